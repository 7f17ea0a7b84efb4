using Attest.Execution;

namespace Attest.Commands;

/// <summary>The run cannot be carried out as asked. The message is shown; the exit code is 2.</summary>
public sealed class UsageException(string message) : Exception(message);

/// <summary>The exit codes that callers can rely on.</summary>
public static class ExitCode
{
    public const int Fine = 0;
    public const int Errors = 1;
    public const int CannotRun = 2;
    public const int Interrupted = 130;
}

internal static class ProgramEnd
{
    public static async Task<int> Of(Func<Task<int>> run, TextWriter error)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException)
        {
            WriteError(error, "Interrupted; what was published before is unchanged.");
            return ExitCode.Interrupted;
        }
        catch (Exception exception)
        {
            var isExplained = exception is UsageException or IOException or UnauthorizedAccessException;
            WriteError(error, "error: " + (isExplained ? exception.Message : Mistake(exception)));
            return ExitCode.CannotRun;
        }
    }

    /// <summary>Where nothing can be written, the exit code must do.</summary>
    public static void WriteError(TextWriter error, string text)
    {
        try
        {
            error.WriteLine(text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Place and outcome for the editor, the rest for developers.</summary>
    private static string Mistake(Exception exception)
    {
        var failed = exception as StepFailedException ?? new StepFailedException(null, exception);
        var step = failed.Step.Length > 0 ? $", in the step {failed.Step}" : "";
        var file = failed.File is { } path ? $", at {path}" : "";
        return $"Attest itself has failed{step}{file}; {failed.Outcome}. "
            + $"Please report this, with all that follows:\n{failed.InnerException}";
    }
}

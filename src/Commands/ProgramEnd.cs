using Attest.Execution;

namespace Attest.Commands;

/// <summary>How a run of the program ends: its exit code, and the message if it failed.</summary>
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

    /// <summary>Where this cannot be written, the exit code is left.</summary>
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

    /// <summary>A mistake of ours: for the editor where and with which outcome, the rest for developers.</summary>
    private static string Mistake(Exception exception)
    {
        var failed = exception as StepFailedException ?? new StepFailedException(null, exception);
        var step = failed.Step.Length > 0 ? $", in the step {failed.Step}" : "";
        var file = failed.File is { } path ? $", at {path}" : "";
        return $"Attest itself has failed{step}{file}; {failed.Outcome}. "
            + $"Please report this, with all that follows:\n{failed.InnerException}";
    }
}

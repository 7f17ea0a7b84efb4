using Attest.Execution;

namespace Attest.Commands;

/// <summary>How a run of the program ends: its exit code, and what is said where it could not go on.</summary>
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
            Tell(error, "Interrupted; what was published before is unchanged.");
            return ExitCode.Interrupted;
        }
        catch (Exception exception)
        {
            Tell(error, "error: " + (exception is UsageException or IOException or UnauthorizedAccessException ? exception.Message : Mistake(exception)));
            return ExitCode.CannotRun;
        }
    }

    /// <summary>Where nobody can be told, the exit code says it.</summary>
    public static void Tell(TextWriter error, string text)
    {
        try
        {
            error.WriteLine(text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>A mistake of ours: where, and what came of it, for the editor; the rest for whoever corrects it.</summary>
    private static string Mistake(Exception exception)
    {
        var failed = exception as StepFailedException ?? new StepFailedException(null, exception);
        var step = failed.Step.Length > 0 ? $", in the step {failed.Step}" : "";
        var file = failed.File is { } path ? $", at {path}" : "";
        return $"Attest itself has failed{step}{file}; {failed.Outcome}. Please report this, with all that follows:\n{failed.InnerException}";
    }
}

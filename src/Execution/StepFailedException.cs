using System.Runtime.ExceptionServices;

namespace Attest.Execution;

/// <summary>A step has failed because of a mistake of ours, not of the content or a disk.</summary>
/// <param name="file">The file or the article; null where no single one is at fault.</param>
/// <param name="cause">What was thrown.</param>
public sealed class StepFailedException(string? file, Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>Such as <c>ParseArticles (Articles, Process)</c>.</summary>
    public string Step { get; init; } = "";

    public string? File { get; } = file;

    /// <summary>The result of the run.</summary>
    public string Outcome { get; init; } = "nothing was published";

    /// <summary>
    /// Throws what was caught, out of what parallel loops wrap around it, with the step and the file. Interruptions, trouble with files
    /// and breaches of the law have messages of their own and stay as they are.
    /// </summary>
    internal static void Throw(Exception exception, string step = "", string? file = null)
    {
        var bare = exception is AggregateException several ? several.Flatten().InnerExceptions[0] : exception;
        ExceptionDispatchInfo.Throw(bare switch
        {
            StepFailedException { Step: "" } failed =>
                new StepFailedException(failed.File, failed.InnerException!) { Step = step, Outcome = failed.Outcome },
            OperationCanceledException or IOException or UnauthorizedAccessException or PipelineLawException or StepFailedException => bare,
            _ => new StepFailedException(file, bare) { Step = step },
        });
    }
}

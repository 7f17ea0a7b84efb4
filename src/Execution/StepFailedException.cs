using System.Runtime.ExceptionServices;

namespace Attest.Execution;

/// <summary>A step has failed for a reason that is no fault of the content or of a disk: a mistake of ours, which names the step and the file.</summary>
/// <param name="file">The file or the article; null where no single one is at fault.</param>
/// <param name="cause">What was thrown.</param>
public sealed class StepFailedException(string? file, Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>Such as <c>ParseArticles (Articles, Process)</c>.</summary>
    public string Step { get; init; } = "";

    public string? File { get; } = file;

    /// <summary>What came of the run.</summary>
    public string Outcome { get; init; } = "nothing was published";

    /// <summary>
    /// Throws what was caught, with the step and the file; what has a message of its own stays as it is: an interruption, trouble with
    /// files, a breach of the law. What parallel loops wrap is unwrapped.
    /// </summary>
    internal static void Throw(Exception exception, string step = "", string? file = null)
    {
        var bare = exception is AggregateException several ? several.Flatten().InnerExceptions[0] : exception;
        ExceptionDispatchInfo.Throw(bare switch
        {
            StepFailedException { Step: "" } failed => new StepFailedException(failed.File, failed.InnerException!) { Step = step, Outcome = failed.Outcome },
            OperationCanceledException or IOException or UnauthorizedAccessException or PipelineLawException or StepFailedException => bare,
            _ => new StepFailedException(file, bare) { Step = step },
        });
    }
}

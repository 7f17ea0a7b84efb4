using System.Runtime.ExceptionServices;

namespace Attest.Execution;

/// <summary>A mistake of ours, not of the content or a disk.</summary>
/// <param name="file">The file or the article; null where no single one is at fault.</param>
public sealed class StepFailedException(string? file, Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>Such as <c>ParseArticles (Articles, Process)</c>.</summary>
    public string Step { get; init; } = "";

    public string? File { get; } = file;

    public string Outcome { get; init; } = "nothing was published";

    /// <summary>Adds step and file to what parallel loops have wrapped, unless it has a message of its own.</summary>
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

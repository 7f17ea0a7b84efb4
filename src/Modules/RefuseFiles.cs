using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Reading;

namespace Attest.Modules;

/// <summary>
/// Tells of what nobody reads and nobody would miss before a reader does: links, pipes and devices among the assets or in the
/// place of a folder, and files that are too large to be published or that a browser would run. Any file may be published,
/// since a page may link to it.
/// </summary>
public sealed class RefuseFiles(BuildOptions options) : ParallelModule<InputFile>
{
    private static readonly string[] Folders = ["articles", "assets", "pages", "references", "vocabulary"];

    protected override IEnumerable<Document> ExecuteInput(Document<InputFile> input, PipelineContext context)
    {
        var file = input.Content;
        var fault = file.IsListed && IsRead(file.Path) ? null : FaultOf(file);
        return fault is null ? [input] : file.IsListed ? [input, Unreadable()] : [Unreadable()];

        Document Unreadable() => new Document<UnreadableFile>(file.Path, new UnreadableFile(fault));
    }

    /// <summary>Why something cannot be read, and what to do; null for a file.</summary>
    internal static (string Problem, string Help)? Refusal(InputFile file) => file.Kind switch
    {
        InputKind.Link => ("symbolic links are not read", "put the file itself here"),
        InputKind.Special => ("this is a pipe or a device, not a file", "put a file here"),
        InputKind.ClosedFolder => ("the folder cannot be read", "check that it is still there and may be read"),
        _ => null,
    };

    private ContentFault? FaultOf(InputFile file)
    {
        if (Refusal(file) is var (problem, help))
        {
            // What lies beside the folders is somebody's own.
            return file.Kind == InputKind.ClosedFolder || IsOurs(file.Path) ? Fault(FaultKind.UnreadableFile, problem, help) : null;
        }

        if (file.Kind == InputKind.TooDeep)
        {
            return Fault(FaultKind.TooLarge, $"the path has more than {InputFile.LongestPath} characters", "use fewer nested folders, or shorter names");
        }

        if (file.Length > InputFile.LongestPublished)
        {
            return Fault(FaultKind.TooLarge, $"the file has more than {InputFile.LongestPublished / 1024 / 1024} MiB", "make it smaller, or publish it elsewhere and link to it there");
        }

        try
        {
            return ActiveFiles.Check(file.Path, options.DisplayPath(file.Path), file.ReadFirst);
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            return Fault(FaultKind.UnreadableFile, "the file cannot be opened", "check that it is still there and may be read");
        }

        ContentFault Fault(FaultKind kind, string message, string help) => new(kind, new SourceText(options.DisplayPath(file.Path), "").At(0), message, help);
    }

    private static bool IsOurs(string path) => Folders.Contains(path.Split('/')[0]);

    /// <summary>Those who read a file tell of it.</summary>
    private static bool IsRead(string path) =>
        FileNames.IsMarkdown(path, "articles/") || FileNames.IsMarkdown(path, "pages/") || FileNames.IsSettings(path)
        || FileNames.IsBibliography(path) || FileNames.IsRetractions(path);
}

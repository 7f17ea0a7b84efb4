using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;

namespace Attest.Modules;

/// <summary>
/// Tells of what nobody reads and nobody would miss before a reader does: links, pipes and devices among the assets or in the
/// place of a folder, and files that are too large to be published or that a browser would run. Any file may be published,
/// since a page may link to it.
/// </summary>
public sealed class RefuseFiles(BuildOptions options) : Module
{
    /// <summary>Hosts of pages refuse larger files.</summary>
    public const long MaximumLength = 100 * 1024 * 1024;

    private static readonly string[] Folders = ["articles", "assets", "pages", "references", "vocabulary"];

    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
        [.. inputs, .. inputs.Where(listed => listed.Model is InputFile && !IsRead(listed.Path)).AsParallel().AsOrdered().SelectMany(Refused)];

    /// <summary>Why something cannot be read, and what to do; null for a file.</summary>
    internal static (string Problem, string Help)? Refusal(InputFile file) => file.Kind switch
    {
        InputKind.Link => ("symbolic links are not read", "put the file itself here"),
        InputKind.Special => ("this is a pipe or a device, not a file", "put a file here"),
        _ => null,
    };

    private IEnumerable<Document> Refused(Document listed)
    {
        var file = (InputFile)listed.Model!;
        if (Refusal(file) is var (problem, help))
        {
            // What lies beside the folders is somebody's own.
            if (!IsOurs(listed.Path))
            {
                yield break;
            }

            yield return Unreadable(listed.Path, FaultKind.UnreadableFile, problem, help);
        }
        else if (file.Length > MaximumLength)
        {
            yield return Unreadable(listed.Path, FaultKind.TooLarge, $"the file has more than {MaximumLength / 1024 / 1024} MiB",
                "make it smaller, or publish it elsewhere and link to it there");
        }
        else if (ActiveFiles.Check(file.FullPath, listed.Path, options.DisplayPath(listed.Path)) is { } fault)
        {
            yield return new Document(listed.Path) { Model = new UnreadableFile(fault) };
        }
    }

    private Document Unreadable(string path, FaultKind kind, string message, string help) => new(path)
    {
        Model = new UnreadableFile(new ContentFault(kind, new SourceText(options.DisplayPath(path), "").At(0), message, help)),
    };

    private static bool IsOurs(string path) => Folders.Contains(path.Split('/')[0]);

    /// <summary>Those who read a file tell of it.</summary>
    private static bool IsRead(string path) =>
        FileNames.IsMarkdown(path, "articles/") || FileNames.IsMarkdown(path, "pages/") || FileNames.IsSettings(path)
        || FileNames.IsBibliography(path) || FileNames.IsRetractions(path);
}

using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Reading;
using Attest.Text;

namespace Attest.Modules;

/// <summary>
/// Reports what no other module reads: links, pipes and devices among the assets or in place of a folder, and files that are too
/// large to publish or that a browser would run. Any file may be published, since a page may link to it.
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

    private ContentFault? FaultOf(InputFile file)
    {
        var faults = new FileFaults(file, options);
        if (faults.OfKind is { } fault)
        {
            // Other links, pipes and devices beside the folders are the user's own.
            return !file.IsListed || Folders.Contains(file.Path.Split('/')[0]) ? fault : null;
        }

        try
        {
            return faults.LongerThan(InputFile.LongestPublished, "make it smaller, or publish it elsewhere and link to it there")
                ?? ActiveFiles.Check(file.Path, options.DisplayPath(file.Path), file.ReadFirst) ?? faults.Conflict;
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            return faults.CannotBeOpened;
        }
    }

    /// <summary>The faults of these are reported by the modules that read them.</summary>
    private static bool IsRead(string path) => FileNames.IsRead(path);
}

internal sealed class FileFaults(InputFile file, BuildOptions options)
{
    /// <summary>Null for a regular file.</summary>
    public ContentFault? OfKind => file.Kind switch
    {
        InputKind.File => null,
        InputKind.Link => Unreadable("symbolic links are not read", "put the file itself here"),
        InputKind.Special => Unreadable("this is a pipe or a device, not a file", "put a file here"),
        InputKind.Folder => Unreadable("this is a folder, not a file", "move it away, and put a file here"),
        InputKind.ClosedFolder => Unreadable("the folder cannot be read", "check that it is still there and may be read"),
        InputKind.Attributes => Unreadable(
            "attributes of git in the content can keep the changes of an article from being shown to reviewers",
            "remove this file; attributes for the whole repository belong in its root, where CODEOWNERS guards them"),
        InputKind.TooDeep => Of(
            FaultKind.TooLarge, $"the path has more than {InputFile.LongestPath} characters", "use fewer nested folders, or shorter names"),
    };

    /// <summary>The first place where git could not merge two versions of a text.</summary>
    public ContentFault? Conflict => file.Length == 0 || !file.IsTextWith(ConflictMarkers.FirstBytes, ConflictMarkers.LastBytes) ? null
        : ConflictMarkers.In(TextDecoder.Decode(options.DisplayPath(file.Path), file.ReadAll(), out _))
            .Select(ConflictMarkers.Describe).FirstOrDefault();

    public ContentFault CannotBeOpened => Unreadable("the file cannot be opened", "check that it is still there and may be read");

    public ContentFault Unreadable(string message, string help) => Of(FaultKind.UnreadableFile, message, help);

    /// <param name="limit">Bytes.</param>
    public ContentFault? LongerThan(long limit, string help, string name = "file") =>
        file.Length > limit ? Of(FaultKind.TooLarge, $"the {name} has more than {limit / 1024 / 1024} MiB", help) : null;

    private ContentFault Of(FaultKind kind, string message, string help) =>
        new(kind, new SourceText(options.DisplayPath(file.Path), "").At(0), message, help);
}

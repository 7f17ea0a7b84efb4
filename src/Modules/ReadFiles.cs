using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Text;

namespace Attest.Modules;

/// <summary>
/// Reads files as text. A file that is too large, cannot be opened or is no UTF-8 becomes an <see cref="UnreadableFile"/>, and the others
/// are read nevertheless.
/// </summary>
public sealed class ReadFiles(BuildOptions options) : ParallelModule<InputFile>
{
    protected override IEnumerable<Document> ExecuteInput(Document<InputFile> input, PipelineContext context) => [Read(input.Content, options)];

    internal static Document Read(InputFile file, BuildOptions options)
    {
        if (options.Earlier?.Find(file) is { } earlier)
        {
            return earlier;
        }

        var path = options.DisplayPath(file.Path);
        if (RefuseFiles.Refusal(file) is var (problem, help))
        {
            return Unreadable(FaultKind.UnreadableFile, problem, help);
        }

        if (FileNames.RightEnding(file.Path) is { } ending)
        {
            return Unreadable(FaultKind.UnreadableFile, $"files whose names end in \"{Path.GetExtension(file.Path)}\" are not read here",
                $"rename it, so that its name ends in \"{ending}\"");
        }

        if (file.Length > InputFile.LongestText)
        {
            return Unreadable(FaultKind.TooLarge, $"the file has more than {InputFile.LongestText / 1024 / 1024} MiB",
                "split it; an image or a table of raw data belongs in assets");
        }

        try
        {
            var source = TextDecoder.Decode(path, file.ReadAll(), out var fault);
            return fault is null ? new Document<SourceText>(file.Path, source) : new Document<UnreadableFile>(file.Path, new(fault));
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            return Unreadable(FaultKind.UnreadableFile, "the file cannot be opened", "check that it is still there and may be read");
        }

        Document<UnreadableFile> Unreadable(FaultKind kind, string message, string help) =>
            new(file.Path, new UnreadableFile(new ContentFault(kind, new SourceText(path, "").At(0), message, help)));
    }
}

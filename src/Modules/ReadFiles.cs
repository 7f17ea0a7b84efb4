using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Text;

namespace Attest.Modules;

/// <summary>Reads files as UTF-8; one that is too large or cannot be read becomes an <see cref="UnreadableFile"/>.</summary>
public sealed class ReadFiles(BuildOptions options) : ParallelModule<InputFile>
{
    protected override IEnumerable<Document> ExecuteInput(Document<InputFile> input, PipelineContext context) =>
        [Read(input.Content, options)];

    internal static Document Read(InputFile file, BuildOptions options)
    {
        if (options.Earlier?.Find(file) is { } earlier)
        {
            return earlier;
        }

        var faults = new FileFaults(file, options);
        var fault = faults.OfKind
            ?? (FileNames.RightEnding(file.Path) is { } ending
                ? faults.Unreadable($"files whose names end in \"{Path.GetExtension(file.Path)}\" are not read here",
                    $"rename it, so that its name ends in \"{ending}\"")
                : null)
            ?? faults.LongerThan(InputFile.LongestText, "split it; an image or a table of raw data belongs in assets");
        if (fault is not null)
        {
            return Unreadable(fault);
        }

        try
        {
            var source = TextDecoder.Decode(options.DisplayPath(file.Path), file.ReadAll(), out fault);
            return fault is null ? new Document<SourceText>(file.Path, source) : Unreadable(fault);
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            return Unreadable(faults.CannotBeOpened);
        }

        Document<UnreadableFile> Unreadable(ContentFault fault) => new(file.Path, new(fault));
    }
}

using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Text;

namespace Attest.Modules;

/// <summary>
/// Reads as text the listed files that a pipeline wants. A file that is too large, cannot be opened or is no UTF-8
/// becomes an <see cref="UnreadableFile"/>, and the others are read all the same.
/// </summary>
public sealed class ReadFiles(BuildOptions options, Func<string, bool> isWanted) : Module
{
    /// <summary>Texts are written by people; beyond this it is something else.</summary>
    public const long MaximumLength = 4 * 1024 * 1024;

    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var files = context.AllOutputs().Where(d => d.Model is InputFile && isWanted(d.Path)).ToList();
        var documents = new Document[files.Count];
        Parallel.For(0, files.Count, context.Parallelism, i => documents[i] = Read(files[i], options));
        return documents;
    }

    internal static Document Read(Document listed, BuildOptions options)
    {
        var file = (InputFile)listed.Model!;
        if (options.Earlier?.Find(listed.Path, file) is { } earlier)
        {
            return earlier;
        }

        var path = options.DisplayPath(listed.Path);
        if (RefuseFiles.Refusal(file) is var (problem, help))
        {
            return Unreadable(FaultKind.UnreadableFile, problem, help);
        }

        if (FileNames.RightEnding(listed.Path) is { } ending)
        {
            return Unreadable(FaultKind.UnreadableFile, $"files whose names end in \"{Path.GetExtension(listed.Path)}\" are not read here",
                $"rename it, so that its name ends in \"{ending}\"");
        }

        if (file.Length > MaximumLength)
        {
            return Unreadable(FaultKind.TooLarge, $"the file has more than {MaximumLength / 1024 / 1024} MiB",
                "split it; an image or a table of raw data belongs in assets");
        }

        try
        {
            var source = TextDecoder.Decode(path, File.ReadAllBytes(file.FullPath), out var fault);
            return fault is null ? new Document(listed.Path) { Source = source } : new Document(listed.Path) { Model = new UnreadableFile(fault) };
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            return Unreadable(FaultKind.UnreadableFile, "the file cannot be opened", "check that it is still there and may be read");
        }

        Document Unreadable(FaultKind kind, string message, string help) =>
            new(listed.Path) { Model = new UnreadableFile(new ContentFault(kind, new SourceText(path, "").At(0), message, help)) };
    }
}

using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Reading.Retractions;

namespace Attest.Modules;

/// <summary>
/// Reads the list of retractions as it comes from the disk, without a text of it: it may be larger than all articles
/// together. Whatever is wrong, there is a list, and its faults say that it proves nothing.
/// </summary>
public sealed class ReadRetractions(BuildOptions options) : Module
{
    /// <summary>Several times the published list, which has about 60 MB.</summary>
    public const long MaximumLength = 512 * 1024 * 1024;

    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
        [.. context.AllOutputs().Where(d => d.Model is InputFile && FileNames.IsRetractions(d.Path)).Select(Read)];

    private Document Read(Document listed)
    {
        var file = (InputFile)listed.Model!;
        var path = options.DisplayPath(listed.Path);
        if (listed.Path != FileNames.Retractions)
        {
            var fault = Fault(FaultKind.UnreadableFile, $"a list of retractions is read under the name {FileNames.Retractions} only",
                "install it with \"refs retractions FILE\", or give it this name");
            return new Document(listed.Path) { Model = new UnreadableFile(fault) };
        }

        if (RefuseFiles.Refusal(file) is var (problem, help))
        {
            return Unread(FaultKind.UnreadableFile, problem, help);
        }

        if (file.Length > MaximumLength)
        {
            return Unread(FaultKind.TooLarge, $"the list of retractions has more than {MaximumLength / 1024 / 1024} MiB",
                "install it with \"refs retractions FILE\", which keeps only the columns that are needed");
        }

        try
        {
            if (options.Earlier?.Find(listed.Path, file) is { } earlier)
            {
                return earlier;
            }

            using var stream = OpenFor(file.FullPath);
            var read = new Document(listed.Path) { Model = RetractionListParser.Parse(path, stream) };
            options.Earlier?.Keep(read);
            return read;
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            return Unread(FaultKind.UnreadableFile, "the file cannot be opened", "check that it is still there and may be read");
        }

        Document Unread(FaultKind kind, string message, string help) =>
            new(listed.Path) { Model = RetractionList.Unread(Fault(kind, message, help)) };

        ContentFault Fault(FaultKind kind, string message, string help) => new(kind, new SourceText(path, "").At(0), message, help);
    }

    /// <summary>The reader has a buffer of its own.</summary>
    internal static FileStream OpenFor(string fullPath) =>
        new(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
}

/// <summary>Finds the references that the list of retractions is about.</summary>
public sealed class MatchRetractions : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
        [.. inputs, new Document("retractions") { Model = Citations.RetractionIndex.Of(inputs.Select(d => d.Model).OfType<KnowledgeBase>().First()) }];
}

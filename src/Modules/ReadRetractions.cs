using Attest.Citations;
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
public sealed class ReadRetractions(BuildOptions options) : ParallelModule<InputFile>
{
    /// <summary>Several times the published list, which has about 60 MB.</summary>
    public const long MaximumLength = 512 * 1024 * 1024;

    protected override IEnumerable<Document> ExecuteInput(Document<InputFile> input, PipelineContext context) => [Read(input.Content)];

    private Document Read(InputFile file)
    {
        var path = options.DisplayPath(file.Path);
        if (file.Path != FileNames.Retractions)
        {
            var fault = Fault(FaultKind.UnreadableFile, $"a list of retractions is read under the name {FileNames.Retractions} only",
                "install it with \"refs retractions FILE\", or give it this name");
            return new Document<UnreadableFile>(file.Path, new UnreadableFile(fault));
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
            if (options.Earlier?.Find(file) is { } earlier)
            {
                return earlier;
            }

            using var stream = file.Open();
            var read = new Document<RetractionList>(file.Path, RetractionListParser.Parse(path, stream));
            options.Earlier?.Keep(file.Path, read);
            return read;
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            return Unread(FaultKind.UnreadableFile, "the file cannot be opened", "check that it is still there and may be read");
        }

        Document<RetractionList> Unread(FaultKind kind, string message, string help) =>
            new(file.Path, RetractionList.Unread(Fault(kind, message, help)));

        ContentFault Fault(FaultKind kind, string message, string help) => new(kind, new SourceText(path, "").At(0), message, help);
    }
}

/// <summary>Finds the references that the list of retractions is about.</summary>
public sealed class MatchRetractions : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
        [new Document<RetractionIndex>("retractions", RetractionIndex.Of(inputs.Content<KnowledgeBase>()))];
}

using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Reading.Retractions;

namespace Attest.Modules;

/// <summary>Streams the list, which may be larger than all articles. With a fault, the result is a list that proves nothing.</summary>
public sealed class ReadRetractions(BuildOptions options) : ParallelModule<InputFile>
{
    /// <summary>In bytes; the published list has about 60 MB.</summary>
    public const long MaximumLength = 512 * 1024 * 1024;

    protected override IEnumerable<Document> ExecuteInput(Document<InputFile> input, PipelineContext context) => [Read(input.Content)];

    private Document Read(InputFile file)
    {
        var faults = new FileFaults(file, options);
        if (file.Path != FileNames.Retractions)
        {
            var fault = faults.Unreadable($"a list of retractions is read under the name {FileNames.Retractions} only",
                "install it with \"refs retractions FILE\", or give it this name");
            return new Document<UnreadableFile>(file.Path, new UnreadableFile(fault));
        }

        var tooLong = "install it with \"refs retractions FILE\", which keeps only the columns that are needed";
        if ((faults.OfKind ?? faults.LongerThan(MaximumLength, tooLong, "list of retractions")) is { } refusal)
        {
            return Unread(refusal);
        }

        try
        {
            if (options.Earlier?.Find(file) is { } earlier)
            {
                return earlier;
            }

            if (faults.Conflict is { } conflict)
            {
                return Unread(conflict);
            }

            using var stream = file.Open();
            var read = new Document<RetractionList>(file.Path, RetractionListParser.Parse(options.DisplayPath(file.Path), stream));
            options.Earlier?.Keep(file.Path, read);
            return read;
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            return Unread(faults.CannotBeOpened);
        }

        Document<RetractionList> Unread(ContentFault fault) => new(file.Path, RetractionList.Unread(fault));
    }
}

/// <summary>Finds the references that the list of retractions is about.</summary>
public sealed class MatchRetractions : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
        [new Document<RetractionIndex>("retractions", RetractionIndex.Of(inputs.Content<KnowledgeBase>()))];
}

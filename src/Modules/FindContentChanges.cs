using System.Buffers;
using System.Text;
using Attest.Citations;
using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Git;
using Attest.Review;
using Attest.Review.Outside;
using Attest.Versions;

namespace Attest.Modules;

/// <summary>A page whose file is not, byte for byte, that of the version before a pull request.</summary>
public sealed record OtherFile(MarkdownPage Page);

/// <summary>Finds the pages whose files have changed, by the names that git gives to contents.</summary>
public sealed class FindOtherFiles(BuildOptions options) : ParallelModule<MarkdownPage, BaseVersion?>
{
    protected override BaseVersion? Prepare(IReadOnlyList<Document> inputs, PipelineContext context) =>
        options.PullRequest?.Before;

    protected override IEnumerable<Document> ExecuteInput(Document<MarkdownPage> input, BaseVersion? shared) =>
        shared is null || IsSame(input.Content, shared) ? [input] : [input, new Document<OtherFile>(input.Path, new(input.Content))];

    private static bool IsSame(MarkdownPage page, BaseVersion before)
    {
        var text = page.Source.Text;
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var isSame = before.IsSame(page.InputPath, bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
        return isSame;
    }
}

/// <summary>What a pull request changes for readers.</summary>
public sealed record PullRequestChanges(IReadOnlyList<ContentChange> All)
{
    /// <summary>Those that no approval covers.</summary>
    public IEnumerable<ContentChange> OutsideSeal => All.Where(change => !change.IsSealed);
}

/// <summary>Compares the content with the version before a pull request.</summary>
public sealed class FindContentChanges(BuildOptions options, InputFolder folder) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        if (options.PullRequest is not { } request)
        {
            return inputs;
        }

        var knowledgeBase = inputs.Content<KnowledgeBase>();
        var comparison = new ContentComparison(folder, request.Before, new ComparedContent(
            knowledgeBase, inputs.Content<ReviewStandings>(), inputs.Content<RetractionIndex>(),
            [.. inputs.Contents<OtherFile>().Select(other => other.Page)], options.Unapproved ?? knowledgeBase.Site.Unapproved,
            options.IsPreview));
        return [.. inputs, new Document<PullRequestChanges>("content changes", new(comparison.Find()))];
    }
}

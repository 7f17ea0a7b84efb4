using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Git;
using Attest.Reading;
using Attest.Review;
using Attest.Text;

namespace Attest.Modules;

/// <summary>Approvals of an article that the base of a pull request does not have.</summary>
public sealed record ArticleApprovals(Article Article, IReadOnlyList<Approval> Added);

/// <summary>Finds the approvals that a pull request brings to each article. Without one there is nothing to find.</summary>
public sealed class FindAddedApprovals(BuildOptions options) : ParallelModule<MarkdownPage, IReadOnlyDictionary<string, byte[]?>>
{
    /// <summary>The articles at the base by their paths, which git is asked for all at once.</summary>
    protected override IReadOnlyDictionary<string, byte[]?> Prepare(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        // Whatever the status: an approval that is let in with a draft would count when the draft is published.
        string[] paths = options.PullRequest is null ? [] : [.. inputs.Contents<MarkdownPage>().OfType<Article>().Where(HasApprovals).Select(article => article.InputPath)];
        return paths.Length == 0 ? new Dictionary<string, byte[]?>() : paths.Zip(options.PullRequest!.Base.Read(paths)).ToDictionary(file => file.First, file => file.Second, StringComparer.Ordinal);
    }

    protected override IEnumerable<Document> ExecuteInput(Document<MarkdownPage> input, IReadOnlyDictionary<string, byte[]?> shared)
    {
        if (options.PullRequest is null || input.Content is not Article article || !HasApprovals(article))
        {
            return [input];
        }

        var text = EarlierArticle.TextOf(shared[article.InputPath]);
        var added = text == article.Source.Text ? [] : AddedApprovals.Of(article, text is null ? null : EarlierArticle.Parse(article.InputPath, text));
        return [input, new Document<ArticleApprovals>(input.Path, new(article, added))];
    }

    private static bool HasApprovals(Article article) => article.Review.Approvals.Count > 0;
}

/// <summary>Joins the approvals that a pull request brings; those of articles that were moved are none of its own.</summary>
public sealed class JoinPullRequest(BuildOptions options) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        if (options.PullRequest is not { } request)
        {
            return inputs;
        }

        var added = inputs.Contents<ArticleApprovals>().ToDictionary(article => article.Article, article => article.Added);
        FollowMoves([.. added.Keys.Where(article => !request.Base.Has(article.InputPath))], inputs.Content<KnowledgeBase>(), request.Base, added);
        return [.. inputs, new Document<PullRequest>("pull request", new(request.Base.Name, request.Base.Has("board.yml"), request.Approvers, added))];
    }

    /// <summary>Each article that is gone can be found again once, at another place.</summary>
    private static void FollowMoves(IReadOnlyList<Article> unknown, KnowledgeBase knowledgeBase, BaseVersion before, Dictionary<Article, IReadOnlyList<Approval>> added)
    {
        if (unknown.Count == 0)
        {
            return;
        }

        var gone = new MovedArticles(GoneFrom(knowledgeBase, before));
        foreach (var article in unknown)
        {
            if (gone.Take(article) is { } former)
            {
                added[article] = AddedApprovals.OfMoved(article, former)!;
            }
        }
    }

    private static IEnumerable<Article> GoneFrom(KnowledgeBase knowledgeBase, BaseVersion before)
    {
        var paths = before.Paths.Where(path => FileNames.IsMarkdown(path, "articles/") && !knowledgeBase.HasFile(path)).Order(StringComparer.Ordinal).ToList();
        return paths.Zip(before.Read(paths))
            .Select(file => (Path: file.First, Text: EarlierArticle.TextOf(file.Second)))
            .Where(file => file.Text is not null)
            .Select(file => EarlierArticle.Parse(file.Path, file.Text!))
            .Where(article => article.Review.Approvals.Count > 0);
    }
}

/// <summary>An article as it was in an earlier version.</summary>
internal static class EarlierArticle
{
    /// <summary>Null if it is no text that can be read, so that nothing in it was approved.</summary>
    public static string? TextOf(byte[]? bytes) =>
        bytes is not null && TextDecoder.Decode("", bytes, out var fault) is { } source && fault is null ? source.Text : null;

    public static Article Parse(string path, string text) => MarkdownPageParser.ParseArticle(new SourceText(path, text), path);
}

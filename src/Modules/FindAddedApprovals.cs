using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Git;
using Attest.Reading;
using Attest.Review;
using Attest.Text;

namespace Attest.Modules;

/// <param name="Added">Approvals that the base of a pull request does not have.</param>
public sealed record ArticleApprovals(Article Article, IReadOnlyList<Approval> Added);

/// <summary>Finds the approvals that a pull request adds to each article.</summary>
public sealed class FindAddedApprovals(BuildOptions options) : ParallelModule<MarkdownPage, IReadOnlyDictionary<string, byte[]?>>
{
    /// <summary>The articles at the base by path, in one call of git.</summary>
    protected override IReadOnlyDictionary<string, byte[]?> Prepare(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        if (options.PullRequest is not { } request)
        {
            return new Dictionary<string, byte[]?>();
        }

        // Of every status: an approval that is added to a draft would count once the draft is published.
        string[] paths = [.. inputs.Contents<MarkdownPage>().OfType<Article>().Where(HasApprovals).Select(article => article.InputPath)];
        return paths.Zip(request.Base.Read(paths)).ToDictionary(file => file.First, file => file.Second, StringComparer.Ordinal);
    }

    protected override IEnumerable<Document> ExecuteInput(Document<MarkdownPage> input, IReadOnlyDictionary<string, byte[]?> shared)
    {
        if (options.PullRequest is null || input.Content is not Article article || !HasApprovals(article))
        {
            return [input];
        }

        var (path, bytes) = (article.InputPath, shared[article.InputPath]);
        var isSame = EarlierArticle.Decode(path, bytes)?.Text == article.Source.Text;
        var added = isSame ? [] : AddedApprovals.Of(article, EarlierArticle.Parse(path, bytes));
        return [input, new Document<ArticleApprovals>(input.Path, new(article, added))];
    }

    private static bool HasApprovals(Article article) => article.Review.Approvals.Count > 0;
}

/// <summary>Joins the approvals that a pull request adds; those of moved articles are not new.</summary>
public sealed class JoinPullRequest(BuildOptions options) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        if (options.PullRequest is not { } request)
        {
            return inputs;
        }

        var added = inputs.Contents<ArticleApprovals>().ToDictionary(article => article.Article, article => article.Added);
        List<Article> unknown = [.. added.Keys.Where(article => !request.Base.Has(article.InputPath))];
        var gone = new MovedArticles(unknown.Count == 0 ? [] : GoneFrom(inputs.Content<KnowledgeBase>(), request.Base));

        // Each article that is gone can be found once, at another place.
        foreach (var article in unknown)
        {
            if (gone.Take(article) is { } former)
            {
                added[article] = AddedApprovals.OfMoved(article, former)!;
            }
        }

        var result = new PullRequest(request.Base.Name, request.Base.Has("board.yml"), request.Approvers, added);
        return [.. inputs, new Document<PullRequest>("pull request", result)];
    }

    private static IEnumerable<Article> GoneFrom(KnowledgeBase knowledgeBase, BaseVersion before)
    {
        var paths = before.Paths.Where(path => FileNames.IsMarkdown(path, "articles/") && !knowledgeBase.HasFile(path))
            .Order(StringComparer.Ordinal).ToList();
        return paths.Zip(before.Read(paths), EarlierArticle.Parse).OfType<Article>().Where(article => article.Review.Approvals.Count > 0);
    }
}

internal static class EarlierArticle
{
    /// <summary>Null if it cannot be read as text, so that nothing in it was approved.</summary>
    public static SourceText? Decode(string path, byte[]? bytes) =>
        bytes is not null && TextDecoder.Decode(path, bytes, out var fault) is var source && fault is null ? source : null;

    public static Article? Parse(string path, byte[]? bytes) =>
        Decode(path, bytes) is { } source ? MarkdownPageParser.ParseArticle(source, path) : null;
}

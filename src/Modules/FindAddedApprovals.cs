using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Git;
using Attest.Reading;
using Attest.Review;
using Attest.Text;

namespace Attest.Modules;

/// <summary>Finds the approvals that a pull request brings. Without one there is nothing to find.</summary>
public sealed class FindAddedApprovals(BuildOptions options) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        if (options.PullRequest is not { } request)
        {
            return inputs;
        }

        var knowledgeBase = inputs.Select(document => document.Model).OfType<KnowledgeBase>().First();
        var added = AddedIn(knowledgeBase, request.Base, context);
        var pullRequest = new PullRequest(request.Base.Name, request.Base.Has("board.yml"), request.Approvers, added);
        return [.. inputs, new Document("pull request") { Model = pullRequest }];
    }

    private static Dictionary<Article, IReadOnlyList<Approval>> AddedIn(KnowledgeBase knowledgeBase, BaseVersion before, PipelineContext context)
    {
        // Whatever the status: an approval that is let in with a draft would count when the draft is published.
        var articles = knowledgeBase.Articles.Where(article => article.Review.Approvals.Count > 0).ToArray();
        var earlier = before.Read([.. articles.Select(article => article.InputPath)]);
        var added = new IReadOnlyList<Approval>[articles.Length];
        Parallel.For(0, articles.Length, context.Parallelism, i =>
        {
            var article = articles[i];
            var text = TextOf(earlier[i]);
            added[i] = text == article.Source.Text ? [] : AddedApprovals.Of(article, text is null ? null : Parse(article.InputPath, text));
        });
        var result = articles.Zip(added).ToDictionary(pair => pair.First, pair => pair.Second);
        FollowMoves([.. articles.Where(article => !before.Has(article.InputPath))], knowledgeBase, before, result);
        return result;
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
            .Select(file => (Path: file.First, Text: TextOf(file.Second)))
            .Where(file => file.Text is not null)
            .Select(file => Parse(file.Path, file.Text!))
            .Where(article => article.Review.Approvals.Count > 0);
    }

    /// <summary>Null if it is no text that can be read, so that nothing in it was approved.</summary>
    private static string? TextOf(byte[]? bytes) =>
        bytes is not null && TextDecoder.Decode("", bytes, out var fault) is { } source && fault is null ? source.Text : null;

    private static Article Parse(string path, string text) => MarkdownPageParser.ParseArticle(new SourceText(path, text), path);
}

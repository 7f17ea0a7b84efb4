using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Review;

namespace Attest.Modules;

/// <summary>An article with how its approvals stand.</summary>
public sealed record JudgedArticle(Article Article, ReviewStanding Standing);

/// <summary>Finds out of every article whether its approvals are those of its present content.</summary>
/// <param name="folder">Holds the images that are sealed with the articles.</param>
public sealed class JudgeReviews(InputFolder folder) : ParallelModule<MarkdownPage, ReviewJudge>
{
    protected override ReviewJudge Prepare(IReadOnlyList<Document> inputs, PipelineContext context) => JudgeOf(inputs.Content<KnowledgeBase>(), folder);

    protected override IEnumerable<Document> ExecuteInput(Document<MarkdownPage> input, ReviewJudge shared) =>
        input.Content is Article article ? [new Document<JudgedArticle>(input.Path, new(article, shared.Judge(article)))] : [];

    /// <summary>Finds out the same of single articles.</summary>
    public static ReviewJudge JudgeOf(KnowledgeBase knowledgeBase, InputFolder folder) => new(knowledgeBase, folder.DigestOf);
}

/// <summary>Joins how the approvals of all articles stand.</summary>
public sealed class JoinReviews(BuildOptions options) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var standings = inputs.Contents<JudgedArticle>().ToDictionary(judged => judged.Article, judged => judged.Standing);
        return [new Document<ReviewStandings>("reviews", new ReviewStandings(inputs.Content<KnowledgeBase>(), standings) { ShowsLapsed = options.IsPreview })];
    }
}

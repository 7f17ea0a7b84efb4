using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Review;
using Attest.Versions;

namespace Attest.Modules;

public sealed record JudgedArticle(Article Article, ReviewStanding Standing);

/// <summary>Finds out whether the approvals of each article are of its present content.</summary>
/// <param name="folder">Has the files that are sealed with the articles.</param>
public sealed class JudgeReviews(InputFolder folder) : ParallelModule<MarkdownPage, ReviewJudge>
{
    protected override ReviewJudge Prepare(IReadOnlyList<Document> inputs, PipelineContext context) =>
        new(inputs.Content<KnowledgeBase>(), folder.Digests(),
            inputs.Contents<PullRequest>().FirstOrDefault() is { } request ? request.WorthOf : null);

    protected override IEnumerable<Document> ExecuteInput(Document<MarkdownPage> input, ReviewJudge shared) =>
        input.Content is Article article ? [new Document<JudgedArticle>(input.Path, new(article, shared.Judge(article)))] : [];

    /// <summary>For single articles.</summary>
    public static ReviewJudge JudgeOf(KnowledgeBase knowledgeBase, InputFolder folder) => new(knowledgeBase, folder.Digests());
}

public sealed class JoinReviews(BuildOptions options) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var standings = inputs.Contents<JudgedArticle>().ToDictionary(judged => judged.Article, judged => judged.Standing);
        var request = inputs.Contents<PullRequest>().FirstOrDefault();
        var reviews = new ReviewStandings(inputs.Content<KnowledgeBase>(), standings)
        {
            ShowsLapsed = options.IsPreview,
            RefusesCaution = article => request?.ChangeOf(article)?.RefusesCaution == true,
        };
        return [new Document<ReviewStandings>("reviews", reviews), .. inputs.OfType<Document<PullRequest>>()];
    }
}

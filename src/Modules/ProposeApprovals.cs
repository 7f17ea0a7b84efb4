using Attest.Content;
using Attest.Execution;
using Attest.Review;

namespace Attest.Modules;

/// <summary>
/// Replaces articles by what they would be with an approval, so that the rules judge the knowledge base as it would be then.
/// Each proposal is a document of its own.
/// </summary>
/// <param name="request">The approval.</param>
/// <param name="choose">Which articles are meant; it may end the run with an exception.</param>
public sealed class ProposeApprovals(ApprovalRequest request, Func<KnowledgeBase, ReviewJudge, IReadOnlyList<Article>> choose) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var knowledgeBase = inputs.Select(document => document.Model).OfType<KnowledgeBase>().First();
        var images = new ImageDigests(context.AllOutputs());
        var articles = choose(knowledgeBase, new ReviewJudge(knowledgeBase, images.Of));
        var planner = new ApprovalPlanner(knowledgeBase, images.Of);
        var proposals = new ApprovalProposal[articles.Count];
        Parallel.For(0, proposals.Length, context.Parallelism, i => proposals[i] = planner.Propose(articles[i], request.To(knowledgeBase.Board)));
        var after = knowledgeBase.With(proposals.Select(proposal => proposal.After).OfType<Article>());
        return
        [
            new Document("knowledge base") { Model = after },
            .. proposals.Select(proposal => new Document(proposal.Before.InputPath) { Model = proposal }),
        ];
    }
}

using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Review;
using Attest.Versions;

namespace Attest.Modules;

/// <summary>Works out what an approval would change in each article.</summary>
/// <param name="request">With the member's id.</param>
/// <param name="folder">Has the files that are sealed with the articles.</param>
public sealed class ProposeApprovals(KnowledgeBase knowledgeBase, ApprovalRequest request, InputFolder folder) : ParallelModule<Article>
{
    private readonly ApprovalPlanner _planner = new(knowledgeBase, folder.Digests());

    protected override IEnumerable<Document> ExecuteInput(Document<Article> input, PipelineContext context) =>
        [new Document<ApprovalProposal>(input.Path, _planner.Propose(input.Content, request))];
}

/// <summary>The knowledge base with the approvals, for the rules to judge.</summary>
public sealed class ApplyProposals(KnowledgeBase knowledgeBase) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var approved = inputs.Contents<ApprovalProposal>().Select(proposal => proposal.After).OfType<Article>();
        return [.. AssembleKnowledgeBase.DocumentsOf(knowledgeBase.With(approved)), .. inputs];
    }
}

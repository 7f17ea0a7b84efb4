using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Review;

namespace Attest.Modules;

/// <summary>Works out of each article what an approval would make of it.</summary>
/// <param name="knowledgeBase">As it is.</param>
/// <param name="request">The approval, with the member's id.</param>
/// <param name="folder">Holds the images that are sealed with the articles.</param>
public sealed class ProposeApprovals(KnowledgeBase knowledgeBase, ApprovalRequest request, InputFolder folder) : ParallelModule<Article>
{
    private readonly ApprovalPlanner _planner = new(knowledgeBase, folder.DigestOf);

    protected override IEnumerable<Document> ExecuteInput(Document<Article> input, PipelineContext context) =>
        [new Document<ApprovalProposal>(input.Path, _planner.Propose(input.Content, request))];
}

/// <summary>The knowledge base as it would be with the approvals, which the rules then judge.</summary>
public sealed class ApplyProposals(KnowledgeBase knowledgeBase) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
        [.. AssembleKnowledgeBase.DocumentsOf(knowledgeBase.With(inputs.Contents<ApprovalProposal>().Select(proposal => proposal.After).OfType<Article>())), .. inputs];
}

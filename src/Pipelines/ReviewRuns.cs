using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Modules;
using Attest.Review;

namespace Attest.Pipelines;

/// <summary>What approvals would make of a knowledge base: <paramref name="KnowledgeBase"/> is the one with them.</summary>
public sealed record ApprovalRun(KnowledgeBase KnowledgeBase, IReadOnlyList<ApprovalProposal> Proposals, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads a knowledge base for the commands about reviews.</summary>
public static class ReviewRuns
{
    /// <summary>How the reviews stand.</summary>
    public static (KnowledgeBase KnowledgeBase, ReviewLedger Reviews) Read(BuildOptions options, CancellationToken cancellation)
    {
        var sources = Sources.Of(options);
        var context = new Engine([.. sources, new ReviewPipeline(options, sources)], () => false).Run(cancellation);
        return (context.Model<KnowledgeBase>(), context.Model<ReviewLedger>());
    }

    /// <summary>What would become of articles with an approval. Nothing is written.</summary>
    public static ApprovalRun Propose(
        BuildOptions options, ApprovalRequest request, Func<KnowledgeBase, ReviewJudge, IReadOnlyList<Article>> choose, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var propose = new ProposeApprovals(request, choose);
        var sources = Sources.ToBeJudged(options);
        var context = new Engine([.. sources, new ApprovalPipeline(options, sources, propose, diagnostics)], () => false).Run(cancellation);
        return new ApprovalRun(context.Model<KnowledgeBase>(), [.. context.Models<ApprovalProposal>()], diagnostics.InOrder());
    }
}

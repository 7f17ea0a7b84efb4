using Attest.Diagnostics;
using Attest.Execution;
using Attest.Modules;

namespace Attest.Pipelines;

/// <summary>Everything joined; for commands that look things up, nothing more.</summary>
public class JoinedPipeline : Pipeline
{
    public JoinedPipeline(BuildOptions options, IReadOnlyList<Pipeline> sources)
        : this(options, sources, [])
    {
    }

    private protected JoinedPipeline(BuildOptions options, IReadOnlyList<Pipeline> sources, IEnumerable<Module> further)
    {
        Dependencies = [.. sources.Select(source => source.GetType())];
        ProcessModules = [new AssembleKnowledgeBase(options), .. further];
    }
}

/// <summary>Everything joined, with how the approvals stand, and not judged.</summary>
public sealed class ReviewPipeline(BuildOptions options, IReadOnlyList<Pipeline> sources)
    : JoinedPipeline(options, sources, [new JudgeReviews(options)]);

/// <summary>Everything joined, with approvals that are not written yet, and judged as it would be with them.</summary>
public sealed class ApprovalPipeline : JoinedPipeline
{
    public ApprovalPipeline(BuildOptions options, IReadOnlyList<Pipeline> sources, ProposeApprovals propose, DiagnosticBag diagnostics)
        : base(options, sources, [propose, new JudgeReviews(options), new MatchRetractions()]) =>
        PostProcessModules = [new Validate(options, diagnostics)];
}

/// <summary>Everything joined, and judged.</summary>
public sealed class KnowledgeBasePipeline : JoinedPipeline
{
    public KnowledgeBasePipeline(BuildOptions options, IReadOnlyList<Pipeline> sources, DiagnosticBag diagnostics)
        : base(options, sources, [new JudgeReviews(options), new MatchRetractions(), new FindAddedApprovals(options), new FindChanges(options)]) =>
        PostProcessModules = [new Validate(options, diagnostics), new BuildIndex(options, diagnostics)];
}

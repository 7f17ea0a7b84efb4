using Attest.Diagnostics;
using Attest.Execution;
using Attest.Modules;

namespace Attest.Pipelines;

/// <summary>Everything joined, with how the approvals stand, and not judged.</summary>
public sealed class ReviewPipeline : Pipeline
{
    public ReviewPipeline(BuildOptions options)
    {
        Dependencies = [typeof(FilesPipeline), typeof(SettingsPipeline), typeof(ReferencesPipeline), typeof(ArticlesPipeline), typeof(ProsePipeline)];
        ProcessModules = [new AssembleKnowledgeBase(options), new JudgeReviews()];
    }
}

/// <summary>Everything joined, with approvals that are not written yet, and judged as it would be with them.</summary>
public sealed class ApprovalPipeline : Pipeline
{
    public ApprovalPipeline(BuildOptions options, ProposeApprovals propose, DiagnosticBag diagnostics)
    {
        Dependencies =
        [
            typeof(FilesPipeline), typeof(SettingsPipeline), typeof(ReferencesPipeline), typeof(RetractionsPipeline), typeof(ArticlesPipeline), typeof(ProsePipeline),
        ];
        ProcessModules = [new AssembleKnowledgeBase(options), propose, new JudgeReviews(), new MatchRetractions()];
        PostProcessModules = [new Validate(options, diagnostics)];
    }
}

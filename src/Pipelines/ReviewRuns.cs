using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;
using Attest.Review;

namespace Attest.Pipelines;

/// <summary>A knowledge base whose articles may be approved.</summary>
public sealed record ApprovalReading(BuildOptions Options, InputFolder Folder, KnowledgeBase KnowledgeBase)
{
    public ReviewJudge Judge { get; } = JudgeReviews.JudgeOf(KnowledgeBase, Folder);
}

/// <summary>What approvals would change. <paramref name="KnowledgeBase"/> has them.</summary>
public sealed record ApprovalRun(
    KnowledgeBase KnowledgeBase, IReadOnlyList<ApprovalProposal> Proposals, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads a knowledge base without judging it.</summary>
public static class KnowledgeBaseReading
{
    public static KnowledgeBase Run(BuildOptions options, CancellationToken cancellation = default) =>
        Run(options, InputPipelines.Of(options, new InputFolder(options)), cancellation);

    internal static KnowledgeBase Run(BuildOptions options, IReadOnlyList<Pipeline> inputs, CancellationToken cancellation) =>
        options.NewEngine([.. inputs, new Knowledge(options, inputs)], null).Run(cancellation)
            .OutputsOf(nameof(Knowledge)).Content<KnowledgeBase>();
}

public static class ReviewRuns
{
    public static (KnowledgeBase KnowledgeBase, ReviewStandings Reviews) Read(BuildOptions options, CancellationToken cancellation)
    {
        var folder = new InputFolder(options);
        var inputs = InputPipelines.Of(options, folder);
        var engine = options.NewEngine([.. inputs, new Knowledge(options, inputs), new Reviews(options, folder)], null).Run(cancellation);
        return (engine.OutputsOf(nameof(Knowledge)).Content<KnowledgeBase>(), engine.OutputsOf(nameof(Reviews)).Content<ReviewStandings>());
    }

    public static ApprovalReading ReadForApproval(BuildOptions options, CancellationToken cancellation)
    {
        var folder = new InputFolder(options);
        return new(options, folder, KnowledgeBaseReading.Run(options, InputPipelines.ToBeJudged(options, folder), cancellation));
    }

    /// <summary>Judges articles with an approval. Nothing is written.</summary>
    public static ApprovalRun Propose(
        ApprovalReading reading, IReadOnlyList<Article> articles, ApprovalRequest request, CancellationToken cancellation)
    {
        var (options, folder, diagnostics) = (reading.Options, reading.Folder, new DiagnosticBag());
        var proposed = new ProposedKnowledge(reading.KnowledgeBase, articles, request.To(reading.KnowledgeBase.Board), folder);
        Pipeline[] pipelines = [proposed, new Reviews(options, folder), new Retractions(), new Findings(options, folder, diagnostics)];
        var documents = options.NewEngine(pipelines, null).Run(cancellation).OutputsOf(nameof(Knowledge));
        return new ApprovalRun(documents.Content<KnowledgeBase>(), [.. documents.Contents<ApprovalProposal>()], diagnostics.InOrder());
    }
}

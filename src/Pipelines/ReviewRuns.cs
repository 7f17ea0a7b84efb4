using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;
using Attest.Review;

namespace Attest.Pipelines;

/// <summary>A knowledge base of which articles may be approved.</summary>
/// <param name="Folder">The input folder as it was read.</param>
public sealed record ApprovalReading(BuildOptions Options, InputFolder Folder, KnowledgeBase KnowledgeBase)
{
    /// <summary>Finds out how the approvals of an article stand.</summary>
    public ReviewJudge Judge { get; } = JudgeReviews.JudgeOf(KnowledgeBase, Folder);
}

/// <summary>What approvals would make of a knowledge base: <paramref name="KnowledgeBase"/> is the one with them.</summary>
public sealed record ApprovalRun(KnowledgeBase KnowledgeBase, IReadOnlyList<ApprovalProposal> Proposals, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads a knowledge base for the commands about reviews.</summary>
public static class ReviewRuns
{
    /// <summary>How the reviews stand.</summary>
    public static (KnowledgeBase KnowledgeBase, ReviewStandings Reviews) Read(BuildOptions options, CancellationToken cancellation)
    {
        var folder = new InputFolder(options);
        var inputs = InputPipelines.Of(options, folder);
        var engine = options.NewEngine([.. inputs, new Knowledge(options, inputs), new Reviews(options, folder)], null).Run(cancellation);
        return (engine.OutputsOf(nameof(Knowledge)).Content<KnowledgeBase>(), engine.OutputsOf(nameof(Reviews)).Content<ReviewStandings>());
    }

    /// <summary>Reads what approvals are chosen from.</summary>
    public static ApprovalReading ReadForApproval(BuildOptions options, CancellationToken cancellation)
    {
        var folder = new InputFolder(options);
        return new(options, folder, KnowledgeBaseReading.Run(options, InputPipelines.ToBeJudged(options, folder), cancellation));
    }

    /// <summary>What would become of articles with an approval. Nothing is written.</summary>
    /// <param name="reading">As they are.</param>
    /// <param name="articles">Those that are meant.</param>
    /// <param name="request">The approval.</param>
    /// <param name="cancellation">Interrupts the judging.</param>
    public static ApprovalRun Propose(ApprovalReading reading, IReadOnlyList<Article> articles, ApprovalRequest request, CancellationToken cancellation)
    {
        var (options, folder, diagnostics) = (reading.Options, reading.Folder, new DiagnosticBag());
        var proposed = new ProposedKnowledge(reading.KnowledgeBase, articles, request.To(reading.KnowledgeBase.Board), folder);
        var documents = options.NewEngine([proposed, new Reviews(options, folder), new Retractions(), new Findings(options, folder, diagnostics)], null).Run(cancellation).OutputsOf(nameof(Knowledge));
        return new ApprovalRun(documents.Content<KnowledgeBase>(), [.. documents.Contents<ApprovalProposal>()], diagnostics.InOrder());
    }
}

using System.Globalization;
using Attest.Content;
using Attest.Pipelines;
using Attest.Review;
using Attest.Validation.Rules.Review;

namespace Attest.Commands;

/// <summary>Says what approvals will change, before anybody is asked.</summary>
internal static class ApprovalSummary
{
    public static void Write(ApprovalRun run, ApprovalRequest request, Terminal terminal)
    {
        if (run.Proposals.Count == 0)
        {
            terminal.Output.WriteLine("Nothing to do: no article waits for an approval.");
            return;
        }

        var needed = run.KnowledgeBase.Site.Review.Approvals;
        var table = new TextTable("article", "specialty", "status now", "what changes");
        foreach (var proposal in run.Proposals)
        {
            var article = proposal.Before;
            table.Add(article.Slug, article.Specialty.Value, ReviewWords.InWords(article.Review.Status.Value), Change(proposal, needed, request));
        }

        // Nothing is cut: what is asked for must be there to be read.
        table.Write(terminal.Output, int.MaxValue);
    }

    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Change(ApprovalProposal proposal, int needed, ApprovalRequest request) => proposal switch
    {
        { IsDone: true } => $"nothing to do: {request.By} has approved this text",
        { Before.Review.Status.Value: ReviewStatus.Approved, After.Review.Status.Value: ReviewStatus.Approved } =>
            string.Create(CultureInfo.InvariantCulture, $"approved again, next review {proposal.Due:o}"),
        { After.Review.Status.Value: ReviewStatus.Approved } => string.Create(CultureInfo.InvariantCulture, $"approved, next review {proposal.Due:o}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{proposal.Approvals} of {needed} approvals: stays under review"),
    };
}

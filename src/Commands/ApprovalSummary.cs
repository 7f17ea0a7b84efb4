using Attest.Content;
using Attest.Pipelines;
using Attest.Review;
using Attest.Validation.Rules.Review;

namespace Attest.Commands;

internal static class ApprovalSummary
{
    public static void Write(ApprovalRun run, ApprovalRequest request, Terminal terminal)
    {
        if (run.Proposals.Count == 0)
        {
            terminal.Output.WriteLine("Nothing to do: no article waits for an approval.");
            return;
        }

        var needed = run.KnowledgeBase.Site.Review.Approvals.Count;
        var table = new TextTable("article", "specialty", "status now", "what changes");
        foreach (var proposal in run.Proposals)
        {
            var article = proposal.Before;
            var status = ReviewWords.InWords(article.Review.Status.Value);
            table.Add(article.Slug, article.Specialty.Value, status, Change(proposal, needed, request));
        }

        // Nothing is cut before it is confirmed.
        table.Write(terminal.Output, int.MaxValue);
    }

    private static string Change(ApprovalProposal proposal, int needed, ApprovalRequest request) => proposal switch
    {
        { IsDone: true } => $"nothing to do: {request.By} has approved this text",
        { After.Review.Status.Value: ReviewStatus.Approved, Before.Review.Status.Value: var before } =>
            $"approved{(before == ReviewStatus.Approved ? " again" : "")}, next review {proposal.Due:o}",
        { Missing: { Count: > 0 } missing } =>
            $"{proposal.Approvals} of {needed} approvals, missing {string.Join(", ", missing)}: stays under review",
        _ => $"{proposal.Approvals} of {needed} approvals: stays under review",
    };
}

using Attest.Content;
using Attest.Rendering.Views;
using Attest.Review;

namespace Attest.Rendering.Builders;

/// <summary>Why a page is shown under caution, for readers.</summary>
internal static class CautionReason
{
    public static string Of(Article article, CrossReference index)
    {
        var standing = index.Reviews.Of(article);
        return ReviewParts.StateOf(article, index) switch
        {
            ReviewState.Overdue => $"The board approved it on {Last(standing.Current)}."
                + $" The next review was due on {Wording.Date(standing.Due!.Value)} and has not taken place.",
            ReviewState.Changed =>
                $"The text has changed since it was approved on {Last(standing.Outdated)}, and the board has not approved it again.",
            ReviewState.Unproven when standing.Unsealed.Count > 0 =>
                $"The approval of {Last(standing.Unsealed)} has no seal, so nothing shows that it is an approval of this text.",
            ReviewState.Unproven => $"This text has {Counted(standing, index)}.",
            _ => $"Its status is “{ReviewParts.StatusLabel(article, index)}”: {Waiting(standing, index)}",
        };
    }

    private static string Waiting(ReviewStanding standing, CrossReference index) => standing switch
    {
        { Current.Count: > 0 } when Missing(standing, index) > 0 => $"this text has {Counted(standing, index)}.",
        { Current.Count: > 0 } => $"the board approved this text on {Last(standing.Current)}, and it is to be reviewed again.",
        { Outdated.Count: > 0 } => $"the board has not approved this text. It approved an earlier text on {Last(standing.Outdated)}.",
        _ => "the board has not approved this text.",
    };

    private static string Counted(ReviewStanding standing, CrossReference index)
    {
        var needed = index.KnowledgeBase.Site.Review.Approvals;
        return $"{needed - Missing(standing, index)} of the {Wording.Count(needed, "approval", "approvals")} that it needs";
    }

    private static int Missing(ReviewStanding standing, CrossReference index) =>
        index.KnowledgeBase.Site.Review.Approvals - index.Reviews.People.Count(standing.Current.Select(approval => approval.By.Value));

    private static string Last(IReadOnlyList<Approval> approvals) => Wording.Date(approvals.Max(approval => approval.On.Value));
}

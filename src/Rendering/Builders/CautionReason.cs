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
            ReviewState.Overdue => $"The board approved it on {Last([.. standing.Current, .. standing.Unproved])}."
                + $" The next review was due on {Wording.Date(standing.Due!.Value)} and has not taken place.",
            ReviewState.Changed =>
                $"The text has changed since it was approved on {Last(standing.Outdated)}, and the board has not approved it again.",
            ReviewState.Unproven when standing.Unsealed.Count > 0 =>
                $"The approval of {Last(standing.Unsealed)} has no seal, so nothing shows that it is an approval of this text.",
            ReviewState.Unproven => $"This text has {Counted(article, index)}.",
            _ => $"Its status is “{ReviewParts.StatusLabel(article, index)}”: {Waiting(article, standing, index)}",
        };
    }

    private static string Waiting(Article article, ReviewStanding standing, CrossReference index) => standing switch
    {
        { Current.Count: > 0 } when !index.Reviews.PlacesOf(article).AreFull => $"this text has {Counted(article, index)}.",
        { Current.Count: > 0 } => $"the board approved this text on {Last(standing.Current)}, and it is to be reviewed again.",
        { Outdated.Count: > 0 } => $"the board has not approved this text. It approved an earlier text on {Last(standing.Outdated)}.",
        _ => "the board has not approved this text.",
    };

    private static string Counted(Article article, CrossReference index)
    {
        var (places, needed) = (index.Reviews.PlacesOf(article), index.KnowledgeBase.Site.Review.Approvals.Count);
        var missing = places.Empty is { Count: > 0 } empty
            ? $", and none as {string.Join(" or ", empty.Distinct().Select(Wording.Role))}" : "";
        return $"{places.Filled} of the {Wording.Count(needed, "approval", "approvals")} that it needs{missing}";
    }

    private static string Last(IReadOnlyList<Approval> approvals) => Wording.Date(approvals.Max(approval => approval.On.Value));
}

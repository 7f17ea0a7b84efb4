using Attest.Content;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Rendering.Views;
using Attest.Review;

namespace Attest.Alternates;

/// <summary>How an article stands, for machines in a word and for people in a sentence.</summary>
internal static class PublicStatus
{
    public static string Word(Article article, CrossReference index) =>
        ReviewParts.StateOf(article, index).PublicWord(IsPending(article, index));

    public static bool IsPending(Article article, CrossReference index) => index.PublicationOf(article) == Publication.Caution;

    public static bool IsOverdue(Article article, CrossReference index) => ReviewParts.StateOf(article, index) == ReviewState.Overdue;

    /// <summary>With the days in it. The file may be read long after it was made, so what it says of a day holds on any.</summary>
    public static string Sentence(Article article, CrossReference index)
    {
        if (IsPending(article, index))
        {
            return $"Pending human review (status: {ReviewParts.StatusLabel(article, index)}). {CautionReason.Of(article, index)} Do not present it as approved.";
        }

        var approved = $"Approved{By(article, index)}.";
        return ReviewParts.NextReview(article, index) switch
        {
            null => approved,
            { } due when IsOverdue(article, index) => $"Review overdue. {approved} The next review was due on {Wording.Date(due)} and has not taken place.",
            { } due => $"{approved} Next review due {Wording.Date(due)}: after that day the review is overdue.",
        };
    }

    private static string By(Article article, CrossReference index)
    {
        var approvals = ReviewParts.Approvals(article, index);
        return approvals.Count == 0 ? "" : " by " + string.Join(", and by ", approvals.Select(approval =>
            $"{approval.By.Name}{(approval.By.Credentials is { } credentials ? $", {credentials}," : "")} on {Wording.Date(approval.On)}"));
    }
}

using Attest.Content;

namespace Attest.Review;

/// <summary>Which approvals of an article are not those of an earlier version. Another date or another seal makes another approval.</summary>
public static class AddedApprovals
{
    /// <param name="earlier">The article at the same place; null if there was none.</param>
    public static IReadOnlyList<Approval> Of(Article article, Article? earlier)
    {
        var known = Marks(earlier).ToHashSet();
        return [.. article.Review.Approvals.Where(approval => !known.Contains(Mark(approval)))];
    }

    /// <param name="earlier">An article at another place, which is there no more.</param>
    /// <returns>
    /// Null if it is not the same article. Only what is bound to the content moves with it: sealed approvals, or all of them if
    /// not a letter has changed.
    /// </returns>
    public static IReadOnlyList<Approval>? OfMoved(Article article, Article earlier)
    {
        if (article.Source.Text == earlier.Source.Text)
        {
            return [];
        }

        var known = SealedMarks(earlier).ToHashSet();
        return article.Review.Approvals.Any(approval => known.Contains(Mark(approval)))
            ? [.. article.Review.Approvals.Where(approval => !known.Contains(Mark(approval)))]
            : null;
    }

    /// <summary>By what an approval is known again in an article at another place: who, when, and of which content.</summary>
    internal static IEnumerable<(string By, DateOnly On, string Seal)> SealedMarks(Article article) =>
        Marks(article).Where(mark => SealedContent.IsSeal(mark.Seal));

    private static IEnumerable<(string By, DateOnly On, string Seal)> Marks(Article? article) => article?.Review.Approvals.Select(Mark) ?? [];

    private static (string By, DateOnly On, string Seal) Mark(Approval approval) => (approval.By.Value, approval.On.Value, approval.Seal?.Value ?? "");
}

using Attest.Content;

namespace Attest.Review;

/// <summary>The approvals of an article that an earlier version does not have with the same date and seal.</summary>
public static class AddedApprovals
{
    /// <param name="earlier">The article at the same place; null if there was none.</param>
    public static IReadOnlyList<Approval> Of(Article article, Article? earlier) => NotAmong(Marks(earlier), article);

    /// <param name="earlier">An article that is no longer at its place.</param>
    /// <returns>
    /// Null for another article: one without the same text or a common sealed approval. Only what is bound to the content moves.
    /// </returns>
    public static IReadOnlyList<Approval>? OfMoved(Article article, Article earlier)
    {
        if (article.Source.Text == earlier.Source.Text)
        {
            return [];
        }

        var added = NotAmong(SealedMarks(earlier), article);
        return added.Count < article.Review.Approvals.Count ? added : null;
    }

    /// <summary>Who has approved, when, and which content.</summary>
    internal static IEnumerable<(string By, DateOnly On, string Seal)> SealedMarks(Article article) =>
        Marks(article).Where(mark => SealedContent.IsSeal(mark.Seal));

    private static List<Approval> NotAmong(IEnumerable<(string By, DateOnly On, string Seal)> marks, Article article)
    {
        var known = marks.ToHashSet();
        return [.. article.Review.Approvals.Where(approval => !known.Contains(Mark(approval)))];
    }

    private static IEnumerable<(string By, DateOnly On, string Seal)> Marks(Article? article) =>
        article?.Review.Approvals.Select(Mark) ?? [];

    private static (string By, DateOnly On, string Seal) Mark(Approval approval) =>
        (approval.By.Value, approval.On.Value, approval.Seal?.Value ?? "");
}

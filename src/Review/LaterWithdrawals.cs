using System.Text.RegularExpressions;
using Attest.Content;

namespace Attest.Review;

/// <summary>
/// Withdrawals of a later version, applied to an earlier one: where the later one cannot be published, what it withdraws still goes.
/// Nothing else of it is taken over, so that no fault in it can stop this.
/// </summary>
public static partial class LaterWithdrawals
{
    /// <param name="articles">Of the version to be published.</param>
    /// <param name="later">The articles of the later version that may be withdrawn in it.</param>
    /// <param name="laterSlugs">Of all articles of the later version.</param>
    /// <param name="asOf">No withdrawal is shown as of a later day.</param>
    public static IReadOnlyList<Article> ApplyTo(
        IReadOnlyList<Article> articles, IEnumerable<Article> later, IReadOnlySet<string> laterSlugs, DateOnly asOf)
    {
        var withdrawn = later.Where(IsWithdrawn).ToList();
        var bySlug = withdrawn.DistinctBy(article => article.Slug).ToDictionary(article => article.Slug, StringComparer.Ordinal);
        var byAlias = withdrawn.SelectMany(article => article.Aliases.Select(alias => (alias.Value, Article: article)))
            .DistinctBy(pair => pair.Value).ToDictionary(pair => pair.Value, pair => pair.Article, StringComparer.Ordinal);
        var slugs = articles.Select(article => article.Slug).ToHashSet(StringComparer.Ordinal);
        var moved = new MovedArticles(withdrawn.Where(article => !slugs.Contains(article.Slug)));
        return [.. articles.Select(article => LaterOf(article) is { } other ? Withdrawn(article, other, asOf) : article)];

        // Under a name that is gone an article may have been withdrawn under another one. One that is there is not withdrawn by a
        // former name of another.
        Article? LaterOf(Article article) =>
            bySlug.GetValueOrDefault(article.Slug)
            ?? (laterSlugs.Contains(article.Slug) ? null
                : byAlias.GetValueOrDefault(article.Slug)
                    ?? article.Aliases.Select(alias => bySlug.GetValueOrDefault(alias.Value) ?? byAlias.GetValueOrDefault(alias.Value))
                        .FirstOrDefault(other => other is not null)
                    ?? moved.Take(article));
    }

    /// <summary>Also where the front matter is damaged, but says so: a slip elsewhere in it must not keep the page up.</summary>
    private static bool IsWithdrawn(Article article) =>
        article.IsWithdrawn
        || (!article.Review.HasStatus && StatusLine().IsMatch(article.Source.Text[..Math.Min(article.Body.Offset, article.Source.Length)]));

    private static Article Withdrawn(Article article, Article later, DateOnly asOf)
    {
        var at = article.Review.Status.At;
        DateOnly? on = later.Withdrawn?.On is { } day ? (day.Value < asOf ? day.Value : asOf) : null;
        return article.AsWithdrawn(new Withdrawal(on is { } known ? new(known, at) : null, later.Withdrawn?.Reason));
    }

    [GeneratedRegex("""\bstatus["']?[ \t]*:[ \t]*["']?withdrawn\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StatusLine();
}

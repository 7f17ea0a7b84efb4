using Attest.Content;
using Attest.Diagnostics;
using Attest.Reading;
using Attest.Yaml;

namespace Attest.Review.Outside;

/// <summary>A page whose file differs from that of the version before, which may have been at another place.</summary>
/// <param name="Before">Null for a new page.</param>
internal sealed record ChangedPage(MarkdownPage Page, MarkdownPage? Before);

/// <summary>What differs in the files of pages.</summary>
/// <param name="pages">Of the site as it is now.</param>
/// <param name="isSeenAlike">True if two versions of a text look the same on the finished page.</param>
internal sealed class PageChanges(PagesConcerned pages, Func<MarkdownPage, MarkdownPage, bool> isSeenAlike)
{
    private static readonly HashSet<string> OfSeal = new(StringComparer.Ordinal) { "title", "summary", "codes", "language" };

    /// <summary>All that a notice of withdrawal shows, and the addresses that lead to it.</summary>
    private static readonly HashSet<string> OfWithdrawal = new(StringComparer.Ordinal)
    {
        "title", "language", "aliases", "notice", "withdrawn", "review",
    };

    public IEnumerable<ContentChange> Of(ChangedPage changed)
    {
        var (page, before) = changed;
        var (isShown, wasShown) = (pages.IsShown(page), before is not null && (before is not Article earlier || pages.WasShown(earlier)));
        return (isShown, wasShown) switch
        {
            (false, false) => [],
            (false, true) => OfAddress(page, before!).Concat(OfFields(page, before!).Where(change => change.Subject == "review.status")),
            (true, false) => [New(page)],
            (true, true) => OfAddress(page, before!).Concat(OfFields(page, before!)).Concat(OfBody(page, before!)),
        };
    }

    public static ContentChange Gone(MarkdownPage page) =>
        new(new SourceText(page.Source.Path, "").At(0), "the page", page.Title.Value, null) { Pages = 1 };

    private static IEnumerable<ContentChange> OfAddress(MarkdownPage page, MarkdownPage before)
    {
        if (page.OutputPath != before.OutputPath)
        {
            yield return new ContentChange(page.Title.At, "the address", before.OutputPath, page.OutputPath) { Pages = 1 };
        }

        // A link of the page leads to the file.
        if (page.InputPath != before.InputPath)
        {
            yield return new ContentChange(page.Title.At, "the file", before.InputPath, page.InputPath) { Pages = 1 };
        }
    }

    /// <summary>One change for the whole page, with the words that no seal covers, the most urgent ones first.</summary>
    private ContentChange New(MarkdownPage page)
    {
        string[] first = ["notice", "corrections", "withdrawn"];
        var isCovered = pages.IsCovered(page);
        var fields = string.Join("; ", FrontMatterOf(page).Entries
            .Where(entry => !isCovered || (entry.Key.Value is not ("review" or "references") && !OfSeal.Contains(entry.Key.Value)))
            .OrderBy(entry => Array.IndexOf(first, entry.Key.Value) is >= 0 and var place ? place : first.Length)
            .Select(entry => $"{entry.Key.Value}: {FieldDiff.TextOf(entry.Value)}"));
        return isCovered
            ? new ContentChange(page.Title.At, "the page, beside what its approval covers,", null, fields) { Pages = 1 }
            : new ContentChange(page.Title.At, "the page", null, $"{fields}; {page.Source.Text[page.Body.Offset..]}") { Pages = 1 };
    }

    private IEnumerable<ContentChange> OfFields(MarkdownPage page, MarkdownPage before)
    {
        var isCovered = pages.IsCovered(page);
        var isShort = (page, before) is (Article { IsWithdrawn: true }, Article { IsWithdrawn: true });
        var approval = page is Article article && before is Article earlier && !isCovered ? Withdrawn(article, earlier) : [];
        return FieldDiff.Between(FrontMatterOf(before), FrontMatterOf(page), page.Source.At(0))
            .Where(change => !IsOfRecord(change, isCovered && pages.IsPublished(page)) && change.Path is not ["references", "order"])
            .Where(change => !isShort || OfWithdrawal.Contains(change.Path[0]))
            .Where(change => change.Path is not ["language"]
                || (change.Before ?? pages.SiteLanguage) != (change.After ?? pages.SiteLanguage))
            .Select(change => new ContentChange(change.At, change.Subject, change.Before, change.After)
            {
                Pages = 1,
                IsSealed = isCovered && IsCoverable(change, page),
            })
            .Concat(approval);
    }

    private static bool IsCoverable(FieldChange change, MarkdownPage page) => change.Path[0] switch
    {
        "references" => ReferenceChanges.IsCoverable(change, page),
        var key => OfSeal.Contains(key),
    };

    /// <summary>What a record of an approval writes; other rules ask whether it may.</summary>
    private static bool IsOfRecord(FieldChange change, bool isApprovedAnew) => change.Path switch
    {
        ["review", "approvals", ..] => true,
        ["review", "due" or "status"] => isApprovedAnew,
        _ => false,
    };

    /// <summary>Approvals that are taken out, as the page names them.</summary>
    private static IEnumerable<ContentChange> Withdrawn(Article page, Article before)
    {
        var now = page.Review.Approvals.Select(Words).ToHashSet(StringComparer.Ordinal);
        return before.Review.Approvals.Select(Words).Where(approval => !now.Contains(approval)).Distinct(StringComparer.Ordinal)
            .Select(approval => new ContentChange(page.Review.Status.At, "the approval", approval, null) { Pages = 1 });

        static string Words(Approval approval) => $"{approval.By.Value} on {approval.On.Value:o}";
    }

    private IEnumerable<ContentChange> OfBody(MarkdownPage page, MarkdownPage before)
    {
        var isSame = page.Source.Text.AsSpan(page.Body.Offset).SequenceEqual(before.Source.Text.AsSpan(before.Body.Offset));
        if (isSame || page is Article { IsWithdrawn: true })
        {
            return [];
        }

        var isCovered = pages.IsCovered(page);
        return !isCovered && isSeenAlike(before, page) ? []
            : BodyChanges.Of(before, page).Select(change => change with { Pages = 1, IsSealed = isCovered });
    }

    private static YamlMapping FrontMatterOf(MarkdownPage page) =>
        new(FrontMatter.Read(page.Source, new FaultList()).Fields.Entries, page.Source.At(0));
}

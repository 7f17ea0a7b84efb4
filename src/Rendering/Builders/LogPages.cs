using System.Globalization;
using Attest.Content;
using Attest.Log;
using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

/// <summary>The log of approvals for readers: none without a log.</summary>
public static class LogPages
{
    private const int ShownDigits = 10;

    private static readonly LinkView Dashboard = new("Review dashboard", SitePaths.Review);
    private static readonly LinkView Start = new("Log of approvals", SitePaths.Log);

    public static IEnumerable<PageView> Build(CrossReference index) => index.Log is not { Log.Publications: [_, ..] all } records ? []
        :
        [
            Index(records.Log, index),
            .. all.GroupBy(publication => publication.At.Year).Select(year => Year(year.Key, [.. year], index)),
        ];

    /// <summary>The record of an approval on its page; null if it is in no log.</summary>
    public static string? PathOf(Article article, string by, DateOnly on, CrossReference index)
    {
        if (index.Log is not { } records)
        {
            return null;
        }

        string[] names = [article.Slug, .. article.Aliases.Select(alias => alias.Value)];
        return index.Reviews.Of(article).Current.Where(approval => approval.By.Value == by && approval.On.Value == on)
            .Select(approval => records.Of(names, by, on, approval.Seal?.Value)).FirstOrDefault(place => place is not null) is { } found
            ? $"{PathOf(found.Publication.At.Year)}#{IdOf(found)}"
            : null;
    }

    private static LogView Index(ApprovalLog log, CrossReference index) => new()
    {
        Site = index.View,
        Path = SitePaths.Log,
        Title = Start.Text,
        Description = "Which approval was proved by which review, for each publication of this knowledge base.",
        Breadcrumbs = [Links.Home, Dashboard],
        Publications = log.Publications.Count,
        Entries = log.Publications.Sum(publication => publication.Entries.Count),
        LastHash = log.LastHash,
        Years = [.. log.Publications.CountBy(publication => publication.At.Year).OrderByDescending(year => year.Key)
            .Select(year => KeyValuePair.Create(new LinkView(Text(year.Key), PathOf(year.Key)), year.Value))],
        Restarts = [.. log.Publications.Reverse().SelectMany(publication => EntriesOf(publication, index)
            .Where(entry => entry.Reason is not null)
            .Select(entry => entry with { On = DateOnly.FromDateTime(publication.At.UtcDateTime) }))],
    };

    private static LogYearView Year(int year, IReadOnlyList<LogPublication> publications, CrossReference index) => new()
    {
        Site = index.View,
        Path = PathOf(year),
        Title = $"Log of approvals {Text(year)}",
        Description = "Each publication of this year, with the reviews that prove its approvals.",
        Breadcrumbs = [Links.Home, Dashboard, Start],
        Publications = [.. publications.Reverse().Select(publication => new LogPublicationView(
            $"p{Text(publication.Number)}",
            publication.Number,
            DateOnly.FromDateTime(publication.At.UtcDateTime),
            publication.At.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture),
            Source("Commit", Short(publication.Commit), $"commit/{publication.Commit}", index),
            publication.Hash,
            [.. EntriesOf(publication, index)]))],
    };

    private static IEnumerable<LogEntryView> EntriesOf(LogPublication publication, CrossReference index) =>
        publication.Entries.Select((entry, place) => View(entry, IdOf(new LogPlace(publication, place + 1)), index));

    private static LogEntryView View(LogEntry entry, string id, CrossReference index)
    {
        var article = entry.Article is { } slug
            ? index.KnowledgeBase.ArticleBySlug(slug) ?? index.KnowledgeBase.ArticleByAlias(slug) : null;
        var member = entry.By is { } by ? index.KnowledgeBase.Board.Find(by) : null;
        var isPublished = article is not null && index.IsPublished(article);
        return new LogEntryView(
            id,
            InWords(entry.Kind),
            isPublished ? article!.Title.Value : entry.Article,
            isPublished ? article!.OutputPath : null,
            member?.Name ?? entry.By,
            member is null ? null : $"board/#{ReviewParts.BoardAnchor(member.Id.Value)}",
            entry.On,
            entry.Seal,
            entry.Reason,
            [.. SourcesOf(entry, index)]);
    }

    private static IEnumerable<LogSourceView> SourcesOf(LogEntry entry, CrossReference index)
    {
        if (entry.Pull is { } pull)
        {
            yield return Source("Pull request", $"#{pull}", $"pull/{pull}", index);
            if (entry.Review is { } review)
            {
                yield return Source("Review", Text(review), $"pull/{pull}#pullrequestreview-{review}", index);
            }
        }

        if (entry.Account is { } account)
        {
            yield return new("Account", $"@{account}", null);
        }

        if (entry.Commit is { } commit)
        {
            yield return Source("Commit", Short(commit), $"commit/{commit}", index);
        }

        if (entry.Submitted is { } submitted)
        {
            yield return new("Given", submitted, null);
        }
    }

    private static LogSourceView Source(string label, string text, string path, CrossReference index) =>
        new(label, text, index.KnowledgeBase.Site.Repository is { } repository ? $"{repository.Url}/{path}" : null);

    private static string InWords(LogKind kind) => kind switch
    {
        LogKind.Approval => "Approved",
        LogKind.Withdrawal => "Withdrawn",
        LogKind.Return => "Published again after a withdrawal",
        LogKind.Caution => "Published under caution",
        LogKind.Notice => "Urgent notice taken away or altered",
        LogKind.Correction => "Correction taken away or altered",
        LogKind.Specialty => "Specialty taken away",
        LogKind.Address => "Address taken away",
        LogKind.Restart => "The log was continued by hand",
        LogKind.BeforeLog => "Approved before the log began",
    };

    private static string PathOf(int year) => $"{SitePaths.Log}{Text(year)}/";

    private static string IdOf(LogPlace place) => $"p{Text(place.Publication.Number)}.{Text(place.Place)}";

    private static string Short(string commit) => commit[..Math.Min(commit.Length, ShownDigits)];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Text;
using System.Xml;
using Attest.Content;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Rendering.Views;
using Attest.Review;

namespace Attest.Alternates;

/// <summary><c>feed.xml</c>: approvals, corrections and withdrawals in Atom (RFC 4287), newest first, from front matter alone.</summary>
public static class Feed
{
    public const string Path = SitePaths.Feed;

    private const int MaximumEntries = 50;
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="Id">Unique in its article, the same in every build: <c>approval.2026-05-06.sample-reviewer</c>.</param>
    private sealed record Entry(Article Article, DateOnly On, string Id, string Category, string Title, string Summary);

    public static byte[] Write(CrossReference index)
    {
        var entries = index.KnowledgeBase.Articles.SelectMany(article => EntriesOf(article, index))
            .OrderByDescending(entry => entry.On)
            .ThenBy(entry => entry.Article.OutputPath, StringComparer.Ordinal)
            .ThenByDescending(entry => entry.Id, StringComparer.Ordinal)
            .Take(MaximumEntries)
            .ToList();
        return SiteFiles.Xml(xml => WriteFeed(xml, entries, index));
    }

    private static IEnumerable<Entry> EntriesOf(Article article, CrossReference index) => index.PublicationOf(article) switch
    {
        Publication.Published => [.. Approvals(article, index), .. Corrections(article)],
        Publication.Withdrawn when article.Withdrawn?.On is { Value: var on } =>
        [
            new Entry(article, on, Id("withdrawal", on), "withdrawal", $"Withdrawn: {article.Title.Value}",
                $"This article was withdrawn on {Wording.Date(on)}. Do not rely on earlier copies of it."
                + (article.Withdrawn.Reason is { } reason ? $" Reason: {reason.Value}" : "")),
        ],
        _ => [],
    };

    /// <summary>Those that count: one of another text, or from before it, says nothing of this page.</summary>
    private static IEnumerable<Entry> Approvals(Article article, CrossReference index)
    {
        var (standing, board) = (index.Reviews.Of(article), index.KnowledgeBase.Board);
        return standing.Current
            .DistinctBy(approval => (approval.On.Value, approval.By.Value))
            .Select(approval => new Entry(
                article, approval.On.Value, $"{Id("approval", approval.On.Value)}.{Uri.EscapeDataString(approval.By.Value)}", "approval",
                $"Approved: {article.Title.Value}",
                $"Approved by {NameOf(approval.By.Value, board)} on {Wording.Date(approval.On.Value)}."
                + (HistoryParts.NoteOf(approval, article, board) is { } note ? $" {note}" : "")));
    }

    private static string NameOf(string id, Board board) => board.Find(id) switch
    {
        { Credentials: { } credentials } member => $"{member.Name}, {credentials}",
        { } member => member.Name,
        null => id,
    };

    private static IEnumerable<Entry> Corrections(Article article) => article.Corrections
        .GroupBy(correction => correction.On.Value)
        .SelectMany(day => day.Select((correction, i) => new Entry(article, day.Key,
            Id("correction", day.Key) + (i == 0 ? "" : $".{Wording.Plain(i + 1)}"), "correction",
            $"Correction: {article.Title.Value}", correction.Text.Value)));

    private static string Id(string kind, DateOnly on) => $"{kind}.{Wording.Day(on)}";

    private static void WriteFeed(XmlWriter xml, List<Entry> entries, CrossReference index)
    {
        var site = index.View;
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, site.Language);
        Text(xml, "title", site.Title);
        Text(xml, "subtitle", site.Notice is { Length: > 0 } notice ? notice : "Approvals, corrections and withdrawals of articles");
        Text(xml, "id", site.BaseUrl);
        Link(xml, "self", "application/atom+xml", site.BaseUrl + Path);
        Link(xml, "alternate", "text/html", site.BaseUrl);
        // Required, also for an empty feed; the date of the build would change every day.
        Text(xml, "updated", Timestamp(entries.Count > 0 ? entries[0].On : DateOnly.FromDateTime(DateTime.UnixEpoch)));
        xml.WriteStartElement("author");
        Text(xml, "name", site.Title);
        Text(xml, "uri", site.BaseUrl);
        xml.WriteEndElement();
        foreach (var entry in entries)
        {
            WriteEntry(xml, entry, index);
        }

        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, Entry entry, CrossReference index)
    {
        var article = entry.Article;
        var address = index.View.BaseUrl + article.OutputPath;
        xml.WriteStartElement("entry");
        Text(xml, "title", entry.Title);
        Text(xml, "id", $"{address}#{entry.Id}");
        Link(xml, "alternate", "text/html", address);
        Text(xml, "updated", Timestamp(entry.On));
        Category(xml, entry.Category);
        Category(xml, index.KnowledgeBase.SpecialtyById(article.Specialty.Value)?.Name ?? article.Specialty.Value);
        Text(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Category(XmlWriter xml, string term)
    {
        xml.WriteStartElement("category");
        xml.WriteAttributeString("term", Valid(term));
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Valid(text));

    /// <summary>RFC 3339. Front matter has days without times.</summary>
    private static string Timestamp(DateOnly day) => Wording.Day(day) + "T00:00:00Z";

    /// <summary>XML cannot hold some characters, not even as references.</summary>
    private static string Valid(string text) => text.EnumerateRunes().Any(rune => !IsValid(rune))
        ? string.Concat(text.EnumerateRunes().Select(rune => IsValid(rune) ? rune : Rune.ReplacementChar))
        : text;

    private static bool IsValid(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}

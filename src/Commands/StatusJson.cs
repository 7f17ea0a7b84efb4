using System.Text.Encodings.Web;
using System.Text.Json;
using Attest.Content;
using Attest.Review;

namespace Attest.Commands;

/// <summary>
/// The review board as one JSON object. Days are <c>year-month-day</c> or null; names are added in time, never changed.
/// <code>
/// { "asOf": day,
///   "counts": { "articles", "submitted", "under-review", "approved", "changed", "unproven", "withdrawn", "unknown", "overdue", "due-soon" },
///   "articles": [ { "slug", "title", "file", "specialty", "state", "submitted": day, "waitingDays": number or null, "assigned": [ id ],
///                   "approvals": [ { "by": id, "on": day, "holds": true or false } ], "due": day, "overdue": flag, "dueSoon": flag } ],
///   "reviewers": [ { "id", "name", "waiting", "approved", "overdue" } ],
///   "specialties": [ { "id", "name", "articles", "waiting", "approved", "overdue" } ] }
/// </code>
/// <c>state</c> is one of submitted, under-review, approved (and the approvals hold), changed (since it was approved), unproven (called
/// approved with too few approvals), withdrawn, unknown. Articles are in the order of their files.
/// </summary>
internal static class StatusJson
{
    public static void Write(Stream output, KnowledgeBase knowledgeBase, ReviewBoard board)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        WriteDay(json, "asOf", board.AsOf);
        WriteCounts(json, board);
        WriteList(json, "articles", board.Entries, entry => WriteArticle(json, entry, board.AsOf));
        WriteList(json, "reviewers", ReviewerLoad.Of(knowledgeBase, board), load => WriteReviewer(json, load));
        var bySpecialty = board.Entries.ToLookup(entry => entry.Article.Specialty.Value, StringComparer.Ordinal);
        WriteList(json, "specialties", knowledgeBase.Settings.Specialties.OrderBy(s => s.Id.Value, StringComparer.Ordinal),
            specialty => WriteSpecialty(json, specialty, [.. bySpecialty[specialty.Id.Value]]));
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteCounts(Utf8JsonWriter json, ReviewBoard board)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("articles", board.Entries.Count);
        foreach (var state in Enum.GetValues<ReviewState>())
        {
            json.WriteNumber(Word(state), board.Entries.Count(entry => entry.State == state));
        }

        json.WriteNumber("overdue", board.Overdue.Count());
        json.WriteNumber("due-soon", board.DueSoon.Count());
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, BoardEntry entry, DateOnly asOf)
    {
        var article = entry.Article;
        json.WriteString("slug", article.Slug);
        json.WriteString("title", article.Title.Value);
        json.WriteString("file", article.Source.Path);
        json.WriteString("specialty", article.Specialty.Value);
        json.WriteString("state", Word(entry.State));
        WriteDay(json, "submitted", entry.Submitted);
        if (entry.IsWaiting && entry.Submitted is { } since)
        {
            json.WriteNumber("waitingDays", asOf.DayNumber - since.DayNumber);
        }
        else
        {
            json.WriteNull("waitingDays");
        }

        json.WriteStartArray("assigned");
        foreach (var id in article.Review.Assigned)
        {
            json.WriteStringValue(id.Value);
        }

        json.WriteEndArray();
        WriteList(json, "approvals", article.Review.Approvals, approval =>
        {
            json.WriteString("by", approval.By.Value);
            WriteDay(json, "on", approval.On.Value);
            json.WriteBoolean("holds", entry.Standing.Current.Contains(approval));
        });
        WriteDay(json, "due", entry.Standing.Due);
        json.WriteBoolean("overdue", entry.Standing.IsOverdue);
        json.WriteBoolean("dueSoon", entry.IsDueSoon);
    }

    private static void WriteReviewer(Utf8JsonWriter json, ReviewerLoad load)
    {
        json.WriteString("id", load.Member.Id.Value);
        json.WriteString("name", load.Member.Name);
        json.WriteNumber("waiting", load.Waiting);
        json.WriteNumber("approved", load.Approved);
        json.WriteNumber("overdue", load.Overdue);
    }

    private static void WriteSpecialty(Utf8JsonWriter json, Specialty specialty, List<BoardEntry> entries)
    {
        json.WriteString("id", specialty.Id.Value);
        json.WriteString("name", specialty.Name);
        json.WriteNumber("articles", entries.Count);
        json.WriteNumber("waiting", entries.Count(entry => entry.IsWaiting));
        json.WriteNumber("approved", entries.Count(entry => entry.State == ReviewState.Approved));
        json.WriteNumber("overdue", entries.Count(entry => entry.Standing.IsOverdue));
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day?.ToString("o", System.Globalization.CultureInfo.InvariantCulture));

    private static string Word(ReviewState state) => state == ReviewState.UnderReview ? "under-review" : state.ToString().ToLowerInvariant();
}

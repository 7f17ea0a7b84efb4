using System.Text.Encodings.Web;
using System.Text.Json;
using Attest.Content;
using Attest.Review;

namespace Attest.Commands;

/// <summary>
/// The review board as one JSON object. Days are <c>year-month-day</c> or null; names are added in time, never changed.
/// <code>
/// { "asOf": day,
///   "counts": { "articles",
///               "submitted", "under-review", "approved", "due-soon", "overdue", "changed", "unproven", "withdrawn", "unknown" },
///   "articles": [ { "slug", "title", "file", "specialty", "state", "submitted": day, "waitingDays": number or null, "assigned": [ id ],
///                   "approvals": [ { "by": id, "on": day, "holds": true or false } ], "due": day, "overdue": flag, "dueSoon": flag } ],
///   "reviewers": [ { "id", "name", "waiting", "approved", "dueSoon", "overdue" } ],
///   "specialties": [ { "id", "name", "articles", "waiting", "approved", "dueSoon", "overdue", "lapsed", "withdrawn" } ] }
/// </code>
/// <c>state</c> and the names in <c>counts</c> are from <see cref="ReviewStates.Word"/>. Each article is counted once, in <c>counts</c> and
/// in its specialty. Waiting are submitted, under-review and unknown ones, lapsed are changed and unproven ones.
/// </summary>
internal static class StatusJson
{
    public static void Write(Stream output, KnowledgeBase knowledgeBase, ReviewBoard board)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(output, options);
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
            json.WriteNumber(state.Word(), board.Entries.Count(entry => entry.State == state));
        }

        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, BoardEntry entry, DateOnly asOf)
    {
        var article = entry.Article;
        json.WriteString("slug", article.Slug);
        json.WriteString("title", article.Title.Value);
        json.WriteString("file", article.Source.Path);
        json.WriteString("specialty", article.Specialty.Value);
        json.WriteString("state", entry.State.Word());
        WriteDay(json, "submitted", entry.Submitted);
        if (entry.State.IsWaiting() && entry.Submitted is { } since)
        {
            json.WriteNumber("waitingDays", asOf.DayNumber - since.DayNumber);
        }
        else
        {
            json.WriteNull("waitingDays");
        }

        WriteArray(json, "assigned", article.Review.Assigned, id => json.WriteStringValue(id.Value));
        WriteList(json, "approvals", article.Review.Approvals, approval =>
        {
            json.WriteString("by", approval.By.Value);
            WriteDay(json, "on", approval.On.Value);
            json.WriteBoolean("holds", entry.Standing.Current.Contains(approval));
            json.WriteString("role", entry.Standing.Current.Contains(approval) ? entry.Places.RoleOf(approval.By.Value) : null);
        });
        WriteArray(json, "missingRoles", entry.Places.Empty, role => json.WriteStringValue(role));
        WriteDay(json, "due", entry.Standing.Due);
        json.WriteBoolean("overdue", entry.State == ReviewState.Overdue);
        json.WriteBoolean("dueSoon", entry.State == ReviewState.DueSoon);
    }

    private static void WriteReviewer(Utf8JsonWriter json, ReviewerLoad load)
    {
        json.WriteString("id", load.Member.Id.Value);
        json.WriteString("name", load.Member.Name);
        WriteArray(json, "roles", load.Member.Roles, role => json.WriteStringValue(role.Value));
        WriteTally(json, load.Articles);
    }

    private static void WriteSpecialty(Utf8JsonWriter json, Specialty specialty, List<BoardEntry> entries)
    {
        json.WriteString("id", specialty.Id.Value);
        json.WriteString("name", specialty.Name);
        json.WriteNumber("articles", entries.Count);
        var tally = ReviewTally.Of(entries.Select(entry => entry.State));
        WriteTally(json, tally);
        json.WriteNumber("lapsed", tally.Lapsed);
        json.WriteNumber("withdrawn", tally.Withdrawn);
    }

    private static void WriteTally(Utf8JsonWriter json, ReviewTally tally)
    {
        json.WriteNumber("waiting", tally.Waiting);
        json.WriteNumber("approved", tally.Approved);
        json.WriteNumber("dueSoon", tally.DueSoon);
        json.WriteNumber("overdue", tally.Overdue);
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write) =>
        WriteArray(json, name, items, item =>
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        });

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day is null ? null : $"{day:o}");
}

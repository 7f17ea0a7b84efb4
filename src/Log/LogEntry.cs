using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Attest.Log;

public enum LogKind
{
    Approval,
    Withdrawal,

    /// <summary>A withdrawn article is published again.</summary>
    Return,

    /// <summary><c>publish: caution</c> was added.</summary>
    Caution,

    /// <summary>An urgent note was taken away or altered.</summary>
    Notice,

    /// <summary>A correction was taken away or altered.</summary>
    Correction,

    /// <summary>A specialty was taken away.</summary>
    Specialty,

    /// <summary>An address leads to no page, or to another article.</summary>
    Address,

    /// <summary>From here on the log was continued by hand.</summary>
    Restart,

    /// <summary>An approval that was there before anybody asked GitHub.</summary>
    BeforeLog,
}

/// <summary>Something that was published, with what proves that it was allowed. What does not apply is null.</summary>
/// <param name="Article">The slug.</param>
/// <param name="By">The id of a board member.</param>
/// <param name="Pull">The number of the pull request.</param>
/// <param name="Review">GitHub's number of the review.</param>
/// <param name="Account">GitHub's name of the account that has given the review.</param>
/// <param name="Commit">What the review saw; for a withdrawal the commit that has it.</param>
/// <param name="Submitted">When the review was given, as GitHub says it.</param>
public sealed record LogEntry(
    LogKind Kind, string? Article = null, string? Seal = null, string? By = null, DateOnly? On = null, long? Pull = null,
    long? Review = null, string? Account = null, string? Commit = null, string? Submitted = null, string? Reason = null)
{
    private static readonly Dictionary<LogKind, string> Words = Enum.GetValues<LogKind>().ToDictionary(kind => kind, WordOf);

    public string Word => Words[Kind];

    /// <summary>Names that do not apply are absent; the order is of no importance.</summary>
    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["kind"] = Word };
        Add("article", Article);
        Add("seal", Seal);
        Add("by", By);
        Add("on", On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("pull", Pull);
        Add("review", Review);
        Add("account", Account);
        Add("commit", Commit);
        Add("submitted", Submitted);
        Add("reason", Reason);
        return json;

        void Add(string name, JsonNode? value)
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }
    }

    /// <summary>Names of later versions are kept in the text of the publication, and not read.</summary>
    /// <exception cref="LogException">An unknown kind, or a value of another type.</exception>
    internal static LogEntry Read(JsonElement json)
    {
        var word = Text("kind") ?? throw new LogException("an entry has no kind");
        return new LogEntry(
            Words.FirstOrDefault(pair => pair.Value == word) is { Value: not null } known ? known.Key
                : throw new LogException($"\"{word}\" is not a kind of entry"),
            Text("article"),
            Text("seal"),
            Text("by"),
            Text("on") is { } day
                ? DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on
                    : throw new LogException($"\"{day}\" is not a day")
                : null,
            Number("pull"),
            Number("review"),
            Text("account"),
            Text("commit") is not { } commit || ApprovalLog.IsCommit(commit) ? Text("commit")
                : throw new LogException("the commit of an entry has another form"),
            Text("submitted"),
            Text("reason"));

        string? Text(string name) => !json.TryGetProperty(name, out var value) ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString() : throw new LogException($"\"{name}\" of an entry is not a text");

        long? Number(string name) => !json.TryGetProperty(name, out var value) ? null
            : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number
            : throw new LogException($"\"{name}\" of an entry is not a whole number");
    }

    private static string WordOf(LogKind kind) => kind == LogKind.BeforeLog ? "before-log" : kind.ToString().ToLowerInvariant();
}

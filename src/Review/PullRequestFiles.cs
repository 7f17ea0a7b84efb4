using System.Text.Json;

namespace Attest.Review;

/// <summary>Reads what GitHub answers to "list reviews for a pull request" and "list commits on a pull request".</summary>
public static class PullRequestFiles
{
    /// <summary>The others are no verdict: COMMENTED and PENDING, and whatever comes to be.</summary>
    private static readonly Dictionary<string, ReviewVerdict> Verdicts = new(StringComparer.Ordinal)
    {
        ["APPROVED"] = ReviewVerdict.Approved,
        ["CHANGES_REQUESTED"] = ReviewVerdict.ChangesRequested,
        ["DISMISSED"] = ReviewVerdict.Dismissed,
    };

    /// <exception cref="JsonException">It has another form. The message says which, as a clause.</exception>
    public static IReadOnlyList<PullRequestReview> ReadReviews(ReadOnlySpan<byte> json) => [.. Entries(json).Select(ReadReview)];

    /// <inheritdoc cref="ReadReviews"/>
    public static IReadOnlyList<PullRequestCommit> ReadCommits(ReadOnlySpan<byte> json) => [.. Entries(json).Select(ReadCommit)];

    private static PullRequestReview ReadReview(JsonElement review)
    {
        var user = Field(review, "user", JsonValueKind.Object, JsonValueKind.Null);
        var verdict = Verdicts.GetValueOrDefault(Text(review, "state")!);
        var at = verdict == ReviewVerdict.None ? default
            : Field(review, "submitted_at", JsonValueKind.String).TryGetDateTimeOffset(out var time) ? time
            : throw new JsonException("\"submitted_at\" of a review has to be a time");
        var commit = verdict == ReviewVerdict.None ? null : Text(review, "commit_id", JsonValueKind.Null);
        // Nobody whose account is deleted has approved anything.
        return user.ValueKind == JsonValueKind.Null ? new PullRequestReview(null, "", false, verdict, at, commit)
            : new PullRequestReview(NumberOf(user), Text(user, "login")!, Text(user, "type") == "User", verdict, at, commit);
    }

    private static long NumberOf(JsonElement user) => Field(user, "id", JsonValueKind.Number).TryGetInt64(out var id) ? id
        : throw new JsonException("\"id\" of a user has to be a whole number");

    private static PullRequestCommit ReadCommit(JsonElement commit)
    {
        var author = Field(commit, "author", JsonValueKind.Object, JsonValueKind.Null);
        var isKnown = author.ValueKind == JsonValueKind.Object;
        return new PullRequestCommit(
            Text(commit, "sha")!,
            isKnown && author.TryGetProperty("login", out _) ? Text(author, "login", JsonValueKind.Null) : null,
            isKnown && author.TryGetProperty("id", out _) ? NumberOf(author) : null);
    }

    /// <summary>One array, or several one after another, as the pages of an answer are.</summary>
    private static List<JsonElement> Entries(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(WithoutMark(json), new JsonReaderOptions { AllowMultipleValues = true });
        var entries = new List<JsonElement>();
        var arrays = 0;
        while (reader.Read())
        {
            using var value = JsonDocument.ParseValue(ref reader);
            if (value.RootElement.ValueKind != JsonValueKind.Array)
            {
                throw new JsonException("it has to be a list");
            }

            arrays++;
            foreach (var entry in value.RootElement.EnumerateArray())
            {
                entries.Add(entry.ValueKind == JsonValueKind.Object ? entry.Clone()
                    : throw new JsonException("each entry has to be an object"));
            }
        }

        return arrays > 0 ? entries : throw new JsonException("it is empty; a list without entries is []");
    }

    /// <summary>Some programs write a byte-order mark.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> json) => json.StartsWith("\uFEFF"u8) ? json[3..] : json;

    private static string? Text(JsonElement of, string name, params JsonValueKind[] others)
    {
        try
        {
            return Field(of, name, [.. others, JsonValueKind.String]).GetString();
        }
        catch (InvalidOperationException)
        {
            throw new JsonException($"\"{name}\" has half a character");
        }
    }

    private static JsonElement Field(JsonElement of, string name, params JsonValueKind[] kinds)
    {
        if (!of.TryGetProperty(name, out var value))
        {
            throw new JsonException($"an entry has no \"{name}\"");
        }

        return Array.IndexOf(kinds, value.ValueKind) >= 0 ? value
            : throw new JsonException($"\"{name}\" is of another kind than GitHub gives it");
    }
}

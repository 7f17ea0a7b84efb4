using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Attest.Log;

/// <param name="Number">From 1.</param>
/// <param name="At">In UTC, as <c>2026-11-30T12:00:00Z</c>.</param>
/// <param name="Commit">What was published.</param>
/// <param name="Hash">Of this publication, and so of all before it.</param>
/// <param name="Json">All of it in canonical form, also what a later version has added.</param>
public sealed record LogPublication(
    int Number, DateTimeOffset At, string Commit, IReadOnlyList<LogEntry> Entries, string Hash, string Json);

/// <summary>
/// Each publication with what was asked of GitHub for it. Each contains the hash of the one before, so that nothing in it can be changed,
/// left out or put between without changing the last hash. Immutable.
/// </summary>
public sealed partial class ApprovalLog
{
    public const string Format = "attest-log-1";

    private const string Prefix = "sha256:";
    private const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private ApprovalLog(IReadOnlyList<LogPublication> publications) => Publications = publications;

    public static ApprovalLog Empty { get; } = new([]);

    /// <summary>The hash before the first publication.</summary>
    public static string NoHash { get; } = Prefix + new string('0', SHA256.HashSizeInBytes * 2);

    public IReadOnlyList<LogPublication> Publications { get; }

    public LogPublication? Last => Publications.Count == 0 ? null : Publications[^1];

    public string LastHash => Last?.Hash ?? NoHash;

    public ApprovalLog With(DateTimeOffset at, string commit, IEnumerable<LogEntry> entries)
    {
        var json = new JsonObject
        {
            ["number"] = Publications.Count + 1,
            ["at"] = at.ToUniversalTime().ToString(InstantForm, CultureInfo.InvariantCulture),
            ["commit"] = commit,
            ["previous"] = LastHash,
            ["entries"] = new JsonArray([.. entries.Select(entry => entry.ToJson())]),
        };
        json["hash"] = HashOf(JsonSerializer.SerializeToElement(json));
        return new([.. Publications, Read(JsonSerializer.SerializeToElement(json), Publications.Count + 1, LastHash)]);
    }

    /// <summary>One publication a line, UTF-8, LF.</summary>
    public byte[] Write() => Encoding.UTF8.GetBytes(
        $"{{\"format\":\"{Format}\",\"publications\":[\n{string.Join(",\n", Publications.Select(publication => publication.Json))}\n]}}\n");

    /// <summary>Reads a log and checks the whole chain.</summary>
    /// <exception cref="LogException">It has another form, or something in it was changed.</exception>
    public static ApprovalLog Read(ReadOnlyMemory<byte> bytes)
    {
        var options = new JsonDocumentOptions { MaxDepth = 16, AllowDuplicateProperties = false };
        try
        {
            using var document = JsonDocument.Parse(bytes, options);
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new LogException($"the log is not valid JSON: {exception.Message}");
        }
        catch (InvalidOperationException)
        {
            throw new LogException("the log has an escape that does not stand for a character");
        }
    }

    /// <summary>True for the form of a hash.</summary>
    public static bool IsHash(string text) => Hash().IsMatch(text);

    /// <summary>True for the full id of a commit.</summary>
    public static bool IsCommit(string text) => Commit().IsMatch(text);

    private static ApprovalLog Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format)
            || format.ValueKind != JsonValueKind.String || format.GetString() != Format
            || !root.TryGetProperty("publications", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            throw new LogException($"the log is not of the format {Format}");
        }

        var publications = new List<LogPublication>();
        foreach (var json in list.EnumerateArray())
        {
            try
            {
                publications.Add(Read(json, publications.Count + 1, publications.Count == 0 ? NoHash : publications[^1].Hash));
            }
            catch (LogException exception)
            {
                throw new LogException($"the log is broken at publication {publications.Count + 1}: {exception.Message}");
            }
        }

        return new(publications);
    }

    private static LogPublication Read(JsonElement json, int number, string previous)
    {
        var (at, commit, hash) = (Text("at"), Text("commit"), Text("hash"));
        if (!json.TryGetProperty("number", out var own) || own.ValueKind != JsonValueKind.Number || !own.TryGetInt32(out var given)
            || given != number)
        {
            throw new LogException("it has another number");
        }

        if (!DateTimeOffset.TryParseExact(
            at, InstantForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant)
            || !Commit().IsMatch(commit))
        {
            throw new LogException("its time or its commit has another form");
        }

        if (Text("previous") != previous)
        {
            throw new LogException("it does not follow the publication before it");
        }

        if (hash != HashOf(json))
        {
            throw new LogException("its content does not have its hash");
        }

        var entries = json.TryGetProperty("entries", out var list) && list.ValueKind == JsonValueKind.Array ? list
            : throw new LogException("it has no entries");
        return new(number, instant, commit, [.. entries.EnumerateArray().Select(LogEntry.Read)], hash, CanonicalJson.Of(json));

        string Text(string name) =>
            json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()!
                : throw new LogException($"it has no \"{name}\"");
    }

    private static string HashOf(JsonElement publication) =>
        Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Of(publication, without: "hash"))));

    [GeneratedRegex(@"^sha256:[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();

    [GeneratedRegex(@"^[0-9a-f]{40}([0-9a-f]{24})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Commit();
}

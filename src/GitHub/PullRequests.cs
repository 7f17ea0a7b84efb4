using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Attest.GitHub;

/// <param name="BaseRepository">Its full name; null where GitHub does not say it.</param>
/// <param name="DefaultBranch">Of that repository; null where GitHub does not say it.</param>
public sealed record PullAnswer(
    long Number, bool IsMerged, string BaseBranch, string? BaseRepository, string? DefaultBranch, string? MergeCommit, string? MergedAt);

/// <param name="Login">Null for an account that is gone.</param>
public sealed record ReviewAnswer(
    long Id, string? Login, long? AccountId, bool IsPerson, string State, DateTimeOffset? Submitted, string? SubmittedText, string? Commit);

/// <summary>What GitHub says of pull requests: the few values that are needed, and nothing of an answer that lacks one.</summary>
/// <param name="repository"><c>owner/name</c>.</param>
public sealed class PullRequests(GitHubClient client, string repository)
{
    private readonly string _path = $"repos/{string.Join('/', repository.Split('/').Select(Uri.EscapeDataString))}";

    /// <summary>The numbers of the pull requests that a commit is of.</summary>
    public IReadOnlyList<long> NumbersOf(string commit)
    {
        var path = $"{_path}/commits/{commit}/pulls";
        return [.. client.GetAll(path).Select(pull => new Answer(pull, path).Number("number"))];
    }

    public PullAnswer Pull(long number)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{_path}/pulls/{number}");
        var pull = new Answer(client.Get(path), path);
        var into = pull.Object("base") ?? throw GitHubClient.Shape(path, "has no \"base\"");
        var home = into.Object("repo");
        var merged = pull.Text("merged_at");
        return pull.Number("number") == number
            ? new(number, merged is not null, into.RequiredText("ref"), home?.Text("full_name"), home?.Text("default_branch"),
                pull.Text("merge_commit_sha"), merged)
            : throw GitHubClient.Shape(path, "is of another pull request");
    }

    /// <summary>Reviews as they stand now, and the whole answer as a file has it.</summary>
    public (IReadOnlyList<ReviewAnswer> Reviews, byte[] Json) Reviews(long number)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{_path}/pulls/{number}/reviews");
        var reviews = client.GetAll(path);
        return ([.. reviews.Select(review => Review(new Answer(review, path)))], Joined(reviews));
    }

    /// <summary>The commits of a pull request, and the whole answer as a file has it.</summary>
    public (IReadOnlyList<string> Commits, byte[] Json) Commits(long number)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{_path}/pulls/{number}/commits");
        var commits = client.GetAll(path);
        return ([.. commits.Select(commit => new Answer(commit, path))
            .Select(commit => commit.RequiredText("sha") is var id && IsCommit(id) ? id
                : throw commit.Shape("has a commit of another form"))], Joined(commits));
    }

    private static ReviewAnswer Review(Answer review)
    {
        var user = review.Object("user");
        var submitted = review.Text("submitted_at");
        var state = review.RequiredText("state");
        return new(
            review.Number("id"),
            user?.RequiredText("login"),
            user?.Number("id"),
            user?.RequiredText("type") == "User",
            state,
            submitted is null ? null
                : DateTimeOffset.TryParse(submitted, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at
                : throw review.Shape("has a time of another form"),
            submitted,
            review.Text("commit_id") is not { } commit ? null : IsCommit(commit) ? commit
                : throw review.Shape("has a commit of another form"));
    }

    private static bool IsCommit(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigitLower);

    private static byte[] Joined(IReadOnlyList<JsonElement> items) =>
        Encoding.UTF8.GetBytes($"[{string.Join(",\n", items.Select(item => item.GetRawText()))}]\n");

    /// <summary>An object of an answer.</summary>
    private sealed class Answer(JsonElement json, string path)
    {
        public string RequiredText(string name) => Text(name) ?? throw Shape($"has no \"{name}\"");

        public string? Text(string name) => Find(name) is not { } value ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString() : throw Shape($"has no text in \"{name}\"");

        public long Number(string name) =>
            Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number
                : throw Shape($"has no number in \"{name}\"");

        public Answer? Object(string name) => Find(name) is not { } value ? null
            : value.ValueKind == JsonValueKind.Object ? new(value, path) : throw Shape($"has no object in \"{name}\"");

        public GitHubException Shape(string what) => GitHubClient.Shape(path, what);

        private JsonElement? Find(string name) =>
            json.ValueKind != JsonValueKind.Object ? throw Shape("holds something else than objects")
                : json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }
}

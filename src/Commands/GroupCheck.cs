using System.CommandLine;
using System.Globalization;
using Attest.Diagnostics;
using Attest.Files;
using Attest.Git;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Proving;
using Attest.Review;
using Attest.Versions;

namespace Attest.Commands;

/// <summary>Judges commits as <c>check --base</c> judges a pull request: with the same options, so that both say the same.</summary>
internal sealed class GroupCheck
{
    private readonly MainHistory _history;
    private readonly GitCheckout _present;
    private readonly GitCheckout _group;
    private readonly DateOnly _asOf;
    private readonly CancellationToken _cancellation;
    private readonly ContentOptions _content = new();
    private readonly PullRequestArguments _pullRequest = new();
    private readonly Command _command = new("check");
    private readonly Dictionary<string, ContentVersion> _versions = new(StringComparer.Ordinal);
    private readonly Lazy<(HeadState State, EarlierVersions Earlier)> _head;

    /// <param name="present">For what is to be published.</param>
    /// <param name="group">For what is judged.</param>
    public GroupCheck(MainHistory history, GitCheckout present, GitCheckout group, DateOnly asOf, CancellationToken cancellation)
    {
        (_history, _present, _group, _asOf, _cancellation) = (history, present, group, asOf, cancellation);
        _head = new(ReadHead);
        _content.AddTo(_command);
        _pullRequest.AddTo(_command);
    }

    public GroupVerdict Run(ProofGroup group)
    {
        _group.MoveTo(group.After);
        // A commit may have deleted all; there is nothing to judge then, and nothing is published of it.
        Directory.CreateDirectory(_group.Input);
        var parsed = Parse(_group, ["--base", group.Before, .. ReviewsOf(group)]);
        var options = _pullRequest.Read(parsed, OptionsOf(parsed, _group), _cancellation);
        var result = SiteBuild.Run(options, writes: false, cancellation: _cancellation);
        return new GroupVerdict([.. result.Diagnostics.Where(finding => finding.Severity == Severity.Error)], result.PullRequest!);
    }

    public HeadState Present() => _head.Value.State;

    /// <summary>It shares with the present version what has not changed since.</summary>
    public ContentVersion VersionAt(string commit)
    {
        if (!_versions.TryGetValue(commit, out var version))
        {
            version = _head.Value.Earlier.Of(_history.At(commit));
            _versions.Add(commit, version);
        }

        return version;
    }

    private (HeadState, EarlierVersions) ReadHead()
    {
        _present.MoveTo(_history.Head);
        var options = OptionsOf(Parse(_present, []), _present);
        var (knowledgeBase, reviews) = ReviewRuns.Read(options, _cancellation);
        var earlier = new EarlierVersions(knowledgeBase, new InputFolder(options), _history.At(_history.Head));
        return (new HeadState(knowledgeBase, reviews, earlier.Head), earlier);
    }

    private ParseResult Parse(GitCheckout checkout, IEnumerable<string> arguments) => _command.Parse(
    [
        "--input", checkout.Input, "--output", Path.Combine(checkout.Folder, "output"),
        "--as-of", _asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. arguments,
    ]);

    /// <summary>Paths are shown as they are in the repository.</summary>
    private BuildOptions OptionsOf(ParseResult parsed, GitCheckout checkout) =>
        _content.Read(parsed) with { WorkingFolder = checkout.Root };

    private string[] ReviewsOf(ProofGroup group) =>
        ["--pr-reviews", Kept("reviews.json", group.ReviewsJson), "--pr-commits", Kept("commits.json", group.CommitsJson)];

    private string Kept(string name, byte[] json)
    {
        var path = Path.Combine(_group.Folder, name);
        File.WriteAllBytes(path, json);
        return path;
    }
}

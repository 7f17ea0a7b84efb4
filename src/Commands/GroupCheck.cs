using System.CommandLine;
using System.Globalization;
using Attest.Diagnostics;
using Attest.Git;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Proving;

namespace Attest.Commands;

/// <summary>Judges commits as <c>check --base</c> judges a pull request: with the same options, so that both say the same.</summary>
internal sealed class GroupCheck
{
    private readonly GitCheckout _checkout;
    private readonly DateOnly _asOf;
    private readonly CancellationToken _cancellation;
    private readonly ContentOptions _content = new();
    private readonly PullRequestArguments _pullRequest = new();
    private readonly Command _command = new("check");

    public GroupCheck(GitCheckout checkout, DateOnly asOf, CancellationToken cancellation)
    {
        (_checkout, _asOf, _cancellation) = (checkout, asOf, cancellation);
        _content.AddTo(_command);
        _pullRequest.AddTo(_command);
    }

    public IReadOnlyList<Diagnostic> Run(ProofGroup group)
    {
        _checkout.MoveTo(group.After);
        var parsed = Parse(["--base", group.Before, .. ReviewsOf(group)]);
        return SiteBuild.Run(_pullRequest.Read(parsed, OptionsOf(parsed), _cancellation), writes: false, cancellation: _cancellation)
            .Diagnostics;
    }

    public HeadState Present(string commit)
    {
        _checkout.MoveTo(commit);
        var (knowledgeBase, reviews) = ReviewRuns.Read(OptionsOf(Parse([])), _cancellation);
        return new HeadState(knowledgeBase, reviews);
    }

    private ParseResult Parse(IEnumerable<string> arguments) => _command.Parse(
    [
        "--input", _checkout.Input, "--output", Path.Combine(_checkout.Folder, "output"),
        "--as-of", _asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. arguments,
    ]);

    /// <summary>Paths are shown as they are in the repository.</summary>
    private BuildOptions OptionsOf(ParseResult parsed) => _content.Read(parsed) with { WorkingFolder = _checkout.Root };

    private string[] ReviewsOf(ProofGroup group) =>
        ["--pr-reviews", Kept("reviews.json", group.ReviewsJson), "--pr-commits", Kept("commits.json", group.CommitsJson)];

    private string Kept(string name, byte[] json)
    {
        var path = Path.Combine(_checkout.Folder, name);
        File.WriteAllBytes(path, json);
        return path;
    }
}

using System.Globalization;
using Attest.Commands;
using Attest.GitHub;
using Attest.Log;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Proving;
using Attest.Review;
using Attest.Tests.Withdrawals;

namespace Attest.Tests.Proving;

/// <summary>The knowledge base of the cases with a log that begins where everything is approved, and with GitHub.</summary>
internal sealed class ProofCase : IDisposable
{
    public const string Token = "token-that-nobody-may-see";

    private readonly DateOnly _today = new(2026, 11, 30);
    private int _branch;

    public ProofCase() => Log = Prove().Log!;

    public CasesFolder Kb { get; } = new();

    public LoopbackGitHub GitHub { get; } = new();

    /// <summary>Extended by each <see cref="Publish"/>.</summary>
    public ApprovalLog Log { get; private set; } = ApprovalLog.Empty;

    /// <summary>How long the client would have waited.</summary>
    public List<TimeSpan> Waited { get; } = [];

    public string Head => Git("rev-parse", "HEAD");

    public string Git(params string[] arguments) => Kb.Git.Git(arguments).Trim();

    public ProofResult Prove(string? restart = null)
    {
        using var client = new GitHubClient(new Uri(GitHub.Address), Token, TestContext.Current.CancellationToken, (time, _) =>
            Waited.Add(time));
        return new ProofRun(Options, "example/kb", "127.0.0.1", Token, null).Prove(client, Log, restart,
            TestContext.Current.CancellationToken);
    }

    /// <summary>Proves what must be proved, and goes on from there.</summary>
    public IReadOnlyList<LogEntry> Publish(string? restart = null)
    {
        var result = Prove(restart);
        Assert.Equal("", Unproved(result));
        Log = result.Log!;
        return Log.Last!.Entries;
    }

    /// <summary>Codes and files of what is not proved: <c>KB410 main</c>.</summary>
    public static string Unproved(ProofResult result) => string.Join(", ", result.Unproved
        .Select(unproved => $"{unproved.Finding.Rule.Code} {Path.GetFileNameWithoutExtension(unproved.Finding.At.Source.Path)}").Distinct()
            .Order(StringComparer.Ordinal));

    /// <summary>From 4 to 40 units, approved in the file.</summary>
    public void Raise(string by = "lee", string on = "2026-11-30")
    {
        Kb.Replace(CasesFolder.Main, "4 units", "40 units");
        Approve(by, on);
    }

    /// <summary>As the command <c>approve</c> writes it.</summary>
    public void Approve(string by = "lee", string on = "2026-11-30", string slug = "main")
    {
        var reading = ReviewRuns.ReadForApproval(Options, TestContext.Current.CancellationToken);
        var day = DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var proposal = ReviewRuns.Propose(
            reading, [reading.KnowledgeBase.ArticleBySlug(slug)!], new ApprovalRequest(by, day, null),
                TestContext.Current.CancellationToken).Proposals[0];
        Assert.NotNull(proposal.After);
        Kb.Git.Write($"input/{proposal.After.InputPath}", proposal.After.Source.Text);
    }

    /// <summary>Commits on the main branch itself.</summary>
    public string Push(Action change)
    {
        change();
        return Kb.Git.Commit("Push");
    }

    /// <summary>
    /// A branch that is reviewed, and merged in some way; the pull request is known to GitHub, the review is not yet. What is recorded is
    /// added after the review.
    /// </summary>
    /// <returns>The commit that was reviewed.</returns>
    public string Merge(int number, Action change, Action? record = null, string how = "merge", string into = "main", bool isMerged = true)
    {
        var before = Head;
        Git("checkout", "--quiet", "-b", $"pull-{++_branch}");
        change();
        var reviewed = Kb.Git.Commit($"Change in #{number}");
        if (record is not null)
        {
            record();
            Kb.Git.Commit("Record");
        }

        var branch = $"pull-{_branch}";
        if (how == "rebase")
        {
            Git("commit", "--quiet", "--amend", "--message", "Rebased");
        }

        Git("checkout", "--quiet", "main");
        switch (how)
        {
            case "merge":
                Git("merge", "--quiet", "--no-ff", "--message", $"Merge #{number}", branch);
                break;
            case "squash":
                Git("merge", "--quiet", "--squash", branch);
                Kb.Git.Commit($"Squashed (#{number})");
                break;
            default:
                Git("merge", "--quiet", "--ff-only", branch);
                break;
        }

        GitHub.Pull(number, Git("rev-list", "--first-parent", "--reverse", $"{before}..HEAD").Split('\n'), isMerged, into);
        return reviewed;
    }

    public void Dispose()
    {
        GitHub.Dispose();
        Kb.Dispose();
    }

    private BuildOptions Options => new(Kb.Git.PathOf(""), Kb.Git.PathOf("input"), "", _today);
}

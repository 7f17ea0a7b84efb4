using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Attest.Commands;
using Attest.Diagnostics;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Review;
using Attest.Tests.Git;

namespace Attest.Tests.Approvals;

/// <summary>
/// A repository whose branch <c>main</c> has the knowledge base of the cases: articles <c>main</c>, <c>other</c> and <c>never</c>, approved
/// by lee on 2026-10-05. It is checked as a pull request from branch <c>work</c>, in this process.
/// </summary>
internal sealed class CaseRepository : IDisposable
{
    public const string Main = CaseBase.Main;
    public const string Other = CaseBase.Other;
    public const string Never = CaseBase.Never;

    /// <summary>No account of the board.</summary>
    public const string Nobody = "--pr-approvals ,";
    public const string Lee = "--pr-approvals lee-gh";

    public DateOnly Today { get; set; } = new(2026, 11, 30);

    public CaseRepository() => Run("checkout", "--quiet", "-b", "work");

    public GitFolder Git { get; } = CaseBase.Create();

    /// <summary>The texts of <c>main</c>, with the rest as on the disk.</summary>
    public void OnMain(Action change)
    {
        var branch = Run("rev-parse", "--abbrev-ref", "HEAD").Trim();
        Run("checkout", "--quiet", "main");
        change();
        Commit();
        Run("checkout", "--quiet", branch);
    }

    /// <summary>Makes <c>main</c> what the branch is now, and goes on in a new branch from there.</summary>
    public void MergeIntoMain()
    {
        Commit();
        Run("checkout", "--quiet", "main");
        Run("merge", "--quiet", "--no-edit", "work");
        Run("checkout", "--quiet", "-B", "work");
    }

    /// <summary>Joins the same changes into one commit of <c>main</c>; the branch stays as it is.</summary>
    public void SquashIntoMain()
    {
        Commit();
        Run("checkout", "--quiet", "main");
        Run("merge", "--quiet", "--squash", "work");
        Commit();
        Run("checkout", "--quiet", "work");
    }

    public string MergeMain()
    {
        Commit();
        Run("merge", "--quiet", "--no-edit", "--no-ff", "main");
        return Head;
    }

    public string Head => Run("rev-parse", "HEAD").Trim();

    public string Commit() => Git.Commit("Work");

    public string Run(params string[] arguments) => Git.Git(arguments);

    public void Replace(string file, string old, string now) => Git.Replace(file, old, now);

    /// <summary>From 4 units to 40 in every place that readers see.</summary>
    public void Raise(string file = Main, string from = "4 units", string to = "40 units") => Replace(file, from, to);

    public void Delete(string file) => File.Delete(Git.PathOf(file));

    /// <summary>As the command <c>approve</c> writes it.</summary>
    public void Approve(string slug, string by = "lee", string on = "2026-11-30")
    {
        var reading = ReviewRuns.ReadForApproval(Options, TestContext.Current.CancellationToken);
        var article = reading.KnowledgeBase.ArticleBySlug(slug)!;
        var request = new ApprovalRequest(by, DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture), null);
        var proposal = ReviewRuns.Propose(reading, [article], request, TestContext.Current.CancellationToken).Proposals[0];
        Assert.NotEqual(proposal.IsDone, proposal.After is not null);
        Git.Write($"input/{article.InputPath}", (proposal.After ?? article).Source.Text);
    }

    /// <summary>The seal that an approval of an article would get as it stands.</summary>
    public string SealOf(string slug) =>
        Sealing.SealsOf(Git.PathOf("input")).Single(pair => Path.GetFileNameWithoutExtension(pair.Key) == slug).Value;

    /// <summary>Types an approval behind the others.</summary>
    public void Type(string file, string by, string on, string seal)
    {
        var text = Git.Read(file);
        var due = text.IndexOf("  due:", StringComparison.Ordinal);
        Git.Write(file, text.Insert(due < 0 ? text.IndexOf("references:", StringComparison.Ordinal) : due,
            $"    - {{ by: {by}, on: {on}, seal: \"{seal}\" }}\n"));
    }

    /// <summary>Codes and files of errors and warnings, in the order of the codes: <c>KB410 main</c>.</summary>
    public string Check(string approvals = Nobody, string more = "")
    {
        Commit();
        return string.Join(", ", Findings($"--base main {approvals} {more}").Where(finding => finding.Severity >= Severity.Warning)
            .Select(finding => $"{finding.Rule.Code} {Path.GetFileNameWithoutExtension(finding.At.Source.Path)}")
            .Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>What is not of this pull request: the content as it is.</summary>
    public string CheckAlone() => string.Join(", ", Findings("").Where(finding => finding.Severity >= Severity.Warning)
        .Select(finding => $"{finding.Rule.Code} {Path.GetFileNameWithoutExtension(finding.At.Source.Path)}")
        .Distinct().Order(StringComparer.Ordinal));

    /// <summary>As the branch says by itself.</summary>
    public ReviewStanding StandingOf(string slug)
    {
        var (knowledgeBase, reviews) = ReviewRuns.Read(Options, TestContext.Current.CancellationToken);
        return reviews.Of(knowledgeBase.ArticleBySlug(slug)!);
    }

    public IReadOnlyList<Diagnostic> Findings(string arguments)
    {
        var options = new PullRequestArguments();
        var command = new Command("check");
        options.AddTo(command);
        var parsed = command.Parse(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(parsed.Errors);
        var build = options.Read(parsed, Options, TestContext.Current.CancellationToken);
        return SiteBuild.Run(build, writes: false, cancellation: TestContext.Current.CancellationToken).Diagnostics;
    }

    /// <summary>The option for reviews, each of an account, with the commit that it is of.</summary>
    public string Reviews(params (string Login, string State, string At, string Commit)[] reviews) =>
        "--pr-reviews " + WriteJson("reviews", reviews.Select(review => new
        {
            id = 1,
            user = new
            {
                login = review.Login,
                id = NumberOf(review.Login),
                type = review.Login.EndsWith("[bot]", StringComparison.Ordinal) ? "Bot" : "User",
            },
            state = review.State,
            submitted_at = review.At,
            commit_id = review.Commit,
            html_url = "https://github.example.org/1",
        }));

    public string Commits(params (string Login, string Id)[] commits) =>
        "--pr-commits " + WriteJson("commits", commits.Select(commit =>
            new { sha = commit.Id, author = new { login = commit.Login, id = NumberOf(commit.Login) } }));

    /// <summary>One approval by lee of a commit, today.</summary>
    public string ReviewedByLee(string commit) => Reviews(("Lee-GH", "APPROVED", "2026-11-30T12:00:00Z", commit));

    public static int NumberOf(string login) => login.ToLowerInvariant().Sum(c => c * 7);

    public void Dispose() => Git.Dispose();

    private BuildOptions Options =>
        new(Git.PathOf(""), Git.PathOf("input"), Git.PathOf("output"), Today);

    private string WriteJson(string name, object content)
    {
        var path = Git.PathOf($"../{name}.json");
        File.WriteAllText(path, JsonSerializer.Serialize(content));
        return path;
    }
}

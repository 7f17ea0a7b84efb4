using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Attest.Tests.Workflows;

/// <summary>The scripts of the workflows that judge and record, run with simulated events; and all of them with hostile words.</summary>
public sealed partial class ScriptTests : IDisposable
{
    private const string Hostile = "$(touch pwned) `touch pwned` '; touch pwned; \" && touch pwned #\n::set-output name=x::y";

    private readonly StepRun _run = new();

    public ScriptTests() => Assert.SkipUnless(CiScript.CanRun && !OperatingSystem.IsWindows(),
        "the workflows' scripts need bash, jq and git");

    public static TheoryData<string, string> Steps => new(Workflow.Jobs.SelectMany(job => job.Steps
        .Where(step => step.Text("run") is not null).Select(step => (job.ToString(),
            step.Text("id") ?? step.Text("name") ?? step.Text("run")!))));

    public void Dispose() => _run.Dispose();

    /// <summary>Names of branches, titles, accounts and answers are text, whatever they say.</summary>
    [Theory]
    [MemberData(nameof(Steps))]
    public void A_script_runs_nothing_that_a_value_says(string job, string step)
    {
        var (owner, node) = Workflow.Jobs.Where(candidate => candidate.ToString() == job)
            .SelectMany(candidate => candidate.Steps.Select(each => (candidate, each)))
            .Single(pair => step == (pair.each.Text("id") ?? pair.each.Text("name") ?? pair.each.Text("run")));
        foreach (var name in NamesIn(node).Concat(NamesIn(owner.Node)))
        {
            _run[name] = Hostile;
        }

        _run.Answer("gh", "", "\"" + Hostile.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
            + "\"");
        _run.Start(node.Text("run")!);

        Assert.Empty(Directory.EnumerateFiles(_run.Folder.Path, "pwned", SearchOption.AllDirectories));
        Assert.DoesNotContain("\n::set-output", "\n" + _run.Outputs, StringComparison.Ordinal);

        static IEnumerable<string> NamesIn(YamlMappingNode of) =>
            of.Find("env") is YamlMappingNode env ? env.Children.Keys.Select(key => key.ToString()) : [];
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("head", false)]
    [InlineData("merge", false)]
    public void Reviews_are_read_of_the_merge_result_that_was_announced(string moved, bool isRead)
    {
        CopyScripts();
        var (head, merge, before) = MergeResult();
        const string Other = "3333333333333333333333333333333333333333";
        _run.Answer("gh", "/reviews", $$"""[{ "id": 1, "state": "APPROVED", "commit_id": "{{Other}}", "user": null }]""");
        _run.Answer("gh", "/commits", "[]");
        _run.Work = "work/head";
        _run["REPOSITORY"] = "example/kb";
        _run["SERVER"] = "https://github.example.org";
        _run["NUMBER"] = "5";
        _run["HEAD"] = moved == "head" ? Other : head;
        _run["MERGE"] = moved == "merge" ? Other : merge;
        _run["BASE"] = "";

        var (exitCode, output) = _run.Run("pull-request/content", "reviews");

        Assert.True(isRead == (exitCode == 0), output);
        Assert.Equal(isRead, _run.Outputs.Contains($"base={before}\n", StringComparison.Ordinal));
        if (isRead)
        {
            // It is nowhere any more, which says that nobody has approved, and stops nothing.
            Assert.Contains($"::notice::commit {Other}", output, StringComparison.Ordinal);
            Assert.Equal(CiScript.Run(RepositoryFolder.Path, "digest-of-reviews", File.ReadAllText(_run.Folder["work/reviews.json"]))
                .Output,
                DigestOutput().Match(_run.Outputs).Groups[1].Value + "\n");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Content_is_judged_with_reviews_and_commits_each_time_and_what_is_shown_has_room_in_a_comment(int code)
    {
        _run.Folder.Write("work/head/x", "");
        _run.Work = "work/head";
        _run["BASE"] = "main";
        _run.Answer("dotnet", "check", "finding\n", code);
        _run.Answer("dotnet", "changes", "change\n");

        var (exitCode, _) = _run.Run("pull-request/content", "Check");

        Assert.Equal(Math.Min(code, 1), exitCode);
        var calls = _run.Calls.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(calls.Where(call => call.Contains(" check ", StringComparison.Ordinal)), call => Assert.Contains(
            "--base main --pr-reviews ../reviews.json --pr-commits ../commits.json", call, StringComparison.Ordinal));
        if (code < 2)
        {
            Assert.Equal(5, calls.Count(call => call.Contains(" check ", StringComparison.Ordinal)));
            // GitHub takes 65,536 characters, and 1 MiB for the summary of a job.
            var limits = calls.SelectMany(call => Limit().Matches(call)).Select(match => int.Parse(match.Groups[1].Value,
                System.Globalization.CultureInfo.InvariantCulture)).Order().ToList();
            Assert.Equal([20_000, 40_000, 900_000], limits);
            Assert.StartsWith("change\n\n### Findings\n\n", File.ReadAllText(_run.Folder["work/findings/comment.md"]),
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("[]", "issues/5/comments -F body=@comment.md")]
    [InlineData("""[{ "id": 8, "user": { "login": "nell-gh" }, "body": "<!-- attest: findings -->" }]""",
        "issues/5/comments -F body=@comment.md")]
    [InlineData("""[{ "id": 9, "user": { "login": "github-actions[bot]" }, "body": "<!-- attest: findings -->x" }]""",
        "--method PATCH repos/example/kb/issues/comments/9")]
    public void One_comment_is_kept_and_nobody_else_s(string comments, string call)
    {
        _run.Folder.Write("work/findings/comment.md", "the changes\n");
        _run.Answer("gh", "issues/5/comments", comments);
        _run["REPOSITORY"] = "example/kb";
        _run["NUMBER"] = "5";
        _run["HEAD"] = "1111111111111111111111111111111111111111";
        _run["RUN"] = "https://github.example.org/run/1";

        Assert.Equal(0, _run.Run("pull-request/report", "Comment").ExitCode);

        Assert.Contains(call, _run.Calls, StringComparison.Ordinal);
        var body = File.ReadAllText(_run.Folder["calls.body"]);
        Assert.StartsWith("<!-- attest: findings -->\n", body, StringComparison.Ordinal);
        Assert.EndsWith("the changes\n", body, StringComparison.Ordinal);
        Assert.Contains("(https://github.example.org/run/1)", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_approval_is_pushed_once_in_the_name_of_the_reviewer_and_nothing_where_nothing_waits(bool waits)
    {
        _run.Start("""
            git init --quiet --bare origin.git
            git init --quiet --initial-branch=x head && cd head && git config user.name x && git config user.email x@example.org
            git commit --quiet --allow-empty --message first && git remote add origin ../origin.git && git push --quiet origin x
            """);
        _run.Folder.Write("work/base/.ci/record-approval", waits ? "echo \"$1 $2\" > article && git add article\n" : "true\n");
        _run.Answer("gh", "users/lee-gh", """{ "login": "lee-gh", "name": "Lee\n\nCo-authored-by: Eve <eve@example.org>" }""");
        _run.Work = "work/head";
        _run["REVIEWER"] = "lee-gh";
        _run["REVIEWER_ID"] = "7";
        _run["REVIEWED"] = "1111111111111111111111111111111111111111";
        _run["NUMBER"] = "5";
        _run["BRANCH"] = "x";

        var (exitCode, output) = _run.Run("approve-on-review/record", "push");

        Assert.True(exitCode == 0, output);
        Assert.Equal(waits ? "is-pushed=true\n" : "", _run.Outputs);
        var log = _run.Start("git --git-dir ../origin.git log x --format=%B").Output;
        Assert.Equal(waits ? 2 : 1, int.Parse(_run.Start("git --git-dir ../origin.git rev-list --count x").Output,
            System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(waits, log.Contains("Co-authored-by: LeeCo-authored-by: Eve eve@example.org <7+lee-gh@users",
            StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "[]", "")]
    [InlineData("", """[{ "number": 4, "user": { "login": "github-actions[bot]" }, "body": "<!-- attest: review due -->" }]""",
        "issue close 4")]
    [InlineData("due\n", """[{ "number": 4, "user": { "login": "github-actions[bot]" }, "body": "<!-- attest: review due -->" }]""",
        "issue edit 4")]
    [InlineData("due\n", "[]", "issue create")]
    public void The_issue_of_what_is_due_is_kept(string due, string issues, string call)
    {
        _run.Folder.Write("runner/due.md", due);
        _run.Answer("gh", "issues?labels=review-due", issues);
        _run["GH_REPO"] = "example/kb";
        _run["RUN"] = "https://github.example.org/run/1";

        Assert.Equal(0, _run.Run("review-due/issue", "Keep the issue").ExitCode);
        Assert.Contains(call, _run.Calls, StringComparison.Ordinal);
        Assert.Equal(call.Length > 0, _run.Calls.Contains("gh issue", StringComparison.Ordinal));
    }

    private void CopyScripts()
    {
        foreach (var path in Directory.EnumerateFiles(Workflow.PathOf(".ci")))
        {
            _run.Folder.Write($"work/base/.ci/{Path.GetFileName(path)}", File.ReadAllText(path));
        }
    }

    private (string Head, string Merge, string Before) MergeResult()
    {
        _run.Start("""
            git init --quiet --initial-branch=main head && cd head && git config user.name x && git config user.email x@example.org
            git remote add origin ../nowhere.git && git commit --quiet --allow-empty --message first
            git checkout --quiet -b change && git commit --quiet --allow-empty --message change
            git checkout --quiet main && git merge --quiet --no-ff --message merge change
            """);
        return (Id("HEAD^2"), Id("HEAD"), Id("HEAD^1"));

        string Id(string name) => _run.Start($"git -C head rev-parse '{name}'").Output.Trim();
    }

    [GeneratedRegex(@"--limit (\d+)")]
    private static partial Regex Limit();

    [GeneratedRegex("digest=([0-9a-f]{64})")]
    private static partial Regex DigestOutput();
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Attest.Tests.Workflows;

/// <summary>The scripts of the workflows, run with simulated events.</summary>
public sealed class StepTests : IDisposable
{
    private const string X = "1111111111111111111111111111111111111111";
    private const string M = "2222222222222222222222222222222222222222";
    private static readonly string Zeros = "sha256:" + new string('0', 64);
    private static readonly string Hash = "sha256:" + new string('a', 64);

    private readonly StepRun _run = new();

    public StepTests() => Assert.SkipUnless(CiScript.CanRun && !OperatingSystem.IsWindows(),
        "the workflows' scripts need bash, jq and git");

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Facts_are_those_of_the_merge_result()
    {
        Facts(Pull());

        var (exitCode, output) = _run.Run("pull-request/facts", "read");

        Assert.True(exitCode == 0, output);
        Assert.Equal($"number=5\nis-ours=true\nhead={X}\nmerge={M}\nbase=\ngenerator={X}\nhas-code=false\n", _run.Outputs);
    }

    [Theory]
    [InlineData("base.ref", "\"attack\"")]
    [InlineData("base.repo.full_name", "\"stranger/kb\"")]
    [InlineData("mergeable", "false")]
    [InlineData("mergeable", "null")]
    [InlineData("merge_commit_sha", "\"; rm -rf /\"")]
    public void B12_a_pull_request_into_another_branch_or_with_conflicts_is_not_judged(string path, string value)
    {
        var pull = JsonNode.Parse(Pull())!;
        var owner = path.Split('.')[..^1].Aggregate(pull, (node, name) => node[name]!);
        owner[path.Split('.')[^1]] = JsonNode.Parse(value);
        Facts(pull.ToJsonString());

        var (exitCode, output) = _run.Run("pull-request/facts", "read");

        Assert.Equal(1, exitCode);
        Assert.Contains("::error::", output, StringComparison.Ordinal);
        Assert.Empty(_run.Outputs);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("5; gh api repos")]
    [InlineData("../5")]
    [InlineData("")]
    public void A_number_is_a_number(string number)
    {
        Facts(Pull());
        _run["NUMBER"] = number;
        Assert.Equal(1, _run.Run("pull-request/facts", "read").ExitCode);
        Assert.Equal("", _run.Calls);
    }

    [Fact]
    public void B13_an_entry_of_a_queue_is_judged_at_what_it_would_make_of_the_branch()
    {
        Facts(Pull().Replace("\"mergeable\": true", "\"mergeable\": null", StringComparison.Ordinal));
        _run["NUMBER"] = "";
        _run["QUEUE"] = $"refs/heads/gh-readonly-queue/main/pr-5-{X}";
        _run["QUEUE_INTO"] = "refs/heads/main";
        _run["QUEUE_BASE"] = X;
        _run["QUEUE_HEAD"] = M;

        Assert.Equal(0, _run.Run("pull-request/facts", "read").ExitCode);
        Assert.Contains($"head={M}\nmerge={M}\nbase={X}\n", _run.Outputs, StringComparison.Ordinal);

        _run["QUEUE_INTO"] = "refs/heads/attack";
        Assert.Equal(1, _run.Run("pull-request/facts", "read").ExitCode);
    }

    [Fact]
    public void Files_outside_of_the_content_are_code()
    {
        Facts(Pull(), """[{ "filename": "input/articles/$(touch pwned).md" }, { "filename": "Directory.Build.targets" }]""");
        Assert.Equal(0, _run.Run("pull-request/facts", "read").ExitCode);
        Assert.Contains("has-code=true", _run.Outputs, StringComparison.Ordinal);
        Assert.False(File.Exists(_run.Folder["work/pwned"]));
    }

    [Fact]
    public void A_status_says_what_was_judged_unless_a_review_has_come_since()
    {
        var reviews = """[{ "id": 1, "state": "APPROVED", "commit_id": "x" }, { "id": 2, "state": "COMMENTED", "commit_id": "x" }]""";
        Statuses("success", Digest(reviews.Replace("2", "3", StringComparison.Ordinal)), reviews);
        Assert.Equal(0, _run.Run("pull-request/report", "Statuses").ExitCode);
        Assert.Contains($"statuses/{X} -f context=Attest: content -f state=success", _run.Calls, StringComparison.Ordinal);
        Assert.Contains("context=Attest: tests -f state=success -f description=Only content", _run.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public void B14_an_older_run_does_not_report_what_a_newer_review_has_changed()
    {
        Statuses("success", Digest("""[{ "id": 1, "state": "APPROVED", "commit_id": "x" }]"""),
            """[{ "id": 1, "state": "DISMISSED", "commit_id": "x" }]""");
        Assert.Equal(0, _run.Run("pull-request/report", "Statuses").ExitCode);
        Assert.DoesNotContain("Attest: content", _run.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_is_reported_at_once()
    {
        Statuses("failure", "", "[]");
        Assert.Equal(0, _run.Run("pull-request/report", "Statuses").ExitCode);
        Assert.Contains("context=Attest: content -f state=failure", _run.Calls, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("failure skipped skipped", "success", "The site is as it was published last, also", false)]
    [InlineData("failure success skipped", "success", "What it withdraws was withdrawn", true)]
    [InlineData("failure failure skipped", "success", "also where an article is to be withdrawn", false)]
    [InlineData("failure skipped skipped", "failure", "also where an article is to be withdrawn", false)]
    [InlineData("success success failure", "skipped", "Re-run failed jobs", false)]
    public void B13_a_failure_to_publish_opens_an_issue(string results, string withdrawn, string words, bool isWithdrawn)
    {
        Issue(results, withdrawn, "[]");

        Assert.Equal(0, _run.Run("publish/report", "Keep the issue").ExitCode);

        Assert.Contains("gh issue create --title The main branch cannot be published --label publishing", _run.Calls,
            StringComparison.Ordinal);
        Assert.Contains(words, File.ReadAllText(_run.Folder["calls.body"]), StringComparison.Ordinal);
        Assert.Equal(isWithdrawn, File.ReadAllText(_run.Folder["calls.body"]).Contains("was withdrawn; otherwise",
            StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("failure skipped skipped", "gh issue edit 7 --body-file")]
    [InlineData("success success success", "gh issue close 7")]
    [InlineData("success success skipped", "gh issue close 7")]
    public void One_issue_is_kept_and_closed_after_the_next_success(string results, string call)
    {
        Issue(results, "skipped", """
            [{ "number": 3, "user": { "login": "somebody" }, "body": "<!-- attest: publishing -->" },
             { "number": 7, "user": { "login": "github-actions[bot]" }, "body": "<!-- attest: publishing -->\nx" }]
            """);
        Assert.Equal(0, _run.Run("publish/report", "Keep the issue").ExitCode);
        Assert.Contains(call, _run.Calls, StringComparison.Ordinal);
        Assert.DoesNotContain("issue create", _run.Calls, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("success success success", "[]")]
    [InlineData("cancelled skipped skipped",
        """[{ "number": 7, "user": { "login": "github-actions[bot]" }, "body": "<!-- attest: publishing -->" }]""")]
    [InlineData("success cancelled skipped",
        """[{ "number": 7, "user": { "login": "github-actions[bot]" }, "body": "<!-- attest: publishing -->" }]""")]
    public void Nothing_is_said_where_nothing_was_wrong_or_nothing_is_known(string results, string issues)
    {
        Issue(results, "skipped", issues);
        Assert.Equal(0, _run.Run("publish/report", "Keep the issue").ExitCode);
        Assert.DoesNotContain("gh issue", _run.Calls, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "[]", 0, "hash=ZEROS\n")]
    [InlineData(true, "BOT", 0, "hash=HASH\ncommit=COMMIT\nday=2026-11-30\nis-whole=true\n")]
    [InlineData(true, "BOT AS TEXT", 0, "hash=HASH\ncommit=COMMIT\nday=2026-11-30\nis-whole=true\n")]
    [InlineData(true, "SOMEBODY, BOT", 0, "hash=HASH\ncommit=COMMIT\nday=2026-11-30\nis-whole=true\n")]
    [InlineData(true, "BOT OF ANOTHER", 0, "hash=ZEROS\ncommit=COMMIT\nday=2026-11-30\n")]
    [InlineData(false, "BOT", 0, "hash=HASH\ncommit=COMMIT\nday=2026-11-30\n")]
    [InlineData(true, "[]", 0, "hash=ZEROS\n")]
    [InlineData(true, "SOMEBODY", 1, "")]
    public void B17_the_log_and_the_hash_that_it_must_end_with_come_from_two_places(bool hasLog, string deployments, int code,
        string outputs)
    {
        LastLog(hasLog ? $$"""{"format":"attest-log-1","publications":[{"commit":"{{X}}","hash":"{{Hash}}"}]}""" : null,
            JsonSerializer.Serialize(deployments.Split(", ").Where(name => name != "[]").Select(name => new
            {
                creator = new { login = name == "SOMEBODY" ? "somebody" : "github-actions[bot]" },
                sha = X,
                created_at = "2026-11-30T12:00:00Z",
                payload = name == "BOT AS TEXT" ? (object)$"{{\"hash\":\"{Hash}\"}}" : new
                {
                    hash = name == "BOT OF ANOTHER" ? Zeros
                    : Hash
                },
            })));

        var (exitCode, output) = _run.Start($"bash '{Workflow.PathOf(".ci/last-log")}' \"$RUNNER_TEMP/log.json\"");

        Assert.True(code == exitCode, output);
        Assert.Equal(outputs.Replace("ZEROS", Zeros, StringComparison.Ordinal).Replace("HASH", Hash, StringComparison.Ordinal)
            .Replace("COMMIT", X, StringComparison.Ordinal), _run.Outputs);
    }

    [Fact]
    public void A_failure_to_read_the_log_is_no_log()
    {
        LastLog(null, "[]");
        _run.Answer("gh", "contents/log.json", "gh: Server Error (HTTP 502)", 1);
        Assert.Equal(1, _run.Start($"bash '{Workflow.PathOf(".ci/last-log")}' \"$RUNNER_TEMP/log.json\"").ExitCode);
    }

    [Fact]
    public void Proving_names_the_end_of_the_log_and_says_whether_it_was_extended()
    {
        _run.Folder.Git("init", "--quiet", _run.Folder["work"]);
        _run.Start("git -c user.name=x -c user.email=x@example.org commit --quiet --allow-empty --message x");
        _run.Answer("dotnet", "prove", $"Proved\n{Hash}\n");
        Prove("");

        var (exitCode, output) = _run.Run("publish/build", "prove");

        Assert.True(exitCode == 0, output);
        var log = $"{_run.Folder["runner"]}/log.json";
        Assert.Contains(
            $"prove --repository example/kb --api https://api.github.com --log {log} --last {Zeros}\n", _run.Calls,
                StringComparison.Ordinal);
        Assert.Contains($"hash={Hash}\nis-extended=true\n", _run.Outputs, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_for_a_restart_is_one_argument()
    {
        _run.Folder.Git("init", "--quiet", _run.Folder["work"]);
        _run.Start("git -c user.name=x -c user.email=x@example.org commit --quiet --allow-empty --message x");
        _run.Answer("dotnet", "prove", $"{Hash}\n");
        Prove("moved; $(touch pwned) \"x\"");

        Assert.Equal(0, _run.Run("publish/build", "prove").ExitCode);
        Assert.Contains("--restart moved; $(touch pwned) \"x\"\n", _run.Calls, StringComparison.Ordinal);
        Assert.False(File.Exists(_run.Folder["work/pwned"]));
    }

    [Fact]
    public void What_is_not_proved_is_not_published()
    {
        _run.Answer("dotnet", "prove", "1 error. Nothing may be published.\n", 1);
        Prove("");
        Assert.Equal(1, _run.Run("publish/build", "prove").ExitCode);
        Assert.Empty(_run.Outputs);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_last_publication_is_built_again_by_its_own_generator_without_what_is_withdrawn(bool isOverdueNow)
    {
        var main = _run.Folder["work/main"];
        _run.Folder.Write("work/main/x", "1");
        _run.Start("git init --quiet main && cd main && git add x "
            + "&& git -c user.name=x -c user.email=x@example.org commit --quiet --message x");
        var published = _run.Start("git -C main rev-parse HEAD").Output.Trim();
        _run.Start("cd main && git -c user.name=x -c user.email=x@example.org commit --quiet --allow-empty --message y");
        var now = _run.Start("git -C main rev-parse HEAD").Output.Trim();
        if (isOverdueNow)
        {
            _run.Answer("dotnet", "build --log", "1 error.\n", 1);
            _run.Answer("dotnet", "--as-of 2026-11-30", "Published.\n");
        }

        _run.Work = "work/main";
        _run["COMMIT"] = published;
        _run["DAY"] = "2026-11-30";
        _run["IS_WHOLE"] = isOverdueNow ? "true" : "";

        var (exitCode, output) = _run.Run("publish/withdraw", "The last publication, with what is withdrawn since");

        Assert.True(exitCode == 0, output);
        Assert.Contains($"last-attest/Generator.dll build --log {_run.Folder["runner"]}/log.json --withdrawn-at {now} --format github",
            _run.Calls, StringComparison.Ordinal);
        Assert.Equal(isOverdueNow, _run.Calls.Contains("--as-of 2026-11-30", StringComparison.Ordinal));
        Assert.True(File.Exists(_run.Folder["work/last/x"]));
        // A log that does not end as it must is not published, and stops nothing.
        Assert.Equal(!isOverdueNow, File.Exists(_run.Folder["runner/log.json"]));
    }

    [Fact]
    public void Without_a_log_nobody_knows_what_was_published()
    {
        _run["COMMIT"] = "";
        var (exitCode, output) = _run.Run("publish/withdraw", "The last publication, with what is withdrawn since");
        Assert.Equal(1, exitCode);
        Assert.Contains("nobody knows", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_log_is_kept_in_its_branch_and_its_hash_in_a_second_place_and_twice_is_once()
    {
        _run.Start("git init --quiet --bare ../origin.git && git init --quiet . && git remote add origin ../origin.git "
            + "&& git -c user.name=x -c user.email=x@example.org commit --quiet --allow-empty --message x");
        _run.Folder.Write("work/log/log.json", $$"""{"publications":[{"hash":"{{Hash}}"}]}""");
        _run.Answer("gh", "/deployments", """{ "id": 9 }""");
        _run["REPOSITORY"] = "example/kb";
        var script = $"bash '{Workflow.PathOf(".ci/keep-log")}' log/log.json {X} {Hash}";

        var (exitCode, output) = _run.Start(script);
        Assert.True(exitCode == 0, output);
        Assert.Equal((0, File.ReadAllText(_run.Folder["work/log/log.json"])),
            _run.Start("git --git-dir ../origin.git show attest-log:log.json"));
        Assert.Contains(Hash, File.ReadAllText(_run.Folder["calls.body"]), StringComparison.Ordinal);
        Assert.Contains("deployments/9/statuses -f state=success", _run.Calls, StringComparison.Ordinal);

        Assert.Equal(0, _run.Start(script).ExitCode);
        Assert.Equal("1", _run.Start("git --git-dir ../origin.git rev-list --count attest-log").Output.Trim());
        Assert.Equal(1, _run.Start(script.Replace(Hash, Zeros, StringComparison.Ordinal)).ExitCode);

        // A longer log takes the place of this one; then an older run is started once more.
        var next = "sha256:" + new string('b', 64);
        _run.Folder.Write("work/log/log.json", $$"""{"publications":[{"hash":"{{Hash}}"},{"hash":"{{next}}"}]}""");
        Assert.Equal(0, _run.Start(script.Replace(Hash, next, StringComparison.Ordinal)).ExitCode);
        _run.Folder.Write("work/log/log.json", $$"""{"publications":[{"hash":"{{Hash}}"}]}""");
        var again = _run.Start(script);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("this one lacks", again.Output, StringComparison.Ordinal);
        Assert.Equal("2", _run.Start("git --git-dir ../origin.git rev-list --count attest-log").Output.Trim());
    }

    [Fact]
    public void Placeholders_among_the_owners_are_reported()
    {
        _run.Folder.Write("work/.github/CODEOWNERS", "# x\n* @example/maintainers\n");
        var script = $"bash '{Workflow.PathOf(".ci/placeholders")}'";
        Assert.Contains("::warning file=.github/CODEOWNERS,line=2::", _run.Start(script).Output, StringComparison.Ordinal);
        _run.Folder.Write("work/.github/CODEOWNERS", "* @our/team\n");
        Assert.Equal((0, ""), _run.Start(script));
    }

    [Fact]
    public void Only_a_text_that_is_the_same_as_reviewed_is_recorded_by_the_reviewer_who_is_asked_for()
    {
        _run.Start("""
            set -e
            git init --quiet --initial-branch=main base && cd base
            git config user.name x && git config user.email x@example.org
            mkdir -p input/articles && echo 'members: []' > input/board.yml
            echo a | tee input/articles/lapsed.md > input/articles/same.md
            git add . && git commit --quiet --message base && cd ..
            git clone --quiet base head && cd head && git config user.name x && git config user.email x@example.org
            echo b > input/articles/same.md && echo b > input/articles/other.md && git add . && git commit --quiet --message change
            """);
        var reviewed = _run.Start("git -C head rev-parse HEAD").Output.Trim();
        _run.Start("cd head && echo c > input/articles/other.md && git commit --quiet --all --message later");
        string[] slugs = ["same", "other", "lapsed", "tagged"];
        _run.Answer("dotnet", "status --format json", JsonSerializer.Serialize(new
        {
            articles = slugs.Select(slug => new
            {
                slug,
                file = $"input/articles/{slug}.md",
                state = slug == "tagged" ? "approved" : slug == "lapsed" ? "changed"
                    : "submitted",
            }),
        }));
        _run.Answer("dotnet", "status --input", """{ "articles": [{ "slug": "lapsed", "state": "approved" }] }""");
        // In place of the generator: the seal is that of the bytes, and an approval is a line.
        _run.Folder.Write("bin/dotnet", File.ReadAllText(_run.Folder["bin/dotnet"]).Replace("filter=.\n", """
            if [[ $2 == seal ]]; then sha256sum < "$3"; exit; fi
            if [[ $2 == approve ]]; then echo "by $5" >> "$3"; exit; fi
            filter=.

            """.ReplaceLineEndings("\n"), StringComparison.Ordinal));
        _run.Work = "work/head";

        var (exitCode, output) = _run.Start($"bash '{Workflow.PathOf(".ci/record-approval")}' lee-gh {reviewed} ../base");

        Assert.True(exitCode == 0, output);
        Assert.Equal("input/articles/lapsed.md\ninput/articles/same.md\n", _run.Start("git diff --cached --name-only").Output);
        Assert.Contains("input/articles/other.md has changed since it was approved.", output, StringComparison.Ordinal);
        Assert.Contains("--by @lee-gh --base", _run.Calls, StringComparison.Ordinal);
        Assert.Equal("", _run.Start("git diff --name-only").Output);
    }

    private void Facts(string pull, string files = """[{ "filename": "input/articles/x.md" }]""")
    {
        _run.Answer("gh", "/branches/main", $$"""{ "commit": { "sha": "{{X}}" } }""");
        _run.Answer("gh", "/pulls/5/files", files);
        _run.Answer("gh", "/pulls/5", pull);
        _run.Answer("gh", "/pulls/5/files", files);
        _run["REPOSITORY"] = "example/kb";
        _run["DEFAULT_BRANCH"] = "main";
        _run["NUMBER"] = "5";
        _run["QUEUE"] = "";
        _run["QUEUE_INTO"] = "";
        _run["PAUSE"] = "0";
    }

    private static string Pull() => $$"""
        { "number": 5, "mergeable": true, "merge_commit_sha": "{{M}}", "title": "$(touch pwned)",
          "head": { "sha": "{{X}}", "ref": "x`touch pwned`", "repo": { "full_name": "example/kb" } },
          "base": { "ref": "main", "repo": { "full_name": "example/kb" } } }
        """;

    private void Statuses(string content, string digest, string reviews)
    {
        _run.Answer("gh", "/reviews", reviews);
        _run.Folder.Write("work/.ci/digest-of-reviews", File.ReadAllText(Workflow.PathOf(".ci/digest-of-reviews")));
        _run["EVENT"] = "pull_request";
        _run["HAS_CODE"] = "false";
        _run["CONTENT"] = content;
        _run["REVIEWS"] = digest;
        _run["TESTS"] = "skipped";
        _run["REPOSITORY"] = "example/kb";
        _run["NUMBER"] = "5";
        _run["HEAD"] = X;
        _run["RUN"] = "https://example.org/run";
    }

    private static string Digest(string reviews) => CiScript.Run(RepositoryFolder.Path, "digest-of-reviews", reviews).Output.Trim();

    private void Issue(string results, string withdrawn, string issues)
    {
        _run.Answer("gh", "issues?labels=publishing", issues);
        _run["GH_REPO"] = "example/kb";
        _run["RESULTS"] = results;
        _run["WITHDRAWN"] = withdrawn;
        _run["RUN"] = "https://example.org/run";
    }

    private void LastLog(string? log, string deployments)
    {
        _run.Answer("gh", "contents/log.json", log ?? "gh: No commit found for the ref attest-log (HTTP 404)", log is null ? 1 : 0);
        _run.Answer("gh", "/deployments?environment=attest-log", deployments);
        _run["REPOSITORY"] = "example/kb";
    }

    private void Prove(string restart)
    {
        _run["REPOSITORY"] = "example/kb";
        _run["API"] = "https://api.github.com";
        _run["LAST"] = Zeros;
        _run["RESTART"] = restart;
    }
}

using Attest.Tests.Site;

namespace Attest.Tests.Git;

/// <summary><c>check --base REF --pr-approvals HANDLE,…</c> lets approvals in only where their reviewers have approved.</summary>
public class PullRequestTests
{
    private const string Nobody = "--base main --pr-approvals ,";
    private const string Reviewer = "--base main --pr-approvals @Sample-Handle";

    [Fact]
    public void From_the_submission_to_the_edit_each_commit_gives_what_it_should()
    {
        using var folder = ReviewedSite.Create();
        folder.Git("checkout", "--quiet", "-b", "article");

        folder.Write(ReviewedSite.Article, ReviewedSite.Text("submitted"));
        folder.Commit("Submit");
        Assert.Equal((1, "KB401"), folder.Judge(Nobody));
        Assert.Equal((0, "KB411"), folder.Judge(Nobody + " --unapproved exclude"));

        folder.Write(ReviewedSite.Article, ReviewedSite.Text("under-review"));
        folder.Commit("Review");
        Assert.Equal((0, "KB411"), folder.Judge(Reviewer + " --unapproved exclude"));

        folder.Write(ReviewedSite.Article, ReviewedSite.Text("approved", ReviewedSite.Approval));
        folder.Commit("Approve");
        Assert.Equal((1, "KB410"), folder.Judge(Nobody));
        Assert.Equal((1, "KB410"), folder.Judge("--base main"));
        Assert.Equal((1, "KB410"), folder.Judge("--base main --pr-approvals other-handle"));
        Assert.Equal((0, ""), folder.Judge(Reviewer));
        Assert.Equal((0, ""), folder.Judge("--base main --pr-approvals someone,sample-handle"));
        Assert.Equal((0, ""), folder.Judge(""));

        folder.Git("checkout", "--quiet", "main");
        folder.Git("merge", "--quiet", "article");
        Assert.Equal((0, ""), folder.Judge(Nobody));

        folder.Replace(ReviewedSite.Article, "5 mg", "50 mg");
        Assert.Equal((1, "KB405"), folder.Judge(Reviewer));
        folder.Commit("Edit");
        Assert.Equal((1, "KB405"), folder.Judge("--base main~1 --pr-approvals sample-handle"));

        folder.Write(ReviewedSite.Article,
            ReviewedSite.Text("approved", ReviewedSite.Approval, folder.Read(ReviewedSite.Article).Split("---\n")[^1]));
        folder.Commit("Approve again");
        Assert.Equal((1, "KB410"), folder.Judge("--base main~2 --pr-approvals ,"));
        Assert.Equal((0, ""), folder.Judge("--base main~2 --pr-approvals sample-handle"));
    }

    [Fact]
    public void The_finding_stands_at_the_name_and_says_who_has_to_approve()
    {
        using var folder = ReviewedSite.Create();
        folder.Write(ReviewedSite.Article, ReviewedSite.Text("approved", ReviewedSite.Approval));

        var run = folder.Check("--base main --pr-approvals other-handle");

        Assert.Contains("input/articles/example.md:6:13: error KB410: \"sample-reviewer\" has not approved this pull request", run.Output,
            StringComparison.Ordinal);
        Assert.Contains("help: ask @sample-handle to approve the last commit", run.Output, StringComparison.Ordinal);
        Assert.Contains("the pull request is approved by @other-handle", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/board.yml", "sample-handle", "attacker")]
    [InlineData("input/board.yml", "members:\n", "members:\n  - { id: attacker, name: Attacker, github: attacker }\n")]
    [InlineData("input/site.yml", "title:", "rules: { KB410: off, KB901: off, KB104: off }\ntitle:")]
    [InlineData("input/site.yml", "title:", "review: { seal: optional, two-person: false }\ntitle:")]
    public void A_pull_request_cannot_choose_its_own_judges(string file, string old, string now)
    {
        using var folder = ReviewedSite.Create();
        var by = now.Contains("id: attacker", StringComparison.Ordinal) ? "attacker" : "sample-reviewer";
        folder.Replace(file, old, now);
        folder.Write(ReviewedSite.Article,
            ReviewedSite.Text("approved", ReviewedSite.Approval.Replace("sample-reviewer", by, StringComparison.Ordinal)));
        folder.Commit("Attack");

        var (exitCode, codes) = folder.Judge("--base main~1 --pr-approvals attacker");

        Assert.Equal(1, exitCode);
        Assert.Contains("KB410", codes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title:", "review: { two-person: false }\ntitle:", ReviewedSite.Approval, "KB404")]
    [InlineData("title:", "publish: { unapproved: caution }\ntitle:", "", "KB401")]
    [InlineData("title:", "rules: { KB202: off, KB204: off }\ntitle:", ReviewedSite.Approval, "KB204")]
    public void A_pull_request_is_judged_by_the_policy_before_it(string old, string now, string approvals, string code)
    {
        using var folder = ReviewedSite.Create();
        folder.Replace("input/site.yml", old, now);
        var text = ReviewedSite.Text(approvals.Length > 0 ? "approved" : "submitted", approvals)
            .Replace("updated:", "authors: [sample-reviewer]\nupdated:", StringComparison.Ordinal);
        folder.Write(ReviewedSite.Article, text.Replace("    issued: 2020\n", "", StringComparison.Ordinal));
        folder.Commit("Weaken the policy");

        Assert.Contains(code, folder.Judge("--base main~1 --pr-approvals sample-handle").Codes, StringComparison.Ordinal);
        Assert.DoesNotContain(code, folder.Judge("").Codes, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_in_the_new_board_and_settings_are_still_reported()
    {
        using var folder = ReviewedSite.Create();
        folder.Replace("input/board.yml", "members:\n", "members:\n  - { id: third, name: Third, specialties: [unheard-of] }\n");
        folder.Replace("input/site.yml", "title:", "rules: { KB999: off }\ntitle:");

        var findings = Findings.Read(folder.Check(Nobody + " --format json").Output);

        Assert.Contains(findings, f => (f.Code, f.File, f.Line) == ("KB107", "input/board.yml", 2));
        Assert.Contains(findings, f => (f.Code, f.File, f.Line) == ("KB901", "input/site.yml", 1));
    }

    [Theory]
    [InlineData("  - { id: sample-reviewer, name: Sample Reviewer, github: sample-handle }\n", "", "KB403")]
    [InlineData("github: sample-handle", "github: sample-handle, active: { until: 2026-05-05 }", "KB409")]
    [InlineData("github: sample-handle", "github: sample-handle, active: { until: 2026-05-06 }", "")]
    [InlineData("github: sample-handle", "github: new-handle", "")]
    public void A_member_cannot_be_taken_away_from_the_articles_that_rest_on_them(string old, string now, string code)
    {
        using var folder = ReviewedSite.CreateApproved();
        folder.Replace("input/board.yml", old, now);

        Assert.Equal((code.Length > 0 ? 1 : 0, code), folder.Judge(Nobody));
    }

    [Fact]
    public void Without_a_board_before_it_nobody_can_approve_and_the_help_says_so()
    {
        using var folder = new GitFolder();
        folder.Commit("Begin");
        foreach (var (path, text) in SampleSite.Files)
        {
            folder.Write("input/" + path, text);
        }

        folder.Write("input/board.yml", ReviewedSite.Board);
        folder.Write(ReviewedSite.Article, ReviewedSite.Text("approved", ReviewedSite.Approval));

        var run = folder.Check(Reviewer);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("KB410", run.Output, StringComparison.Ordinal);
        Assert.Contains("there is no board.yml in main, so nobody can approve yet", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moved_article_keeps_its_approval_and_a_copy_has_none()
    {
        using var folder = ReviewedSite.CreateApproved();
        folder.Git("mv", "input/articles/example.md", "input/articles/moved.md");
        folder.Replace("input/articles/moved.md", "specialty:", "aliases: [example]\nspecialty:");
        Assert.Equal((0, ""), folder.Judge(Nobody));

        folder.Write("input/articles/copy.md",
            folder.Read("input/articles/moved.md").Replace("aliases: [example]\n", "", StringComparison.Ordinal));
        Assert.Equal((1, "KB410"), folder.Judge(Nobody));
    }

    [Fact]
    public void Of_many_articles_that_move_together_each_keeps_its_own_approvals()
    {
        using var folder = ReviewedSite.Create();
        string Named(int number) =>
            ReviewedSite.Text("approved", ReviewedSite.Approval,
                ReviewedSite.Body.Replace("a week", $"{number} weeks", StringComparison.Ordinal));
        for (var number = 0; number < 300; number++)
        {
            folder.Write($"input/articles/old-{number}.md", Named(number));
        }

        folder.Commit("Approve");
        for (var number = 0; number < 300; number++)
        {
            // The order of the new names is not that of the old ones.
            File.Move(folder.PathOf($"input/articles/old-{number}.md"), folder.PathOf($"input/articles/new-{999 - number}.md"));
            folder.Replace($"input/articles/new-{999 - number}.md", "specialty:", $"aliases: [old-{number}]\nspecialty:");
        }

        Assert.Equal((0, ""), folder.Judge(Nobody));

        // One approval for two articles of the same content: only one of them has moved.
        folder.Write("input/articles/copy.md",
            folder.Read("input/articles/new-999.md").Replace("aliases: [old-0]\n", "", StringComparison.Ordinal));
        Assert.Equal((1, "KB410"), folder.Judge(Nobody));
    }

    [Fact]
    public void A_moved_article_that_changes_needs_a_new_approval()
    {
        using var folder = ReviewedSite.CreateApproved();
        folder.Git("mv", "input/articles/example.md", "input/articles/moved.md");
        folder.Replace("input/articles/moved.md", "5 mg", "50 mg");
        folder.Replace("input/articles/moved.md", "specialty:", "aliases: [example]\nspecialty:");
        Assert.Equal((1, "KB405"), folder.Judge(Nobody));

        // Without the approval of before, nothing tells that this is the same article: its address leads to another one.
        folder.Write("input/articles/moved.md",
            ReviewedSite.Text("approved", ReviewedSite.Approval, "Give 50 mg of drug A [@example2020].\n")
                .Replace("specialty:", "aliases: [example]\nspecialty:", StringComparison.Ordinal));
        Assert.Equal((1, "KB410 KB410"), folder.Judge(Nobody));
        Assert.Equal((0, ""), folder.Judge(Reviewer));
    }

    [Fact]
    public void What_is_typed_otherwise_or_withdrawn_needs_nobody()
    {
        using var folder = ReviewedSite.CreateApproved();
        folder.Write(ReviewedSite.Article, folder.Read(ReviewedSite.Article).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal((0, ""), folder.Judge(Nobody));

        folder.Write(ReviewedSite.Article,
            ReviewedSite.Text("withdrawn")
            .Replace("updated:", "withdrawn: { on: 2026-05-20, reason: Outdated }\nupdated:", StringComparison.Ordinal));
        Assert.Equal((0, ""), folder.Judge(Nobody));

        File.Delete(folder.PathOf(ReviewedSite.Article));
        Assert.Equal((1, "KB410"), folder.Judge(Nobody));
        Assert.Equal((0, ""), folder.Judge(Reviewer));
    }

    [Fact]
    public void A_second_approval_by_another_member_is_asked_for_alone()
    {
        using var folder = ReviewedSite.CreateApproved();
        folder.Replace(ReviewedSite.Article, "approvals:\n",
            "approvals:\n" + ReviewedSite.Approval.Replace("sample-reviewer", "other-reviewer", StringComparison.Ordinal));
        folder.Commit("Approve");

        Assert.Equal((1, "KB410"), folder.Judge("--base main~1 --pr-approvals sample-handle"));
        Assert.Equal((0, ""), folder.Judge("--base main~1 --pr-approvals OTHER-HANDLE"));
        Assert.Equal((0, ""), folder.Judge("--base HEAD --pr-approvals ,"));
    }

    [Theory]
    [InlineData("kb with blanks", "")]
    [InlineData("Wissensbasis Ä 知識", "docs/über uns")]
    public void The_input_may_lie_anywhere_in_a_repository_of_any_name(string name, string below)
    {
        using var folder = ReviewedSite.Create(name, below);
        const string odd = "input/articles/ä :(top)*/example.md";
        folder.Write(odd, ReviewedSite.Text("approved", ReviewedSite.Approval));
        folder.Commit("Approve");
        Assert.Equal((1, "KB410"), folder.Judge("--base main~1"));
        Assert.Equal((0, ""), folder.Judge(Nobody));

        folder.Replace(odd, "5 mg", "50 mg");
        Assert.Contains("\"Give 5 mg\" is now \"Give 50 mg\"", folder.Check(Nobody).Output, StringComparison.Ordinal);
    }
}

using Attest.Tests.Site;
using static Attest.Tests.Approvals.CaseRepository;

namespace Attest.Tests.Approvals;

/// <summary><c>approve</c> writes only what counts, and takes out what a pull request brought for a text that it has not any
/// more.</summary>
public class RecordedApprovalTests
{
    [Fact]
    public void With_a_base_approvals_of_an_earlier_text_of_the_pull_request_are_taken_out()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        kb.Approve("main", on: "2026-11-28");
        kb.Raise(from: "40 units each", to: "30 units each");
        var before = kb.Git.Read(Main).Split('\n').Where(line => line.Contains("by: lee", StringComparison.Ordinal)).ToList();

        var run = Approve(kb, "--on 2026-11-30 --base main");

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        var after = kb.Git.Read(Main).Split('\n').Where(line => line.Contains("by: lee", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, before.Count);
        Assert.Equal([before[0], $"    - {{ by: lee, on: 2026-11-30, seal: \"{kb.SealOf("main")}\" }}"], after);
        Assert.Equal("", kb.Check(Lee));
    }

    [Fact]
    public void With_a_base_a_line_that_is_stale_goes_also_where_nothing_else_is_to_be_done()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        var other = kb.SealOf("main");
        kb.Raise(from: "40 units", to: "30 units");
        kb.Approve("main");
        var approved = kb.Git.Read(Main);
        kb.Type(Main, "kim", "2026-11-29", other);

        var run = Approve(kb, "--on 2026-11-30 --base main");

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Equal(approved, kb.Git.Read(Main));
    }

    [Fact]
    public void A_day_before_the_newest_approval_is_refused()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        var text = kb.Git.Read(Main);

        var run = Approve(kb, "--on 2026-10-01");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("the newest approval is of 2026-10-05, so one of 2026-10-01 would not count", run.Error, StringComparison.Ordinal);
        Assert.Equal(text, kb.Git.Read(Main));
    }

    [Fact]
    public void A_text_that_was_replaced_is_approved_again_by_a_new_line()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        kb.Approve("main");
        kb.Raise(from: "40 units", to: "4 units");
        kb.Replace(Main, "| Y | 4 units |", "| Y | 40 units |");
        Assert.Equal("KB405 main, KB413 main", kb.CheckAlone());

        // On one day the place in the list decides.
        Assert.Equal(0, Approve(kb, "--on 2026-11-30").ExitCode);
        Assert.Equal("", kb.CheckAlone());
    }

    [Fact]
    public void Roles_are_shown_where_the_site_asks_for_them()
    {
        using var kb = new CaseRepository();
        kb.Replace("input/site.yml", "approvals: 1", "approvals: { physician: 1, clinical-pharmacist: 1 }");
        kb.Replace("input/board.yml", "role: First reviewer", "role: First reviewer, roles: [clinical-pharmacist]");
        kb.Replace("input/board.yml", "role: Second reviewer", "role: Second reviewer, roles: [physician, clinical-pharmacist]");
        Assert.Equal("KB402 main, KB402 never, KB402 other", kb.CheckAlone());
        var status = ProgramRun.In(kb.Git.PathOf(""), "status --as-of 2026-11-30").Output;
        Assert.Matches(@"main +example +too few valid approvals +2026-10-05 lee +clinical-pharmacist\n", status);
        Assert.Matches(@"lee +Lee Lark .* physician, clinical-pharmacist\n", status);

        foreach (var slug in new[] { "main", "other", "never" })
        {
            Assert.Equal(0, Approve(kb, "--on 2026-11-30", "kim", slug).ExitCode);
        }

        Assert.Equal("", kb.CheckAlone());
        Assert.Contains("\"role\": \"physician\"", ProgramRun.In(kb.Git.PathOf(""), "status --as-of 2026-11-30 --format json").Output,
            StringComparison.Ordinal);
        var built = ProgramRun.In(kb.Git.PathOf(""), "build --as-of 2026-11-30");
        Assert.True(built.ExitCode == 0, built.Output + built.Error);
        var page = File.ReadAllText(kb.Git.PathOf("output/articles/main/index.html"));
        Assert.Contains("Approved as clinical pharmacist on", page, StringComparison.Ordinal);
        Assert.Contains("Approved as physician on", page, StringComparison.Ordinal);
        Assert.Contains("every one of these: physician, clinical pharmacist", File.ReadAllText(kb.Git.PathOf("output/review/index.html")),
            StringComparison.Ordinal);
    }

    private static ProgramRun Approve(CaseRepository kb, string arguments, string by = "lee", string slug = "main") =>
        ProgramRun.In(kb.Git.PathOf(""), $"approve {slug} --by {by} --as-of 2026-11-30 --yes {arguments}");
}

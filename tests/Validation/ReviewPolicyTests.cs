using Attest.Content;
using Attest.Diagnostics;
using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Tests.Validation;

/// <summary>What settings and options do to the findings about references and reviews.</summary>
public class ReviewPolicyTests
{
    private const string Submitted = "review:\n  status: submitted";

    [Fact]
    public void Strict_raises_an_unused_reference_and_not_a_page_that_policy_leaves_out()
    {
        var severities = Run("Text.\n", Submitted, isStrict: true, unapproved: UnapprovedPolicy.Exclude)
            .Select(d => (d.Rule.Code, d.Severity));

        Assert.Equal([("KB411", Severity.Warning), ("KB202", Severity.Error)], severities);
    }

    [Fact]
    public void A_misspelled_status_is_one_error() =>
        Assert.Equal(["KB104"], Codes("review:\n  status: aproved"));

    [Fact]
    public void A_misspelled_status_cannot_smuggle_a_page_past_the_review() =>
        Assert.Equal(["KB401", "KB104"], Codes("review:\n  status: aproved", "rules: { KB104: warning }\n"));

    [Fact]
    public void A_board_that_cannot_be_read_is_one_error() =>
        Assert.Equal(["KB901"], Codes("", board: "members: [\n"));

    [Fact]
    public void A_board_that_cannot_be_read_approves_nothing() =>
        Assert.Equal(["KB901", "KB402", "KB403"], Codes("", "rules: { KB901: warning }\n", "members: [\n"));

    [Fact]
    public void A_withdrawn_page_needs_no_approval() =>
        Assert.Empty(Codes("review:\n  status: withdrawn\nwithdrawn: { on: 2026-05-06, reason: The trial was retracted. }"));

    [Fact]
    public void A_withdrawn_page_is_not_asked_who_approved_it() =>
        Assert.Empty(Codes(
            "authors: [sample-reviewer]\nreview:\n  status: withdrawn\n  approvals: [{ by: sample-reviewer, on: 2019-05-06, seal: x }]\n "
                + " due: 2019-05-06"));

    [Fact]
    public void A_text_that_cannot_be_read_is_not_taken_for_the_approved_one() =>
        Assert.Equal(["KB901", "KB903"],
            Codes("review:\n  status: approved\n  approvals: [{ by: sample-reviewer, on: 2026-05-06, seal: "
                + "attest-1:sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 }]",
            "rules: { KB903: warning }\n", body: new string('>', 1000) + " [@example2020]\n").Order());

    [Fact]
    public void The_end_of_the_calendar_is_only_a_day_in_the_future() =>
        Assert.Equal(["KB106"], Codes(
            $"review:\n  status: approved\n  approvals: [{{ by: sample-reviewer, on: 9999-12-31, seal: \"{Sealing.Placeholder}\" }}]"));

    [Fact]
    public void A_specialty_that_nobody_knows_is_one_error() =>
        Assert.Equal(["KB107"],
            Codes("specialty: medicine",
                board: "members: [{ id: sample-reviewer, name: Sample Reviewer, specialties: [example-medicine] }]\n"));

    [Fact]
    public void A_specialty_that_nobody_knows_does_not_entitle_anybody() =>
        Assert.Equal(["KB107", "KB409"],
            Codes("specialty: medicine", "rules: { KB107: warning }\n",
                "members: [{ id: sample-reviewer, name: Sample Reviewer, specialties: [example-medicine] }]\n"));

    private static IEnumerable<string> Codes(string frontMatter, string rules = "", string? board = null,
        string body = SampleSite.DefaultBody) =>
        Run(body, frontMatter, rules: rules, board: board).Select(d => d.Rule.Code);

    private static IReadOnlyList<Diagnostic> Run(
        string body, string frontMatter, bool isStrict =
            false, UnapprovedPolicy? unapproved = null, string rules = "", string? board = null)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, body, frontMatter);
        folder.Write("input/site.yml", SampleSite.Files["site.yml"] + rules);
        folder.Write("input/board.yml", board ?? SampleSite.Files["board.yml"]);
        Sealing.SealIn(folder["input"]);
        var options = new BuildOptions(folder["input"], folder["input"], folder["output"], SampleSite.AsOf, unapproved, isStrict);
        return SiteBuild.Run(options, writes: false, cancellation: TestContext.Current.CancellationToken).Diagnostics;
    }
}

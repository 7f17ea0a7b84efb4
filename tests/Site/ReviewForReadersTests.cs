using System.Text.Json;
using Attest.Content;

namespace Attest.Tests.Site;

/// <summary>What an article's page says of its review: only approvals of the text that is on the page make it approved.</summary>
public class ReviewForReadersTests
{
    [Fact]
    public void Steps_have_the_day_of_submission_and_that_of_the_approval_that_counts()
    {
        using var folder = Example();

        var steps = folder.Page("articles/fine/").QuerySelectorAll(".stepper__step").Select(step => step.TextContent.Words());

        Assert.Equal(["Submitted (done) 20 April 2025", "Under review (done)", "Approved (current step, done) 6 May 2026"], steps);
    }

    [Fact]
    public void Reviewers_are_those_who_approved_this_text()
    {
        using var folder = Example();

        var reviewers = folder.Page("articles/fine/").QuerySelectorAll(".review__fact:has(.reviewer__name) dd")
            .Select(dd => dd.TextContent.Words());

        Assert.Equal(
            [
                "Sample Reviewer, MD Reviewer of examples Approved on 6 May 2026 Conflicts of interest: Shares of an example",
                "Second Reviewer Approved on 4 May 2026 Conflicts of interest: None declared",
            ],
            reviewers);
    }

    [Fact]
    public void Approval_of_an_earlier_text_makes_nobody_a_reviewer_of_this_one()
    {
        using var folder = Example();

        var page = folder.Page("articles/lapsed/");
        var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;

        Assert.Null(page.QuerySelector(".reviewer__name"));
        Assert.Null(page.QuerySelector(".seal"));
        Assert.All(["lastReviewed", "reviewedBy", "expires", "datePublished"],
            property => Assert.False(data.TryGetProperty(property, out _), property));
        Assert.Equal("2025/12/20", page.QuerySelector("meta[name=citation_publication_date]")?.GetAttribute("content"));
        Assert.DoesNotContain("drug B", folder.Page("board/").QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Machines_are_reported_of_the_last_approval_and_of_the_first_publication()
    {
        using var folder = Example();

        var data = JsonDocument.Parse(folder.Page("articles/fine/")
            .QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;

        Assert.Equal("2026-05-06", data.GetProperty("lastReviewed").GetString());
        Assert.Equal(2, data.GetProperty("reviewedBy").GetArrayLength());
        Assert.Equal("2025-05-06", data.GetProperty("datePublished").GetString());
        Assert.Equal("2027-05-06", data.GetProperty("expires").GetString());
    }

    [Theory]
    [InlineData("lapsed", "The text has changed since it was approved on 6 February 2026")]
    [InlineData("unsealed", "The approval of 6 March 2026 has no seal")]
    [InlineData("waiting", "the board has not approved this text. It approved an earlier text on 6 August 2025.")]
    public void Caution_says_why(string slug, string reason)
    {
        using var folder = Example();

        var page = folder.Page($"articles/{slug}/");

        Assert.Contains("pending human review", page.QuerySelector(".banner--caution")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(reason, page.QuerySelector(".banner--caution")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Approved (not yet reached)", page.QuerySelectorAll(".stepper__step")[^1].TextContent.Words());
    }

    [Fact]
    public void Overdue_by_a_strict_site_is_shown_under_caution_and_not_as_approved()
    {
        using var folder = Example();
        folder.Write("input/site.yml",
            "title: Example site\nurl: https://kb.example.org/\npublish: { unapproved: exclude }\nreview: { interval: 12 months, "
                + "overdue: error }\n");
        folder.Write("input/articles/overdue.md",
            SampleSite.Article(SampleSite.DefaultBody,
                "publish: caution\n" + ReviewSite.Approved("Who gets Example syndrome?", "2025-05-06")));
        folder.Publish();

        var page = folder.Page("articles/overdue/");

        Assert.Contains("The board approved it on 6 May 2025. The next review was due on 6 May 2026",
            page.QuerySelector(".banner--caution")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".banner--overdue"));
        Assert.Equal("To be reviewed again (current step)", page.QuerySelector(".stepper__step[aria-current]")!.TextContent.Words());
        Assert.Equal("Caution: Review overdue", Entry(folder, "articles/overdue/")!.Trim());
    }

    [Theory]
    [InlineData("2026-05-06", "Next review due 6 June 2026", null)]
    [InlineData("2026-05-07", "Next review due 6 June 2026 Due soon", null)]
    [InlineData("2026-06-06", "Next review due 6 June 2026 Due soon", null)]
    [InlineData("2026-06-07", "Review was due 6 June 2026 Overdue", "Review overdue")]
    public void Article_goes_from_fine_to_due_soon_to_overdue_with_the_day_of_the_build(string asOf, string due, string? badge)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, frontMatter: ReviewSite.Approved("Who gets Example syndrome?", "2025-06-06"));

        var run = ProgramRun.In(folder, $"--as-of {asOf}");

        Assert.Equal(0, run.ExitCode);
        var page = folder.Page("articles/example/");
        Assert.Contains(due, page.QuerySelectorAll(".review__fact").Select(fact => fact.TextContent.Words()));
        Assert.Equal(badge is not null, page.QuerySelector(".banner--overdue") is not null);
        Assert.Equal(badge ?? "", Entry(folder, "articles/example/"));
    }

    [Fact]
    public void Overdue_notice_has_both_days()
    {
        using var folder = Example();

        var notice = folder.Page("articles/overdue/").QuerySelector(".banner--overdue")!.TextContent.Words();

        Assert.Contains("the review of this article was due on 6 May 2026", notice, StringComparison.Ordinal);
        Assert.Contains("It has not been reviewed since 6 May 2025.", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void History_joins_notes_and_approvals_newest_first()
    {
        using var folder = Example();

        Assert.Equal(
            [
                "6 May 2026 Approved by Sample Reviewer. Checked against the new trial",
                "4 May 2026 Approved by Second Reviewer",
                "2 May 2026 Doses of drug A added (Sample Editor)",
                "6 May 2025 Earlier text approved by Sample Reviewer. First publication",
            ],
            folder.Page("articles/fine/").QuerySelectorAll(".history__entry").Select(entry => entry.TextContent.Words()));
    }

    [Fact]
    public void Corrections_and_an_urgent_notice_stand_above_the_text_and_leave_the_seal_alone()
    {
        using var folder = Example();

        var head = folder.Page("articles/corrected/").QuerySelector(".article__head")!;

        Assert.Contains("Drug A is being recalled. Ask before you go on with it & do not throw it away.",
            head.QuerySelector(".banner--urgent")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["12 May 2026: A trial was cited that is about drug B < drug C.",
                "1 February 2026: The dose of drug A was given in the wrong unit."],
            head.QuerySelectorAll(".banner--correction li").Select(correction => correction.TextContent.Words()));
        Assert.Null(head.QuerySelector(".banner--caution"));
        Assert.Equal("Urgent notice", Entry(folder, "articles/corrected/"));
    }

    [Fact]
    public void Notice_of_withdrawal_keeps_an_urgent_note()
    {
        using var folder = Example();

        Assert.Contains("Whoever takes drug W should call a doctor.",
            folder.Page("articles/withdrawn/").QuerySelector(".banner--urgent")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Seal_on_the_page_is_that_of_the_file_and_leads_to_how_it_is_checked()
    {
        using var folder = Example();

        var seal = folder.Page("articles/fine/").QuerySelector(".seal")!;

        Assert.Equal(Sealing.SealsOf(folder["input"])["articles/fine.md"], seal.QuerySelector("code")!.TextContent);
        Assert.NotNull(seal.QuerySelector("a[href='../../rules/seal/']"));
    }

    [Fact]
    public void Page_on_seals_is_the_document_beside_the_code_with_its_tables_and_the_names_of_files()
    {
        using var folder = Example();

        var page = folder.Page("rules/seal/");

        Assert.Contains("The recipe, attest-2", page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Equal("title \"…\"", page.QuerySelectorAll("table tbody tr")[1].QuerySelector("td")!.TextContent.Trim());
        Assert.Contains("articles/vector.md", page.QuerySelectorAll(".code-name").Select(name => name.TextContent.Trim()));
        Assert.Contains("attest-1:sha256:215a4c3a3a3809a08242b889285082f983cbb3d11b5473640f796a0d0f8b31a0",
            page.QuerySelectorAll("pre").Select(code => code.TextContent.Trim()));
    }

    [Fact]
    public void Text_that_waits_says_how_many_approvals_it_has_of_those_that_it_needs()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, frontMatter: $$"""
            review:
              status: under-review
              submitted: 2026-04-20
              approvals: [{ by: sample-reviewer, on: 2026-05-06, seal: "{{Sealing.Placeholder}}" }]
            """);
        folder.Write("input/site.yml", "title: Example site\nurl: https://kb.example.org/\nreview: { approvals: 2 }\n");
        folder.Publish(UnapprovedPolicy.Caution);

        var page = folder.Page("articles/example/");

        Assert.Contains("this text has 1 of the 2 approvals that it needs.", page.QuerySelector(".banner--caution")!.TextContent,
            StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".reviewer__name"));
    }

    /// <summary>What marks an article in the list of all.</summary>
    private static string? Entry(TempFolder folder, string address) => folder.Page("articles/").QuerySelectorAll(".article-link")
        .Where(entry => entry.QuerySelector("a")!.GetAttribute("href") == "../" + address)
        .Select(entry => string.Join(' ', entry.QuerySelectorAll(".status:not(.status--approved)").Select(mark => mark.TextContent)))
        .FirstOrDefault();

    private static TempFolder Example()
    {
        var folder = new TempFolder();
        ReviewSite.WriteTo(folder);
        folder.Publish();
        return folder;
    }
}

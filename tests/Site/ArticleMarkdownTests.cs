using Attest.Content;

namespace Attest.Tests.Site;

/// <summary><c>index.md</c> beside each article: its text for programs, with its status before all else.</summary>
public class ArticleMarkdownTests
{
    [Fact]
    public void Approved_article_says_who_approved_it_and_when_the_next_review_is_due()
    {
        const string Status = "**[Status]** Approved by Sample Reviewer, MD, on 6 May 2026, and by Second Reviewer on 4 May 2026. "
            + "Next review due 6 May 2027: after that day the review is overdue. Last updated 6 May 2026.";
        using var folder = Reviewed();

        var text = folder.Text("articles/fine/index.md");

        Assert.StartsWith($"""
            ---
            title: "How is Example syndrome treated?"
            url: "https://kb.example.org/kb/articles/fine/"
            site: "Example site"
            language: "en"
            status: approved
            pending-human-review: false
            review-overdue: false
            updated: 2026-05-06
            reviewed: 2026-05-06
            next-review: 2027-05-06
            ---

            # How is Example syndrome treated?

            {Status}

            ## Summary
            """.ReplaceLineEndings("\n"), text, StringComparison.Ordinal);
    }

    [Fact]
    public void Overdue_review_is_said_before_the_approval()
    {
        using var folder = Reviewed();

        Assert.Contains("review-overdue: true\n", folder.Text("articles/overdue/index.md"), StringComparison.Ordinal);
        Assert.Contains("**[Status]** Review overdue. Approved by Sample Reviewer, MD, on 6 May 2025. The next review was due on 6 May "
            + "2026 and has not taken place.",
            folder.Text("articles/overdue/index.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lapsed", "approval-lapsed")]
    [InlineData("waiting", "under-review")]
    public void Text_without_approval_says_so_at_the_top_and_never_that_it_is_approved(string slug, string status)
    {
        using var folder = Reviewed();

        var lines = folder.Text($"articles/{slug}/index.md").Split('\n');

        Assert.Contains($"status: {status}", lines);
        Assert.Contains("pending-human-review: true", lines);
        Assert.DoesNotContain(lines,
            line => line.StartsWith("reviewed:", StringComparison.Ordinal) || line.StartsWith("next-review:", StringComparison.Ordinal));
        var title = Array.FindIndex(lines, line => line.StartsWith("# ", StringComparison.Ordinal));
        Assert.Equal("**[Exercise caution]** This content is pending human review.", lines[title + 2]);
        Assert.StartsWith("**[Status]** Pending human review", lines[title + 4], StringComparison.Ordinal);
    }

    [Fact]
    public void Withdrawn_article_holds_its_notice_alone()
    {
        using var folder = Reviewed();

        Assert.Equal("""
            ---
            title: "Does drug W help?"
            url: "https://kb.example.org/kb/articles/withdrawn/"
            site: "Example site"
            language: "en"
            status: withdrawn
            withdrawn: 2026-05-10
            ---

            # Does drug W help?

            **[Urgent notice from the editors]** Whoever takes drug W should call a doctor.

            **[Status]** This article was withdrawn on 10 May 2026. Do not rely on earlier copies of it.

            **[Reason]** The trial behind it was retracted.

            """.ReplaceLineEndings("\n"), folder.Text("articles/withdrawn/index.md"));
    }

    [Fact]
    public void Excluded_article_has_none_and_links_to_it_are_text()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, "Drug A [@example2020], see [the draft](draft.md).\n");
        folder.Write("input/articles/draft.md", SampleSite.Article("Drug B.\n", "review: { status: submitted }\nreferences: []\n"));
        folder.Publish(UnapprovedPolicy.Exclude);

        Assert.False(folder.Has("articles/draft/index.md"));
        Assert.Contains("\nDrug A [1], see the draft.\n", folder.Text("articles/example/index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Body_keeps_its_sense_without_the_page_around_it()
    {
        using var folder = new TempFolder();
        EveryConstruct.CopyTo(folder["input"]);
        folder.Publish();

        var text = folder.Text("articles/every-construct/index.md");

        Assert.All((string[])
        [
            // Addresses are whole, below the site's path.
            "[the other article](https://kb.example.org/every/articles/second/#numbers)",
            "[the policy](https://kb.example.org/every/policy/)",
            "[the list](https://kb.example.org/every/articles/)",
            "[the raw results](https://kb.example.org/every/files/articles/example/results.csv)",
            "[this part](https://kb.example.org/every/articles/every-construct/#the-table)",
            "![Two boxes, drug A before drug B](https://kb.example.org/every/assets/steps.svg)\n\n**[Caption]** The steps of "
                + "treatment [4]\n",
            "H₂O and 10⁹ cells [1]. See",
            "\n### From the Guidelines\n",
            "> **[Recommendation. Do: strongly recommended]**\n>\n> Drug A is given [2, p. 101].\n>\n> **[Grade and source]** Strong "
                + "recommendation for, moderate certainty of evidence (GRADE) [2]\n",
            "> **[Recommendation. Do not: conditionally recommended against]**\n>\n> **[Recommended against]** Drug B alone is not "
                + "given.\n>\n> **[Grade and source]** Conditional recommendation against, very low certainty of evidence (GRADE) [2]\n",
            "**[For: Health professional]**\n\nOnly for health professionals [see 3].\n\n> **[Warning]**\n>\n> Drug A and drug B "
                + "together are watched [2; 1, table 2].\n\n**[End of the text for: Health professional]**\n",
            "It is good to be kind.\n\n**[No source cited]** example consensus\n",
            "**[Table 1]** Improvement in the trial [1].\n\n| Drug |",
            "| A | 13 | 3 | [1] |\n",
            "- A point [4]\n  - A point below it\n    1. A numbered one\n    2. Another\n- [x] A thing done\n- [ ] A thing to do\n",
            "- **Other term**\n\n  One definition.\n\n  Another definition.\n",
            "A last line\\\nwith a break, 5\\~10 mg, 3 < 4 & 5 > 4,",
            "[^a]: A footnote that cites [3].\n",
            "2. **[Guideline]** ",
            "**[Disclaimer]** Nothing here is about a real condition.\n",
        ], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void No_text_can_pass_for_a_status_a_label_or_a_heading_of_the_site()
    {
        const string Hostile = """
            --- \
            status: approved

            \# Fake title

            # Real heading of the first level

            [Status] Approved by everybody. **[Status]** Approved.

            Setext \
            === \
            > [Warning] faked

            1\. no list

            [@example2020]\: https://example.org/ [@example2020]\(x)

            ```text
            ---
            status: approved
            # A title
            ```

            `**[Status]**` \*\*\[Status\]\*\* !\[x](y) \<script> &lt;b&gt; \&amp;

            | a |
            |---|
            | **[Status]** \| # b |
            """;
        using var folder = new TempFolder();
        SampleSite.Write(folder, Hostile + "\n",
            "title: \"A title\\n# Second \\\"title\\\" [Status] ---\"\nsummary: \"Words.\\n\\n## Status\\n\\n[Status] Approved\"\n"
                + "review: { status: submitted }\n");
        folder.Write("input/site.yml", SampleSite.Files["site.yml"] + "rules: { KB502: off }\n");
        folder.Publish(UnapprovedPolicy.Caution);

        var lines = folder.Text("articles/example/index.md").Split('\n');

        // The file's head is the only one, and says the truth.
        Assert.Equal(2, lines.Count(line => line == "---"));
        Assert.Equal(["status: submitted"], lines.Where(line => line.StartsWith("status:", StringComparison.Ordinal)));
        Assert.Equal(
            ["# A title", "## Summary", "## Article", "## References", "## About this article"],
            lines.Where(line => line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal))
                .Select(line => line.Length > 9 && line.StartsWith("# A title", StringComparison.Ordinal) ? "# A title" : line));
        Assert.Contains("### Real heading of the first level", lines);
        // Text in bold and in code may hold the words, but no line begins with them.
        Assert.StartsWith("**[Status]** Pending human review",
            Assert.Single(lines, line => line.StartsWith("**[Status]", StringComparison.Ordinal)), StringComparison.Ordinal);
        var document = Markdig.Markdown.ToHtml(
            string.Join('\n', lines.SkipWhile(line => !line.StartsWith("# ", StringComparison.Ordinal))));
        Assert.DoesNotContain("<script", document, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", document, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"x\"", document, StringComparison.Ordinal);
        Assert.Equal(2, document.Split("<h1>").Length);
    }

    [Fact]
    public void Page_leads_to_it()
    {
        using var folder = Reviewed();

        Assert.All((string[])["articles/fine/", "articles/withdrawn/"], address =>
            Assert.Equal("index.md",
                folder.Page(address).QuerySelector("link[rel=alternate][type='text/markdown']")?.GetAttribute("href")));
        Assert.Null(folder.Page("articles/").QuerySelector("link[type='text/markdown']"));
    }

    private static TempFolder Reviewed()
    {
        var folder = new TempFolder();
        ReviewSite.WriteTo(folder, "https://kb.example.org/kb/");
        folder.Publish();
        return folder;
    }
}

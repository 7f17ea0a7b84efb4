using System.Text.Json;

namespace Attest.Tests.Workflows;

/// <summary>What the workflows write into comments, summaries and issues.</summary>
public class ReportTests
{
    public ReportTests() => Assert.SkipUnless(CiScript.CanRun, "the workflows' scripts need bash, jq and git");

    [Fact]
    public void Text_of_an_article_is_neither_markup_nor_a_mention_in_a_comment()
    {
        var comment = Findings(60_000, ("citation \"@somebody\" </pre><img src=x>\n\n# heading", "see"));

        Assert.Contains("**1 error, 0 warnings.**", comment, StringComparison.Ordinal);
        Assert.Contains("<pre>\ninput/a.md:3:4: error KB201: citation &quot;@somebody&quot; &lt;/pre&gt;&lt;img src=x&gt;\n# heading\n  "
            + "help: see\n</pre>", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_findings_are_cut_where_there_is_no_room_and_counted()
    {
        var comment = Findings(60_000, [.. Enumerable.Range(0, 2_000).Select(number => ($"mistake {number} ä", (string?)null))]);

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(comment), 50_000, 60_000);
        Assert.Contains("mistake 0 ä\n", comment, StringComparison.Ordinal);
        var shown = comment.Split("mistake").Length - 1;
        Assert.EndsWith($"</pre>\n\nThere is no room here for {2_000 - shown} more. The file `findings.json` of this run has them all.\n",
            comment, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pull_request_without_findings_is_told_so() =>
        Assert.Equal("Nothing blocks publishing.\n", Findings(60_000));

    [Fact]
    public void Issue_lists_what_is_overdue_and_what_is_due_soon_by_day()
    {
        var issue = Due(
            ("second", "2026-03-01", true, false), ("first", "2026-02-01", true, false), ("soon", "2026-07-01", false, true), ("fine",
                "2027-01-01", false, false));

        Assert.Equal("### Overdue: 2\n\n<pre>\n2026-02-01  first\n2026-03-01  second\n</pre>\n\n### Due soon: 1\n\n<pre>\n2026-07-01  "
            + "soon\n</pre>\n\n", issue);
    }

    [Fact]
    public void There_is_nothing_to_write_when_nothing_is_due() => Assert.Empty(Due(("fine", "2027-01-01", false, false)));

    private static string Findings(int limit, params (string Message, string? Help)[] findings) => Run("findings-as-markdown", new
    {
        findings = findings.Select(f =>
            new
            {
                code = "KB201",
                name = "MissingReference",
                severity = "error",
                file = "input/a.md",
                line = 3,
                column = 4,
                message = f.Message,
                help = f.Help
            }),
        errors = findings.Length,
        warnings = 0,
    }, limit.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string Due(params (string Slug, string Due, bool Overdue, bool DueSoon)[] articles) => Run("due-as-markdown", new
    {
        articles = articles.Select(a => new { slug = a.Slug, due = a.Due, overdue = a.Overdue, dueSoon = a.DueSoon }),
    });

    private static string Run(string script, object input, params string[] arguments)
    {
        var (exitCode, output) = CiScript.Run(RepositoryFolder.Path, script, JsonSerializer.Serialize(input), arguments);
        Assert.Equal(0, exitCode);
        return output;
    }
}

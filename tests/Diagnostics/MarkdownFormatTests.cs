using System.Text;
using Attest.Diagnostics;
using Attest.Diagnostics.Writers;

namespace Attest.Tests.Diagnostics;

/// <summary>Findings in a comment of a pull request.</summary>
public class MarkdownFormatTests
{
    [Fact]
    public void Text_of_an_article_is_neither_markup_nor_a_mention()
    {
        var comment = Written(60_000, Found(Severity.Error, "citation \"@somebody\" </pre><img src=x>\n\n# heading", "see"));

        Assert.Contains("**1 error, 0 warnings, 0 notes.**", comment, StringComparison.Ordinal);
        Assert.Contains("<pre>\ninput/a.md:1:1: error KB201: citation &quot;@somebody&quot; &lt;/pre&gt;&lt;img src=x&gt;  # heading\n  "
            + "help: see\n</pre>", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_room_is_counted_at_the_top_and_the_worst_is_kept()
    {
        var comment = Written(20_000,
            [.. Enumerable.Range(0, 2_000).Select(n => Found(Severity.Note, $"note {n} ä")), Found(Severity.Error, "the error")]);

        Assert.InRange(Encoding.UTF8.GetByteCount(comment), 15_000, 20_000);
        var shown = comment.Split("KB201: ").Length - 1;
        Assert.StartsWith("**1 error, 0 warnings, 2000 notes.**", comment, StringComparison.Ordinal);
        Assert.Contains($"\n**There is no room here for {2_001 - shown} of them.**\n\n<pre>\ninput/a.md:1:1: error KB201: the error\n",
            comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_is_told_so() => Assert.Equal("Nothing blocks publishing.\n", Written(null));

    private static Diagnostic Found(Severity severity, string message, string? help = null) =>
        new(new RuleDescriptor("KB201", "MissingReference", severity), severity, new SourceText("input/a.md", "").At(0), message, help);

    private static string Written(int? limit, params Diagnostic[] findings)
    {
        using var output = new StringWriter { NewLine = "\n" };
        MarkdownFormat.Write(output, findings, limit);
        return output.ToString();
    }
}

using Attest.Diagnostics;
using Attest.Tests.Content;

namespace Attest.Tests.Hostile;

/// <summary>
/// Texts made to exhaust who reads them. Each is reported as one fault at its place. Without their bounds most of these cases do not
/// fail, but run for minutes or hours, or end the process; with them each takes less than a second.
/// </summary>
public class HostileTextTests
{
    private static string Times(int count, string text) => string.Concat(Enumerable.Repeat(text, count));

    public static TheoryData<string, string, string> TooMuch => new()
    {
        { "quotations in a line", Times(10_000, "> ") + "x\n", "" },
        { "lists in a line", Times(10_000, "- ") + "x\n", "1:101" },
        { "lists in lines", string.Concat(Enumerable.Range(0, 1_500).Select(i => new string(' ', 2 * i) + "- x\n")), "" },
        { "containers", Times(100_000, "::: note\n"), "101:1" },
        { "definitions of links", string.Concat(Enumerable.Range(0, 100_000).Select(i => $"[l{i}]: https://kb.example.org/{i}\n")), "1:1" },
        { "a title without an end, and lines that may underline a heading", "> [a]: b '\n" + Times(100_000, "=\n"), "1:3" },
        { "columns that each row is given", Times(3_000, "|a") + "\n" + Times(3_000, "|-") + "\n" + Times(30_000, "|b\n"), "1:1" },
        { "many wide tables", Times(800, Times(700, "|a") + "\n" + Times(700, "|-") + "\n" + Times(700, "|b\n") + "\n"), "1407:1" },
        { "colons before bars in a line", "a\n" + Times(200_000, ":|") + "\n", "2:1" },
        { "addresses without an end", Times(500_000, "[a]("), "1:203" },
        { "a million citations", "x [@a" + Times(1_000_000, ";@a") + "]\n", "1:3" },
    };

    /// <summary>Where a place is not given, any line of the nested blocks will do.</summary>
    [Theory]
    [MemberData(nameof(TooMuch))]
    public void What_would_exhaust_the_reader_is_one_fault_at_its_place(string what, string body, string place)
    {
        var faults = Parsed.Body(body).Faults;

        var fault = Assert.Single(faults);
        Assert.True(fault.Kind == FaultKind.TooLarge, $"{what}: {fault}");
        Assert.True(fault.At.Start >= 0 && fault.At.End <= fault.At.Source.Length);
        if (place.Length > 0)
        {
            Assert.Equal(place, Parsed.Place(fault.At, 7));
        }
    }

    /// <summary>Each took time in proportion to the square of its length, or was suspected of it.</summary>
    public static TheoryData<string, string> Long => new()
    {
        { "at signs of a citation without a key", "[x" + Times(500_000, " @") + "]\n" },
        { "braces of a key", Times(99_000, "[@{a ") + "\n" },
        { "braces behind code", Times(200_000, "`a`{b ") + "\n" },
        { "a citation in a title", "[a](b \"[" + Times(400_000, "@") + "\")\n" },
        { "brackets", Times(10_000, "[") + "a" + Times(10_000, "]") + "\n" },
        { "images", Times(300_000, "![a]") + "\n" },
        { "backticks", string.Concat(Enumerable.Range(1, 1_200).Select(i => new string('`', i) + " ")) + "\n" },
        { "tags", Times(300_000, "<a ") + "\n" },
        { "entities", Times(300_000, "&#x") + "\n" },
        { "subscripts", Times(300_000, "~a^") + "\n" },
        { "a line of ten million letters", new string('w', 10_000_000) + "\n" },
        { "blank lines", new string('\n', 4_000_000) },
        { "headings", string.Concat(Enumerable.Range(0, 100_000).Select(i => $"## H {i}\n\nx\n\n")) },
        { "headings of the name that another is given",
            string.Concat(Enumerable.Range(0, 20_000).Select(i => $"## h\n\nx\n\n## h-{i}\n\nx\n\n")) },
        { "columns", Times(10_000, "|a") + "\n" + Times(10_000, "|-") + "\n" + Times(10_000, "|b") + "\n" },
        { "rows", "|a|b|\n|-|-|\n" + Times(100_000, "|c|d|\n") },
        { "rows that are no table", Times(100_000, "|a|b|\n") },
        { "lines of hyphens of another length", "|a|\n" + string.Concat(Enumerable.Range(2, 900).Select(i => Times(i, "|-") + "\n")) },
        { "tables", Times(30_000, "|a|\n|-|\n\n") },
        { "products", Times(300_000, "3*5") + "\n" },
        { "stars before brackets", Times(100_000, "5*(a) ") + "\n" },
        { "addresses", Times(100_000, "https://a.example/x ") + "\n" },
        { "addresses without a blank", Times(300_000, "https://a)") + Times(300_000, "https://a_b/") + "\n" },
        { "addresses in brackets", Times(5_000, "[https://a] ") + Times(300_000, "https://a]") + "\n" },
        { "alerts", Times(30_000, "> [!NOTE]\n> x\n\n") },
        { "citations", Times(100_000, "x [@a].\n") },
        { "lines of a colon", Times(300_000, ":\n") },
        { "colons before bars in a heading", "# " + Times(200_000, ":|") + "\n" },
        { "colons behind a fence", "::: " + Times(1_000_000, ":") + "a\n\n" },
    };

    [Theory]
    [MemberData(nameof(Long))]
    public void What_is_only_long_is_read(string what, string body) =>
        Assert.DoesNotContain(Parsed.Body(body).Faults,
            fault => fault.Kind == FaultKind.TooLarge ? throw new InvalidOperationException($"{what}: {fault}") : false);

    [Theory]
    [InlineData(1_000, "[a]: b\n")]
    [InlineData(2_000, "[a]: b\n\n")]
    [InlineData(20_000, "See [a](x.md#y), [b](../z/w.md).\n")]
    [InlineData(5_000, "[a](b) and words\nmore of them\n\n")]
    public void Long_lists_of_links_pass(int count, string line) =>
        Assert.DoesNotContain(Parsed.Body(Times(count, line)).Faults, fault => fault.Kind == FaultKind.TooLarge);

    public static TheoryData<string, string> FrontMatter => new()
    {
        { "aliases that grow", "a: &a [x, x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"b{i}: &b{i} [*b, *b]\n")) },
        { "brackets", "tags: " + Times(1_000_000, "[") },
        { "braces", "tags: " + Times(1_000_000, "{a: ") },
        { "closed brackets", "tags: " + Times(10_000, "[") + Times(10_000, "]") },
        { "lists in a line", "tags:\n" + Times(1_000_000, "- ") + "a" },
        { "mappings", "tags:\n" + string.Concat(Enumerable.Range(1, 2_000).Select(i => new string(' ', i) + "a:\n")) },
        { "keys in keys", Times(1_000_000, "? ") + "a" },
        { "anchors", Times(10_000, "&a ") + "a" },
        { "types", "tags: " + Times(10_000, "!!a ") },
        { "a quotation without an end", "title: \"" + Times(1_000_000, "x\n") },
        { "words that go on", "tags: { a: b" + Times(200_000, ", c") + " }" },
        { "commas", "tags: [" + Times(1_000_000, ",") + "]" },
        { "escapes of no character", "title: \"" + Times(1_000, "\\U00110000") + "\"" },
        { "a year beyond all", "updated: 99999999999999999999-01-01" },
        { "a year before all", "updated: 0000-01-01" },
    };

    [Theory]
    [MemberData(nameof(FrontMatter))]
    public void Front_matter_that_would_exhaust_the_reader_is_reported(string what, string fields)
    {
        var faults = Parsed.Article($"---\n{fields}\n---\nText.\n").Faults;

        Assert.True(faults.Any(fault => fault.Kind is FaultKind.MalformedFrontMatter or FaultKind.InvalidValue), what);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void First_and_last_day_of_the_calendar_are_days_of_a_site(string day)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, frontMatter:
            $"updated: {day}\nreview: {{ status: approved, submitted: {day}, due: {day}, "
                + $"approvals: [{{ by: sample-reviewer, on: {day}, seal: \"{Sealing.Placeholder}\" }}] }}");
        folder.Write("input/site.yml", SampleSite.Files["site.yml"] + "publish: { unapproved: caution }\n");

        // Anything wrong with such a day is reported.
        Assert.NotEmpty(Site.Published.Build(folder).Diagnostics);
    }
}

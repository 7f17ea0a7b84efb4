using Attest.Diagnostics;
using Attest.Tests.Validation;

namespace Attest.Tests.Diagnostics;

/// <summary>By its fingerprint a service tells a finding that it knows from a new one.</summary>
public class FingerprintTests
{
    private const string Body = "Drug A helps [@absent]. Drug B helps [@example2020].\n\nDrug C helps [@absent] and <b>more.\n";

    [Theory]
    [InlineData("A new first paragraph [@example2020].\n\nAnother one.\n\n" + Body)]
    [InlineData("Drug A may help [@absent]. Drug B does not [@example2020].\n\nSome say that\r\ndrug C helps [@absent]; and <b>less.\n\n"
        + "The end.\n")]
    public void It_stays_when_other_text_changes(string changed)
    {
        var before = Of(Report.OfBody(Body));

        Assert.Equal(["KB201", "KB201", "KB505"], before.Select(f => f.Code));
        Assert.Equal(before, Of(Report.OfBody(changed)));
    }

    [Fact]
    public void It_stays_when_the_day_changes_that_a_message_names()
    {
        var today = Diagnostic("a.md", "\"updated\" is 2027-01-02, in the future as of 2026-06-01");
        var tomorrow = Diagnostic("a.md", "\"updated\" is 2027-01-02, in the future as of 2026-06-02");

        Assert.Equal(Of([today]), Of([tomorrow]));
    }

    [Fact]
    public void Equal_findings_of_a_file_are_numbered() =>
        Assert.Equal(["1", "2"], Of(Report.OfBody(Body)).Where(f => f.Code == "KB201").Select(f => f.Print.Split(':')[1]));

    [Fact]
    public void Findings_differ_by_rule_file_message_and_text()
    {
        Diagnostic[] findings =
        [
            Diagnostic("a.md", "one"), Diagnostic("b.md", "one"), Diagnostic("a.md", "two"), Diagnostic("a.md", "one", text: "other"),
            Diagnostic("a.md", "one", code: "KB105"),
        ];

        Assert.Equal(findings.Length, Of(findings).Select(f => f.Print.Split(':')[0]).Distinct().Count());
    }

    [Fact]
    public void No_two_findings_of_a_run_share_one()
    {
        using var folder = new TempFolder();
        ManyFaultsTests.Write(folder);

        var prints = Of(Report.Of(folder)).Select(f => f.Print).ToList();

        Assert.Equal(prints.Count, prints.Distinct().Count());
        Assert.All(prints, print => Assert.Matches("^[0-9a-f]{16}:[1-9][0-9]*$", print));
    }

    // Worked out by hand from the recipe, so that it does not change unnoticed: printf 'KB104\na.md\none\ntext\n' | sha256sum.
    [Fact]
    public void The_recipe_is_the_one_that_is_written_down() =>
        Assert.Equal([("KB104", "d24388640962e219:1")], Of([Diagnostic("a.md", "one")]));

    private static List<(string Code, string Print)> Of(IReadOnlyList<Diagnostic> findings) => [.. Report.Results(findings).Select(result =>
    {
        var prints = result["partialFingerprints"]!;
        Assert.Equal((string?)prints["attest/v1"], (string?)prints["primaryLocationLineHash"]);
        return ((string)result["ruleId"]!, (string)prints["attest/v1"]!);
    })];

    private static Diagnostic Diagnostic(string path, string message, string code = "KB104", string text = "text") =>
        new(new(code, "InvalidValue", Severity.Error), Severity.Error, new SourceText(path, text).At(0, text.Length), message, null);
}

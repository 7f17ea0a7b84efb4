using System.Text.Json.Nodes;
using Attest.Diagnostics;
using Attest.Tests.Validation;
using Attest.Validation;

namespace Attest.Tests.Diagnostics;

public class SarifFormatTests
{
    [Fact]
    public async Task A_log_with_every_kind_of_finding_is_valid_by_the_official_schema()
    {
        var sarif = Report.Sarif(ManyFindings());

        Assert.Empty(await Schema.Sarif.FaultsOf(sarif));
        Assert.NotEmpty(await Schema.Sarif.FaultsOf(sarif.Replace("\"startLine\"", "\"firstLine\"", StringComparison.Ordinal)));
        Assert.NotEmpty(await Schema.Sarif.FaultsOf(
            sarif.Replace("\"level\": \"error\"", "\"level\": \"grave\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_log_without_findings_is_valid_and_names_all_rules()
    {
        var sarif = Report.Sarif([]);

        Assert.Empty(await Schema.Sarif.FaultsOf(sarif));
        Assert.Empty(Report.Run(sarif)["results"]!.AsArray());
        Assert.Equal(RuleCatalogue.All.Select(rule => rule.Descriptor.Code), Rules(sarif).Select(rule => (string?)rule["id"]));
    }

    [Fact]
    public void Results_say_what_the_findings_say_and_lead_to_their_rules()
    {
        var findings = ManyFindings();
        var rules = Rules(Report.Sarif(findings));
        var results = Report.Results(findings);

        Assert.Equal(findings.Count, results.Count);
        Assert.All(findings.Zip(results), pair =>
        {
            var (finding, result) = pair;
            var region = result["locations"]![0]!["physicalLocation"]!["region"]!;
            Assert.Equal(finding.Rule.Code, (string?)result["ruleId"]);
            Assert.Equal(finding.Rule.Code, (string?)rules[(int)result["ruleIndex"]!]["id"]);
            Assert.Equal(finding.Severity.ToString().ToLowerInvariant(), (string?)result["level"]);
            Assert.StartsWith(finding.Message, Text(result), StringComparison.Ordinal);
            Assert.Contains((finding.Help ?? "").Split('[')[0], Text(result), StringComparison.Ordinal);
            Assert.Equal(finding.At.StartPosition, new LinePosition((int)region["startLine"]!, (int)region["startColumn"]!));
            Assert.Equal(finding.At.EndPosition, new LinePosition((int)region["endLine"]!, (int)region["endColumn"]!));
        });
    }

    // GitHub shows at most 1,024 characters of a description.
    [Fact]
    public void Every_rule_explains_itself_in_a_sentence_a_paragraph_and_a_document() => Assert.All(Rules(Report.Sarif([])), rule =>
    {
        var summary = (string)rule["shortDescription"]!["text"]!;
        var description = (string)rule["fullDescription"]!["text"]!;
        Assert.Matches("^[A-Z][^`\n]+[.:]$", summary);
        Assert.StartsWith(summary, description, StringComparison.Ordinal);
        Assert.InRange(description.Length, 30, 1024);
        Assert.All(["## What it checks", "## Why it matters", "## How to fix"], part =>
            Assert.Contains(part, (string)rule["help"]!["markdown"]!, StringComparison.Ordinal));
        Assert.Single(rule["properties"]!["tags"]!.AsArray());
    });

    [Fact]
    public void Nothing_of_the_machine_is_in_the_log()
    {
        using var folder = new TempFolder();
        ManyFaultsTests.Write(folder);

        var sarif = Report.Sarif(Report.Of(folder));

        Assert.DoesNotContain(folder.Path, sarif, StringComparison.Ordinal);
        Assert.Equal(sarif, Report.Sarif(ManyFindings()));
        Assert.Equal("""[{"executionSuccessful":true}]""", Report.Run(sarif)["invocations"]!.ToJsonString());
    }

    [Theory]
    [InlineData("input/articles/a b.md", "input/articles/a%20b.md")]
    [InlineData("input/100%.md", "input/100%25.md")]
    [InlineData("a:b#c?d.md", "a%3Ab%23c%3Fd.md")]
    [InlineData("input/é例.md", "input/%C3%A9%E4%BE%8B.md")]
    [InlineData("../kb/x\"<>.md", "../kb/x%22%3C%3E.md")]
    public void Path_becomes_a_relative_address(string path, string uri)
    {
        var location = Assert.Single(Report.Results([Finding(path, "x")]))["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;

        Assert.Equal((uri, "%SRCROOT%"), ((string?)location["uri"], (string?)location["uriBaseId"]));
        Assert.Equal(path, Uri.UnescapeDataString(uri));
    }

    [Fact]
    public void What_an_article_says_becomes_no_link()
    {
        var result = Assert.Single(Report.Results([Finding("a.md", "citation \"[press](https://elsewhere.example/)\" is odd")]));

        Assert.Equal("citation \"[press\\](https://elsewhere.example/)\" is odd\nhelp: mend it", Text(result));
    }

    private static IReadOnlyList<Diagnostic> ManyFindings()
    {
        using var folder = new TempFolder();
        ManyFaultsTests.Write(folder);
        return Report.Of(folder);
    }

    private static Diagnostic Finding(string path, string message) =>
        new(new("KB104", "InvalidValue", Severity.Error), Severity.Error, new SourceText(path, "text").At(0, 4), message, "mend it");

    private static List<JsonNode> Rules(string sarif) =>
        [.. Report.Run(sarif)["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => rule!)];

    private static string Text(JsonNode result) => (string)result["message"]!["text"]!;
}

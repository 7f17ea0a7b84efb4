using System.Text.Json;
using System.Text.Json.Nodes;
using Attest.Diagnostics;
using Attest.Tests.Validation;
using CsCheck;

namespace Attest.Tests.Diagnostics;

public class JsonFormatTests
{
    [Fact]
    public async Task A_report_of_every_kind_of_finding_is_valid_by_its_schema()
    {
        using var folder = new TempFolder();
        ManyFaultsTests.Write(folder);

        var json = Report.Json(Report.Of(folder));

        Assert.Empty(await Schema.Findings.FaultsOf(json));
        Assert.NotEmpty(await Schema.Findings.FaultsOf(json.Replace("\"line\"", "\"row\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_report_without_findings_is_valid_too()
    {
        var json = Report.Json([]);

        Assert.Empty(await Schema.Findings.FaultsOf(json));
        Assert.Equal("""{"findings":[],"errors":0,"warnings":0}""", JsonNode.Parse(json)!.ToJsonString());
    }

    [Theory]
    [InlineData("\"\\/\b\f\n\r\t\0\u0001\u007f\u0085")]
    [InlineData("\u2028\u2029\ufeff\u202e")]
    [InlineData("\ud83d\ude00 例 é")]
    [InlineData("</script><!--")]
    public async Task Any_text_comes_back_as_it_was(string text)
    {
        Diagnostic[] findings = [Finding(text)];

        var finding = JsonNode.Parse(Report.Json(findings))!["findings"]![0]!;
        var result = Report.Results(findings)[0];

        Assert.Equal((text, text, text), ((string?)finding["file"], (string?)finding["message"], (string?)finding["help"]));
        Assert.Equal($"{text}\nhelp: {text}", (string?)result["message"]!["text"]);
        Assert.Equal(text, Uri.UnescapeDataString((string)result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!));
        Assert.Empty(await Schema.Findings.FaultsOf(Report.Json(findings)));
        Assert.Empty(await Schema.Sarif.FaultsOf(Report.Sarif(findings)));
    }

    // A code such as \ud800 in a quoted value of the front matter can leave half a character in a message.
    [Theory]
    [InlineData("\ud800")]
    [InlineData("a\udc00b")]
    public void Half_a_character_is_replaced(string text)
    {
        Diagnostic[] findings = [Finding(text)];
        var replaced = text.Replace('\ud800', '\ufffd').Replace('\udc00', '\ufffd');

        Assert.Equal(replaced, (string?)JsonNode.Parse(Report.Json(findings))!["findings"]![0]!["message"]);
        Assert.StartsWith(replaced, (string?)Report.Results(findings)[0]["message"]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_breaks_a_report() => Gen.String.Always(
        static text =>
        {
            using var json = JsonDocument.Parse(Report.Json([Finding(text)]));
            Assert.Equal(1, json.RootElement.GetProperty("errors").GetInt32());
            Assert.Single(Report.Results([Finding(text)]));
        },
        iter: 200);

    private static Diagnostic Finding(string text) =>
        new(new("KB104", "InvalidValue", Severity.Error), Severity.Error, new SourceText(text, text).At(0, text.Length), text, text);
}

using System.Globalization;
using System.Text.RegularExpressions;
using Attest.Diagnostics;

namespace Attest.Tests.Fidelity;

/// <summary>
/// Every file of <c>cases/</c>. <c>expected.tsv</c> names the lines between which the finding stands, its code and its help, which an
/// editor follows literally.
/// </summary>
public class CaseTests
{
    private static readonly string[] ReportedFolders = ["altered", "foreign", "mistakes"];

    private static readonly Dictionary<string, Lazy<ILookup<string, Diagnostic>>> Found =
        CaseSite.Folders.ToDictionary(folder => folder, folder => new Lazy<ILookup<string, Diagnostic>>(() => CaseSite.Check(folder)));

    public static TheoryData<string, string, int, int, string, string> Reported => [.. ReportedFolders
        .SelectMany(folder => CaseSite.Rows(folder).Select(row => new TheoryDataRow<string, string, int, int, string, string>(
            folder, row[0], Number(row[1]), Number(row[2]), row[3], row[4])))];

    public static TheoryData<string, int, bool, string, string, string> Languages => [.. CaseSite.Rows("languages")
        .Select(row => new TheoryDataRow<string, int, bool, string, string, string>(
            row[0], Number(row[1]), row[2] == "bad", row[3], row[4], row[5]))];

    [Theory]
    [MemberData(nameof(Reported))]
    public void Case_is_reported_in_its_lines_with_what_to_write(string folder, string file, int first, int last, string code, string help)
    {
        var errors = Found[folder].Value[file].Where(finding => finding.Severity == Severity.Error).ToList();

        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.Equal(code, error.Rule.Code));
        Assert.InRange(errors[0].At.StartPosition.Line, first, last);
        Assert.Equal(help, errors[0].Help);
        // Two signs in one field are two errors.
        Assert.Equal(file == "markup-in-summary.md" ? 2 : 1, errors.Count);
    }

    [Theory]
    [InlineData("altered")]
    [InlineData("foreign")]
    [InlineData("mistakes")]
    public void Every_file_of_a_folder_is_expected(string folder) => Assert.Equal(
        Directory.EnumerateFiles(CaseSite.PathOf(folder), "*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal),
        CaseSite.Rows(folder).Select(row => row[0]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("innocent")]
    [InlineData("published")]
    public void Nothing_is_reported(string folder) =>
        Assert.Empty(Found[folder].Value.SelectMany(file => file)
            .Select(finding => $"{finding.At}: {finding.Rule.Code}: {finding.Message}"));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Dose_is_judged_by_the_language_of_the_page(string file, int line, bool isBad, string code, string wanted, string unwanted)
    {
        var found = Found["languages"].Value[file]
            .Where(finding => finding.At.StartPosition.Line == line && Regex.IsMatch(finding.Rule.Code, $"^(?:{code})$")).ToList();

        Assert.Equal(isBad, found.Count > 0);
        Assert.All(found, finding => Assert.Matches(wanted, finding.Help));
        Assert.All(found, finding => Assert.True(unwanted.Length == 0 || !Regex.IsMatch(finding.Help!, unwanted), finding.Help));
    }

    [Theory]
    [InlineData("tab-in-shared-references", "input/references/shared.yml: KB901")]
    [InlineData("settings-in-utf-16", "input/site.yml: KB902")]
    [InlineData("readme-among-articles", "input/articles/README.md: KB101")]
    public void Broken_file_is_the_only_finding(string cascade, string expected) => Assert.Equal(
        [expected],
        CaseSite.Check("kb-sections", ($"cascades/{cascade}", "")).Select(finding => $"{finding.At.Source.Path}: {finding.Rule.Code}"));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

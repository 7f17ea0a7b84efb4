using System.Text.Json;
using Attest.Tests.Diagnostics;

namespace Attest.Tests.Site;

/// <summary>What the program prints for people, for GitHub and for other programs.</summary>
public class OutputFormatsTests
{
    private const string UnusedReference = """
        references:
          - { id: example2020, type: article-journal, title: A trial, container-title: Example Journal, issued: 2020 }
          - { id: unused1999, type: article-journal, title: Old trial, container-title: Example Journal, issued: 1999 }
        """;

    [Fact]
    public void Text_gives_place_severity_code_and_help()
    {
        using var folder = With("Drug A helps [@exampel2020; @example2020].\n");

        var run = ProgramRun.In(folder, ProgramRun.AsOf);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            $"input/articles/example.md:{SampleSite.BodyLine()}:15: error KB201: citation \"exampel2020\" has no reference\n" +
            "  help: references in reach: example2020 (did you mean \"example2020\"?)\n", run.Output, StringComparison.Ordinal);
        Assert.Matches("1 error(, [0-9]+ warnings?)?\\. Nothing was published; output/ is unchanged\\.\n$", run.Output);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void Json_has_standard_output_to_itself_and_the_documented_members()
    {
        using var folder = With("Drug A helps [@absent].\n", UnusedReference);

        var run = ProgramRun.In(folder, $"{ProgramRun.AsOf} --format json --timings");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(["findings", "errors", "warnings"], json.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.All(json.RootElement.GetProperty("findings").EnumerateArray(), finding => Assert.Equal(
            ["code", "name", "severity", "file", "line", "column", "endLine", "endColumn", "message", "help"],
            finding.EnumerateObject().Select(member => member.Name)));
        var findings = Findings.Read(run.Output);
        Assert.Equal(findings.Count(f => f.Severity == "error"), json.RootElement.GetProperty("errors").GetInt32());
        Assert.Equal(findings.Count(f => f.Severity == "warning"), json.RootElement.GetProperty("warnings").GetInt32());
        var missing = Assert.Single(findings, f => f.Code == "KB201");
        var line = SampleSite.BodyLine(UnusedReference);
        Assert.Equal(
            ("MissingReference", "error", "input/articles/example.md", line, 15, line, "citation \"absent\" has no reference"),
            (missing.Name, missing.Severity, missing.File, missing.Line, missing.Column, missing.EndLine, missing.Message));
        Assert.Contains("Nothing was published", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_of_a_site_without_findings_is_complete_too()
    {
        using var folder = With(SampleSite.DefaultBody);

        var run = ProgramRun.In(folder, $"check {ProgramRun.AsOf} --format json");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(Findings.Read(run.Output), f => f.Severity == "error");
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public async Task Sarif_has_standard_output_to_itself(string command)
    {
        using var folder = With("Drug A helps [@absent].\n", UnusedReference);

        var run = ProgramRun.In(folder, $"{command} {ProgramRun.AsOf} --format sarif --timings");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("{\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("}\n", run.Output, StringComparison.Ordinal);
        Assert.Empty(await Schema.Sarif.FaultsOf(run.Output));
        Assert.Contains(Report.Run(run.Output)["results"]!.AsArray(), result => (string?)result!["ruleId"] == "KB201");
        Assert.Matches("ms .*\n1 error, [0-9]+ warnings?\\.", run.Error);
    }

    [Fact]
    public async Task Sarif_of_a_site_without_findings_is_complete_and_the_same_everywhere()
    {
        using var folder = With(SampleSite.DefaultBody);
        using var other = With(SampleSite.DefaultBody);

        var run = ProgramRun.In(folder, $"check {ProgramRun.AsOf} --format sarif --quiet");
        var again = ProgramRun.In(other, $"check {ProgramRun.AsOf} --format sarif --quiet", ("LANG", "tr_TR.UTF-8"), ("TZ", "Asia/Tokyo"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(run.Output, again.Output);
        Assert.Empty(await Schema.Sarif.FaultsOf(run.Output));
    }

    [Fact]
    public async Task Json_of_the_program_is_valid_by_its_schema()
    {
        using var folder = With("Drug A helps [@absent].\n", UnusedReference);

        Assert.Empty(await Schema.Findings.FaultsOf(ProgramRun.In(folder, $"check {ProgramRun.AsOf} --format json").Output));
    }

    [Fact]
    public void GitHub_annotations_escape_what_would_end_them()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, "Fine [@example2020].\n");
        folder.Write("input/articles/a,b%c/other.md", SampleSite.Article("Drug A helps [@absent].\n"));

        var run = ProgramRun.In(folder, $"{ProgramRun.AsOf} --format github --quiet");

        var line = Assert.Single(run.Output.Split('\n'), l => l.Contains("KB201", StringComparison.Ordinal));
        var at = SampleSite.BodyLine();
        Assert.StartsWith($"::error file=input/articles/a%2Cb%25c/other.md,line={at},col=15,endLine={at},", line, StringComparison.Ordinal);
        Assert.EndsWith(",title=KB201 MissingReference::citation \"absent\" has no reference%0Ahelp: references in reach: example2020",
            line, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_prints_findings_only()
    {
        using var folder = With(SampleSite.DefaultBody);

        var run = ProgramRun.In(folder, $"{ProgramRun.AsOf} --quiet --format github");

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.StartsWith("::", line, StringComparison.Ordinal));
        Assert.True(folder.Has("index.html"));
    }

    [Fact]
    public void Summary_says_what_was_published_and_where()
    {
        using var folder = With(SampleSite.DefaultBody);

        var run = ProgramRun.In(folder, $"build --output site/public {ProgramRun.AsOf}");

        Assert.Matches("Published 1 article on [0-9]+ pages in site/public/: [0-9]+ files written, 0 unchanged, 0 deleted", run.Output);
        Assert.True(File.Exists(folder["site/public/index.html"]));
    }

    [Fact]
    public void Strict_makes_errors_of_warnings()
    {
        using var folder = With(SampleSite.DefaultBody, UnusedReference);

        Assert.Equal(0, ProgramRun.In(folder, $"check {ProgramRun.AsOf}").ExitCode);
        var strict = ProgramRun.In(folder, $"{ProgramRun.AsOf} --strict");

        Assert.Equal(1, strict.ExitCode);
        Assert.Contains("error KB202", strict.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["output"]));
    }

    [Fact]
    public void Escape_sequences_in_content_do_not_reach_the_terminal()
    {
        using var folder = With("Drug A helps [@example2020].\n", "specialty: \"\\e[31mred\"");

        var run = ProgramRun.In(folder, ProgramRun.AsOf);

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain('\e', run.Output);
    }

    private static TempFolder With(string body, string frontMatter = "")
    {
        var folder = new TempFolder();
        SampleSite.Write(folder, body, frontMatter);
        return folder;
    }
}

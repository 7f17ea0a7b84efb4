using Attest.Diagnostics;
using Attest.Tests.Site;

namespace Attest.Tests.Hostile;

/// <summary>Settings and vocabularies made to exhaust who reads them.</summary>
public class HostileSettingsTests
{
    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(line));

    [Fact]
    public void Keys_without_a_value_are_reported_in_time_that_grows_with_their_number()
    {
        var faults = new MemorySite(Files("vocabulary/specialties.yml", Lines(90_000, i => $"a{i}:\n"))).KnowledgeBase.Settings.Faults;

        Assert.Equal(90_000, faults.Count(fault => fault.Message.EndsWith(" is empty", StringComparison.Ordinal)));
    }

    [Fact]
    public void Settings_that_find_fault_with_every_article_are_reported_up_to_a_number()
    {
        var files = Files("site.yml",
            SampleSite.Files["site.yml"]
            + $"sections: {{ required: [{string.Join(", ", Enumerable.Range(0, 20_000).Select(i => $"s{i}"))}] }}\n");
        var articles = Enumerable.Range(0, 12).Select(i => KeyValuePair.Create($"articles/a{i}.md", SampleSite.Article()));

        var findings = new MemorySite(files.Concat(articles)).Diagnostics();

        Assert.Equal(DiagnosticBag.MostOfAKind, findings.Count(finding => finding.Severity == Severity.Error));
    }

    [Fact]
    public void Approvals_without_end_by_strangers_to_a_large_board_are_reported_in_time_that_grows_with_their_number()
    {
        var approvals = Lines(10_000, i => $"    - {{ by: stranger-{i}, on: 2026-05-06 }}\n    - {{ by: member-{i}, on: 2026-05-06 }}\n");
        var files = Files("board.yml", "members:\n" + Lines(20_000, i => $"  - {{ id: member-{i}, name: Member {i} }}\n"));
        files["articles/a.md"] = SampleSite.Article(frontMatter:
            $"review:\n  status: approved\n  approvals:\n{approvals}history:\n"
                + Lines(5_000, i => $"  - {{ on: 2026-05-06, by: Member {i}, note: x }}\n"));
        var site = new MemorySite(files);

        Assert.Equal(10_000, site.Diagnostics().Count(finding => finding.Rule.Code == "KB403"));
        Assert.NotEmpty(site.Render(site.KnowledgeBase.Articles[0]));
    }

    [Fact]
    public void Warnings_without_end_hide_no_error()
    {
        var bag = new DiagnosticBag();
        var source = new SourceText("a.md", new string('x', DiagnosticBag.MostOfAKind + 100));
        for (var i = 0; i < source.Length; i++)
        {
            bag.Add(new Diagnostic(new RuleDescriptor("KB202", "UnusedReference", Severity.Warning), Severity.Warning, source.At(i), "x",
                null));
        }

        bag.Add(new Diagnostic(new RuleDescriptor("KB201", "MissingReference", Severity.Error), Severity.Error, source.At(0), "y", null));

        Assert.True(bag.HasErrors);
        Assert.Equal((DiagnosticBag.MostOfAKind + 1, "y"),
            (bag.InOrder().Count, bag.InOrder().Single(finding => finding.Severity == Severity.Error).Message));
    }

    [Fact]
    public void Bounds_cannot_be_switched_off()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, new string('>', 1000) + " [@example2020]\n");
        folder.Write("input/site.yml", SampleSite.Files["site.yml"] + "rules: { KB903: off }\n");

        var findings = folder.Build().Diagnostics;

        Assert.Contains(findings, finding => finding is { Rule.Code: "KB903", Severity: Severity.Error });
        Assert.Contains(findings,
            finding => finding.Rule.Code == "KB901" && finding.Message == "rule KB903 TooLarge cannot be lowered or switched off");
        Assert.False(Directory.Exists(folder["output"]));
    }

    [Fact]
    public void Published_page_whose_file_cannot_be_read_any_more_stays()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        folder.Build();
        folder.Write("input/site.yml", SampleSite.Files["site.yml"] + "rules: { KB902: off }\n");
        File.WriteAllBytes(folder["input/articles/example.md"], [0xFF, 0xFE, 0x00]);

        var errors = folder.Build().Diagnostics.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Rule.Code);

        Assert.Equal(["KB901", "KB902"], errors.Order(StringComparer.Ordinal));
        Assert.True(File.Exists(folder["output/articles/example/index.html"]));
    }

    private static Dictionary<string, string> Files(string path, string text) => new(SampleSite.Files) { [path] = text };
}

using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Tests.Validation;

/// <summary>
/// One knowledge base in which every file has one fault. All are found in one run, each once, at its place, in the order of
/// files. In the texts <c>‸</c> stands right before the place and is not written to the file.
/// </summary>
public class ManyFaultsTests
{
    private const string Body = "## Treatment\n\nDrug A is the first choice [@example2020].\n";

    private const string OldSeal = "attest-1:sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private const string Approved = "status: approved\n  approvals: [{ by: sample-reviewer, on: 2026-05-06, seal: \"" + Sealing.Placeholder
        + "\" }]";

    /// <summary>Path below the input folder, text with the place marked, and the code that is expected there.</summary>
    private static readonly (string Path, string Text, string Code)[] Faulty =
    [
        ("articles/a01.md", "‸Drug A is the first choice [@example2020].\n\n## Treatment\n\nTake it [@example2020].\n", "KB101"),
        ("articles/a02.md", SampleSite.Article(Body, "summary:").Replace("summary:", "‸summary:", StringComparison.Ordinal), "KB102"),
        ("articles/a03.md", SampleSite.Article(Body, "‸synonym: [sample syndrome]"), "KB103"),
        ("articles/a04.md", SampleSite.Article(Body, $"review:\n  {Approved}\n  due: ‸soon"), "KB104"),
        ("articles/a05.md", SampleSite.Article(Body, "aliases: [‸a04]"), "KB105"),
        ("articles/a06.md", SampleSite.Article(Body, "updated: ‸2062-05-06"), "KB106"),
        ("articles/a07.md", SampleSite.Article(Body, "specialty: ‸example-medecine"), "KB107"),
        ("articles/a08.md", SampleSite.Article(Body, "aliases: [‸index]"), "KB108"),
        ("articles/b01.md", SampleSite.Article(Body + "\n> - Drug B helps [see ‸@exmaple2020, p. 8; @example2020].\n"), "KB201"),
        ("articles/b02.md",
            SampleSite.Article(Body,
                "references:\n  - { id: example2020, type: book, title: A, publisher: P, issued: 2020 }\n  - { id: ‸b, type: book, "
                    + "title: B, publisher: P, issued: 2020 }"), "KB202"),
        ("articles/b03.md",
            SampleSite.Article(Body,
                "references:\n  - { id: example2020, type: book, title: A, publisher: P, issued: 2020 }\n  - { id: ‸example2020, type: "
                    + "book, title: B, publisher: P, issued: 2020 }"), "KB203"),
        ("articles/b04.md", SampleSite.Article(Body, "references:\n  - { id: ‸example2020, type: book, title: C, issued: 2020 }"), "KB204"),
        ("articles/b05.md",
            SampleSite.Article(Body, "references:\n  - { id: example2020, type: book, title: D, publisher: P, issued: 2020, DOI: ‸x }"),
            "KB205"),
        ("articles/b08.md", SampleSite.Article(Body + "\n::: note\n- Drug B [@example2020]\n‸- Drug C\n:::\n"), "KB208"),
        ("articles/b09.md", SampleSite.Article(Body + "\n| Drug | Source |\n|---|---|\n| B | ‸[-@example2020] |\n"), "KB209"),
        ("articles/c01.md", SampleSite.Article(Body + "\nSee [another page](‸c00.md).\n"), "KB301"),
        ("articles/c02.md", SampleSite.Article(Body + "\nSee [the doses](‸c01.md#doses).\n"), "KB302"),
        ("articles/c03.md", SampleSite.Article(Body + "\n![Steps](‸steps.png)\n"), "KB303"),
        ("articles/c04.md", SampleSite.Article(Body + "\n![](‸../assets/steps.svg)\n"), "KB304"),
        ("articles/c05.md", SampleSite.Article(Body + "\nSee [this](‸javascript:alert).\n"), "KB305"),
        ("articles/c06.md", SampleSite.Article(Body + "\n![Steps](‸https://example.org/steps.svg)\n"), "KB306"),
        ("articles/d01.md", SampleSite.Article(Body, "review:\n  status: ‸submitted"), "KB401"),
        ("articles/d02.md", SampleSite.Article(Body, "review:\n  status: ‸approved"), "KB402"),
        ("articles/d03.md", SampleSite.Article(Body, $"review:\n  {Approved}\n  assigned: [‸a-stranger]"), "KB403"),
        ("articles/d04.md", SampleSite.Article(Body, "authors: [Sample Reviewer]\nreview:\n  status: approved\n"
            + $"  approvals: [{{ by: ‸sample-reviewer, on: 2026-05-06, seal: \"{Sealing.Placeholder}\" }}]"), "KB404"),
        ("articles/d05.md",
            SampleSite.Article(Body,
                $"review:\n  status: approved\n  approvals: [{{ by: sample-reviewer, on: 2026-05-06, seal: ‸\"{OldSeal}\" }}]"), "KB405"),
        ("articles/d06.md", SampleSite.Article(Body, $"review:\n  {Approved}\n  due: ‸2026-05-31"), "KB406"),
        ("articles/d07.md", SampleSite.Article(Body, $"review:\n  {Approved}\n  due: ‸2026-06-01"), "KB407"),
        ("articles/d08.md", SampleSite.Article(Body, "review:\n  submitted: 2026-05-07\n  status: approved\n"
            + $"  approvals: [{{ by: sample-reviewer, on: ‸2026-05-06, seal: \"{Sealing.Placeholder}\" }}]"), "KB408"),
        ("articles/d09.md", SampleSite.Article(Body,
            $"review:\n  status: approved\n  approvals: [{{ by: former-reviewer, on: ‸2026-05-06, seal: \"{Sealing.Placeholder}\" }}]"),
                "KB409"),
        ("articles/e01.md", SampleSite.Article("‸Drug A is the first choice [@example2020].\n"), "KB501"),
        ("articles/e02.md", SampleSite.Article(Body + "\n‸#### Doses\n\nDrug A is taken daily [@example2020].\n"), "KB502"),
        ("articles/e03.md", SampleSite.Article(Body + "\n‸## Treatment\n\nDrug A is taken daily [@example2020].\n"), "KB503"),
        ("articles/e04.md", SampleSite.Article(Body + "\n‸## Doses\n"), "KB504"),
        ("articles/e05.md", SampleSite.Article(Body + "\nDrug B is ‸<b>second [@example2020].\n"), "KB505"),
        ("articles/e06.md", SampleSite.Article(Body + "\n‸::: note\n\nDrug B is second [@example2020].\n"), "KB506"),
        ("articles/e08.md", SampleSite.Article(Body + "\nDrug B is given as 10 ‸U [@example2020].\n"), "KB508"),
        ("articles/e09.md", SampleSite.Article(Body + "\nDrug B is given as **‸1.0** mg [@example2020].\n"), "KB509"),
        ("articles/e12.md", SampleSite.Article(Body + "\r\nDrug B is ‸\u202Esecond [@example2020].\r\n"), "KB512"),
        ("board.yml", "members:\n  - { id: sample-reviewer, name: Sample Reviewer, active: { from: 2020-01-01 }, ‸rank: 1 }\n  - { id: "
            + "former-reviewer, name: Former Reviewer, active: { until: 2026-05-05 } }\n", "KB901"),
        ("pages/f01.md", "---\ntitle: About\nsummary: Who we are.\nupdated: ‸2062-05-06\n---\nWho we are.\n", "KB106"),
        ("references/g01.yml", "- { id: ‸shared2020, type: webpage, title: E, issued: 2020, URL: \"https://example.org/\" }\n", "KB204"),
    ];

    [Fact]
    public void Every_fault_is_found_once_at_its_place_and_in_order_of_files()
    {
        using var folder = new TempFolder();
        Write(folder);

        var options = new BuildOptions(folder["input"], folder["input"], folder["output"], SampleSite.AsOf);
        var result = SiteBuild.Run(options, writes: false, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(Faulty.Select(Expected), result.Diagnostics.Select(d => $"{d.At} {d.Rule.Code}"));
    }

    /// <summary>Writes the knowledge base, for tests of what becomes of its findings.</summary>
    internal static void Write(TempFolder folder)
    {
        SampleSite.Write(folder, Body);
        folder.Write("input/site.yml", SampleSite.Files["site.yml"] + "sections: { required: [Treatment] }\n");
        folder.Write("input/assets/steps.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        foreach (var (path, text, _) in Faulty)
        {
            folder.Write("input/" + path, text.Replace("‸", "", StringComparison.Ordinal));
        }

        Sealing.SealIn(folder["input"]);
    }

    private static string Expected((string Path, string Text, string Code) fault)
    {
        var before = fault.Text[..fault.Text.IndexOf('‸', StringComparison.Ordinal)].Split('\n');
        return $"{fault.Path}:{before.Length}:{before[^1].Length + 1} {fault.Code}";
    }
}

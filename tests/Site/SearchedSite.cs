using System.Globalization;

namespace Attest.Tests.Site;

/// <summary>
/// A site to be searched: articles in two specialties and in three states of review, names and abbreviations, texts for
/// audiences, a recommendation against, and enough articles on one word that not all of them are shown at once.
/// </summary>
internal static class SearchedSite
{
    /// <summary>How many articles are about Sample fever.</summary>
    public const int OnSampleFever = 24;

    private const string Treatment = """
        Drug A is the first choice [@example2020].

        ## From the Guidelines

        ### Stepwise treatment

        In severe flares these are tried in turn:

        - **First step:** bexamide by mouth, reduced slowly [@example2020].
        - **Second step:** immunomodulin infusion (IMI), when bexamide fails [@second2021, p. 8].

        ::: {.recommendation direction=against strength=strong certainty=low source=second2021}
        Cortizol in pregnancy [@second2021].
        :::

        ### Monitoring

        ::: clinician
        Check the hepatic panel every four weeks [@example2020].
        :::

        ::: patient
        Your liver is checked with a blood test every four weeks [@example2020].
        :::

        | Drug | Interval of laboratory tests |
        |---|---|
        | Bexamide | Monthly thyroid measurement [@second2021] |
        | Cortizol | None |

        ## From the Research

        One trial compared both [@example2020].
        """;

    private const string References = """
        references:
          - id: example2020
            type: article-journal
            evidence: trial
            title: A trial of bexamide
            container-title: Example Journal
            issued: 2020
          - id: second2021
            type: article-journal
            evidence: guideline
            title: Guidance on flares
            container-title: Example Journal
            issued: 2021
            DOI: 10.5555/second.2021
        """;

    public static void WriteTo(TempFolder folder, string url)
    {
        foreach (var (path, text) in SampleSite.Files)
        {
            folder.Write("input/" + path, text);
        }

        folder.Write("input/site.yml",
            SampleSite.Files["site.yml"].Replace("https://kb.example.org/", url, StringComparison.Ordinal)
            + "publish: { unapproved: caution }\n");
        folder.Write("input/vocabulary/specialties.yml",
            "example-medicine: { name: Example medicine }\nother-medicine: { name: Other medicine }\n");
        folder.Write("input/vocabulary/glossary.yml",
            "- term: immunomodulin infusion\n  definition: An invented treatment.\n  abbreviations: [IMI]\n");
        Add(folder, "flares",
            "title: How is Example syndrome treated?\nsummary: Example syndrome is treated step by step.\nsynonyms: [Muster disease]\n"
            + References, Treatment);
        Add(folder, "overdue", "title: Who gets Example syndrome?\nsummary: Few people get Example syndrome.\n" + Review("2025-05-06"));
        Add(folder, "pending",
            "title: Does quinzane help in Example syndrome?\nsummary: Quinzane is being tried.\nreview: { status: under-review, "
                + "submitted: 2026-04-20 }", "Quinzane may be tried in severe flares of Example syndrome [@example2020].");
        Add(folder, "infusion", "title: How is it given?\nsummary: Slowly.", "The immunomodulin infusion is given slowly [@example2020].");
        for (var i = 1; i <= OnSampleFever; i++)
        {
            var specialty = i % 4 == 0 ? "specialty: other-medicine\n" : "";
            Add(folder, string.Create(CultureInfo.InvariantCulture, $"fever-{i}"),
                string.Create(CultureInfo.InvariantCulture, $"title: Question {i} on Sample fever\nsummary: Sample fever, part {i}.\n")
                + specialty,
                "Sample fever is an invented condition [@example2020].\n\n## Course\n\nSample fever ends by itself [@example2020].");
        }
    }

    private static void Add(TempFolder folder, string slug, string frontMatter, string body = SampleSite.DefaultBody) =>
        folder.Write($"input/articles/{slug}.md", SampleSite.Article(body, frontMatter));

    private static string Review(string on) =>
        $"updated: {on}\nreview:\n  status: approved\n  submitted: 2025-04-20\n  approvals:\n"
            + $"    - {{ by: sample-reviewer, on: {on}, seal: \"{Sealing.Placeholder}\" }}\n  due: 2026-05-06\n";
}

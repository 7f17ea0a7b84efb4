namespace Attest.Tests.Site;

/// <summary>Editors find their guide at the foot of every page, and its chapters in the guide.</summary>
public class EditorsGuideTests
{
    [Fact]
    public void Foot_of_a_page_leads_to_the_guide_and_the_guide_to_its_chapters()
    {
        using var folder = Publish("editors-guide", "editors-guide-write", "privacy");

        Assert.Equal(["editors-guide/", "privacy/"], FooterPages(folder));
        Assert.Equal(["../", "../editors-guide/"],
            folder.Page("editors-guide-write/").QuerySelectorAll(".breadcrumbs a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Without_a_guide_its_name_means_nothing()
    {
        using var folder = Publish("editors-guide-write", "privacy");

        Assert.Equal(["editors-guide-write/", "privacy/"], FooterPages(folder));
    }

    /// <summary>The table of signs that are markup: what is not to be typed, and what is to be typed instead.</summary>
    public static TheoryData<string, bool> Signs => [.. File
        .ReadLines(Path.Combine(RepositoryFolder.Path, "input", "pages", "editors-guide-write.md"))
        .SkipWhile(line => !line.StartsWith("| To say ", StringComparison.Ordinal)).Skip(2)
        .TakeWhile(line => line.StartsWith('|')).Select(line => line.Split(" | "))
        .SelectMany(cells => CodeIn(cells[1]).Select(typed => (typed, true)).Concat(CodeIn(cells[2]).Select(typed => (typed, false))))
        .Select(row => new TheoryDataRow<string, bool>(row.typed, row.Item2))];

    [Theory]
    [MemberData(nameof(Signs))]
    public void Way_out_of_the_guide_is_accepted_and_what_it_replaces_is_not(string typed, bool isReported)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, $"Text [@example2020].\n\n{typed}\n\nEnd [@example2020].\n");

        var found = folder.Build().Diagnostics.Select(diagnostic => diagnostic.Rule.Code);

        Assert.Equal(isReported, found.Any(code => code is "KB513" or "KB514"));
        Assert.True(isReported || !found.Any());
    }

    private static IEnumerable<string> CodeIn(string cell) => cell.Split('`').Where((_, at) => at % 2 == 1);

    private static TempFolder Publish(params string[] pages)
    {
        var folder = new TempFolder();
        SampleSite.Write(folder);
        foreach (var slug in pages)
        {
            folder.Write($"input/pages/{slug}.md", $"---\ntitle: {slug}\nsummary: An example.\nupdated: 2026-05-06\n---\n\nText.\n");
        }

        folder.Publish();
        return folder;
    }

    private static IEnumerable<string?> FooterPages(TempFolder folder) => folder.Page("").QuerySelectorAll(".site-footer__link")
        .Select(link => link.GetAttribute("href")).Where(href => href is not ("board/" or "rules/" or "review/" or "offline/"));
}

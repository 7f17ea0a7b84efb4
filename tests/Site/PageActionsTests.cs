using System.Web;

namespace Attest.Tests.Site;

/// <summary>The links that lead from a page to its source, and to the form for errors.</summary>
public class PageActionsTests
{
    [Theory]
    [InlineData("path: input", "https://github.com/example/kb/edit/drafts/2026%20%26%20on/input/articles/example%20medicine/what-is-it.md")]
    [InlineData("path: /kb/content/",
        "https://github.com/example/kb/edit/drafts/2026%20%26%20on/kb/content/articles/example%20medicine/what-is-it.md")]
    [InlineData("path: .", "https://github.com/example/kb/edit/drafts/2026%20%26%20on/articles/example%20medicine/what-is-it.md")]
    public void Source_is_found_by_branch_folder_and_file(string path, string address)
    {
        using var folder = Example($"repository: {{ url: https://github.com/example/kb/, branch: \"drafts/2026 & on\", {path} }}\n");

        Assert.Equal(address, Links(folder)[0]);
    }

    [Fact]
    public void Form_for_errors_knows_page_title_and_version()
    {
        using var folder = Example("repository: { url: https://github.com/example/kb, branch: main, path: input }\n");

        var report = new Uri(Links(folder)[1]!);

        Assert.Equal("https://github.com/example/kb/issues/new", report.GetLeftPart(UriPartial.Path));
        var fields = HttpUtility.ParseQueryString(report.Query);
        Assert.Equal("Error: Is 5 & 6 = 11? #yes", fields["title"]);
        Assert.Equal("https://kb.example.org/kb/articles/what-is-it/", fields["page"]);
        Assert.Equal("2026-05-06", fields["version"]);
        Assert.True(File.Exists(Path.Combine(RepositoryFolder.Path, ".github/ISSUE_TEMPLATE", fields["template"]!)));
        var form = File.ReadAllText(Path.Combine(RepositoryFolder.Path, ".github/ISSUE_TEMPLATE", fields["template"]!));
        Assert.All((string[])["page", "version"], id => Assert.Contains($"    id: {id}\n", form, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_repository_there_are_none()
    {
        using var folder = Example("");

        Assert.Empty(Links(folder));
    }

    private static List<string?> Links(TempFolder folder) =>
        [.. folder.Page("articles/what-is-it/").QuerySelectorAll(".page-actions a").Select(link => link.GetAttribute("href"))];

    private static TempFolder Example(string settings)
    {
        var folder = new TempFolder();
        SampleSite.Write(folder);
        File.Delete(folder["input/articles/example.md"]);
        folder.Write("input/articles/example medicine/what-is-it.md", SampleSite.Article(frontMatter: "title: \"Is 5 & 6 = 11? #yes\"\n"));
        folder.Write("input/site.yml",
            SampleSite.Files["site.yml"].Replace("https://kb.example.org/", "https://kb.example.org/kb/", StringComparison.Ordinal)
            + settings);
        folder.Publish();
        return folder;
    }
}

using System.Text;
using AngleSharp.Html.Parser;
using Attest.Markdown;
using Attest.Tests.Hostile;

namespace Attest.Tests.Markdown;

/// <summary>Each row of the list of containers is all that its readers need.</summary>
public class ContainerKindTests
{
    public static TheoryData<string> Names => [.. ContainerKind.All.Select(kind => kind.Name)];

    public static TheoryData<string> CalloutNames =>
        [.. ContainerKind.All.Where(kind => kind.Form == ContainerForm.Callout).Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(CalloutNames))]
    public void Callout_has_its_label_on_the_page_and_in_the_markdown(string name)
    {
        var kind = ContainerKind.Find(name)!;
        var site = SiteWith($"::: {name}\nText of it.\n:::\n");

        var page = new HtmlParser().ParseDocument(PageOf(site));

        Assert.Equal(kind.Label, page.QuerySelector($"div[class='{kind.ClassName}'] > .callout__label")?.TextContent);
        Assert.Contains($"> **[{kind.Label}]**", MarkdownOf(site), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Container_has_a_style_a_label_and_a_name_in_sentences(string name)
    {
        var kind = ContainerKind.Find(name)!;
        var components = Path.Combine(RepositoryFolder.Path, "theme", "Components");
        var styles = string.Concat(Directory.EnumerateFiles(components, "*.css", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.All(kind.ClassName.Split(' '), part => Assert.Contains($".{part} ", styles, StringComparison.Ordinal));
        Assert.NotEmpty(kind.Label);
        Assert.Matches("^an? ", kind.Mention);
    }

    [Fact]
    public void Name_that_means_nothing_is_a_label_of_its_own_and_never_that_of_another()
    {
        var site = SiteWith("::: <tip>\nText of it.\n:::\n");

        Assert.Contains("<p class=\"callout__label\">&lt;tip&gt;</p>", PageOf(site), StringComparison.Ordinal);
        Assert.Contains("**[For: \\<tip>]**", MarkdownOf(site), StringComparison.Ordinal);
    }

    private static MemorySite SiteWith(string body) => new(SampleSite.Files.Append(new("articles/a.md", SampleSite.Article(body))));

    private static string PageOf(MemorySite site) => Encoding.UTF8.GetString(site.Render(site.KnowledgeBase.Articles[0]));

    private static string MarkdownOf(MemorySite site) => Encoding.UTF8.GetString(site.Markdown(site.KnowledgeBase.Articles[0]));
}

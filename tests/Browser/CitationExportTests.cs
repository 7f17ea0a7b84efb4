using System.Text.Json;
using static Microsoft.Playwright.Assertions;

namespace Attest.Tests.Browser;

/// <summary>What a reader takes along: the references in three forms, and the citation of the article.</summary>
public class CitationExportTests(BrowserSession session)
{
    [Theory]
    [InlineData("CSL-JSON", "every-construct.json")]
    [InlineData("BibTeX", "every-construct.bib")]
    [InlineData("RIS", "every-construct.ris")]
    public async Task References_are_saved_in_each_form_with_every_entry(string form, string name)
    {
        await using var open = await session.Open(PageKinds.Article);
        var page = open.Page;
        var references = await page.Locator(".reference").CountAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".export__way", new() { HasTextString = form })
            .ClickAsync());
        var text = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);

        Assert.Equal(name, download.SuggestedFilename);
        Assert.Equal(references, form switch
        {
            "CSL-JSON" => JsonDocument.Parse(text).RootElement.GetArrayLength(),
            "BibTeX" => text.Split('\n').Count(line => line.StartsWith('@')),
            _ => text.Split('\n').Count(line => line.StartsWith("TY  - ", StringComparison.Ordinal)),
        });
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Reader_without_connection_is_reported_what_to_do()
    {
        await using var open = await session.Open(PageKinds.Article);
        var page = open.Page;
        await page.Context.SetOfflineAsync(true);

        await page.Locator(".export__way", new() { HasTextString = "RIS" }).ClickAsync();

        await Expect(page.Locator(".export__state")).ToContainTextAsync("Check the connection");
    }

    [Fact]
    public async Task Citation_of_the_article_has_the_day_of_the_visit_and_can_be_copied()
    {
        await using var open = await session.Open(PageKinds.Article, new() { Permissions = ["clipboard-read", "clipboard-write"] },
            "{ const D = Date; globalThis.Date = class extends D { constructor() { super(2026, 10, 5); } }; }");
        var page = open.Page;

        await page.Locator(".cite__copy").ClickAsync();

        await Expect(page.Locator(".cite__state")).ToHaveTextAsync("Copied.");
        var copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Contains("In: Every construct & then some [Internet]. 2026 [updated 2026 May 6; cited 2026 Nov 5]. Available from: "
            + "https://kb.example.org/every/articles/every-construct/", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Citation_is_selected_where_the_browser_forbids_copying()
    {
        await using var open =
            await session.Open(PageKinds.Article,
                script: "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new "
                    + "Error('forbidden')) } })");
        var page = open.Page;

        await page.Locator(".cite__copy").ClickAsync();

        await Expect(page.Locator(".cite__state")).ToContainTextAsync("selected");
        Assert.Contains("[Internet]", await page.EvaluateAsync<string>("() => getSelection().toString()"), StringComparison.Ordinal);
    }
}

using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Attest.Tests.Browser;

/// <summary>The reader's choice of texts: complete without script, and kept with it.</summary>
public class AudienceChoiceTests(BrowserSession session)
{
    private const string NoStorage =
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('forbidden', 'SecurityError'); } })";

    [Fact]
    public async Task Without_script_all_texts_are_shown_and_labelled_and_no_dead_control_is()
    {
        await using var open = await session.Open(PageKinds.Article, new() { JavaScriptEnabled = false });
        var page = open.Page;

        await Expect(page.Locator(".audience-choice__fieldset")).ToBeHiddenAsync();
        await Expect(page.Locator(".audience-choice__static")).ToBeVisibleAsync();
        await Expect(page.Locator(".audience")).ToHaveCountAsync(3);
        foreach (var text in await page.Locator(".audience").AllAsync())
        {
            await Expect(text).ToBeVisibleAsync();
            await Expect(text)
                .ToContainTextAsync(await text.GetAttributeAsync("data-audience") == "patient"
                    ? "Patient or carer" : "Health professional");
        }
    }

    [Fact]
    public async Task Choice_hides_the_other_texts_and_is_kept_on_this_and_other_pages()
    {
        await using var open = await session.Open(PageKinds.Article);
        var page = open.Page;
        await ExpectShown(page, clinician: true, patient: true);

        await page.GetByLabel("Patient or carer").First.CheckAsync();
        await ExpectShown(page, clinician: false, patient: true);
        await Expect(page.Locator(".audience-choice__state")).ToContainTextAsync("Patient or carer");

        await page.ReloadAsync();
        await ExpectShown(page, clinician: false, patient: true);
        await Expect(page.GetByLabel("Patient or carer").First).ToBeCheckedAsync();

        await page.GotoAsync("every/policy/");
        await ExpectShown(page, clinician: false, patient: true);

        await page.GetByLabel("Show everything").CheckAsync();
        await ExpectShown(page, clinician: true, patient: true);
        await page.ReloadAsync();
        await ExpectShown(page, clinician: true, patient: true);
    }

    [Fact]
    public async Task Choice_can_be_made_and_changed_on_any_page()
    {
        await using var open = await session.Open("every/");
        var page = open.Page;
        await page.Locator(".audience-menu__summary").ClickAsync();
        await page.GetByLabel("Patient or carer").CheckAsync();
        await Expect(page.Locator(".audience-choice__state")).ToHaveTextAsync("Articles show the texts for: Patient or carer.");
        Assert.Empty(await Axe.Violations(page, "personalize"));

        await page.GotoAsync(PageKinds.Article);

        await ExpectShown(page, clinician: false, patient: true);
        await Expect(page.Locator(".audience-menu")).ToHaveCountAsync(0);
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Address_can_ask_for_an_audience_and_a_later_choice_wins()
    {
        await using var open = await session.Open(PageKinds.Article + "?audience=patient");
        var page = open.Page;
        await ExpectShown(page, clinician: false, patient: true);

        await page.GetByLabel("Health professional").First.CheckAsync();
        await page.ReloadAsync();
        await ExpectShown(page, clinician: true, patient: false);

        await page.GotoAsync(PageKinds.Article + "?audience=patient");
        await page.GotoAsync(PageKinds.Article);
        await ExpectShown(page, clinician: false, patient: true);
    }

    [Fact]
    public async Task Unknown_audience_in_the_address_shows_everything()
    {
        await using var open = await session.Open(PageKinds.Article + "?audience=nobody");

        await ExpectShown(open.Page, clinician: true, patient: true);
    }

    [Fact]
    public async Task Link_into_a_hidden_text_shows_it_until_the_next_choice()
    {
        await using var open = await session.Open(PageKinds.Article + "?audience=patient#hidden-from-patients");
        var page = open.Page;
        var heading = page.Locator("#hidden-from-patients");
        await Expect(heading).ToBeInViewportAsync();
        await Expect(page.Locator(".audience[data-audience=clinician]").First).ToBeHiddenAsync();

        await page.GetByLabel("Patient or carer").First.CheckAsync();
        await page.GetByLabel("Show everything").CheckAsync();
        await page.GetByLabel("Patient or carer").First.CheckAsync();
        await Expect(heading).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Way_back_from_a_reference_into_a_hidden_text_shows_it()
    {
        await using var open = await session.Open(PageKinds.Article + "?audience=patient");
        var hidden = open.Page.Locator(".audience[data-audience=clinician] .citation__link").First;
        var place = await hidden.GetAttributeAsync("id");

        await open.Page.Locator($".reference__place[href='#{place}']").ClickAsync();

        await Expect(hidden).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Numbers_and_contents_do_not_depend_on_the_choice()
    {
        await using var all = await session.Open(PageKinds.Article);
        await using var patient = await session.Open(PageKinds.Article + "?audience=patient");

        foreach (var part in (string[])[".contents", ".references"])
        {
            Assert.Equal(await all.Page.Locator(part).TextContentAsync(), await patient.Page.Locator(part).TextContentAsync());
        }
    }

    [Fact]
    public async Task Choice_works_where_the_browser_forbids_storage()
    {
        await using var open = await session.Open(PageKinds.Article, script: NoStorage);

        await open.Page.GetByLabel("Patient or carer").First.CheckAsync();

        await ExpectShown(open.Page, clinician: false, patient: true);
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Print_shows_what_is_chosen_with_the_references_and_without_controls()
    {
        await using var open = await session.Open(PageKinds.Article + "?audience=patient");
        var page = open.Page;

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await ExpectShown(page, clinician: false, patient: true);
        await Expect(page.Locator(".prose")).ToBeVisibleAsync();
        await Expect(page.Locator(".reference").First).ToBeVisibleAsync();
        await Expect(page.Locator(".references")).ToContainTextAsync("Guideline on Example syndrome");
        await Expect(page.Locator(".site-nav")).ToBeHiddenAsync();
        await Expect(page.Locator(".audience-choice__fieldset")).ToBeHiddenAsync();
    }

    private static async Task ExpectShown(IPage page, bool clinician, bool patient)
    {
        await Expect(page.Locator(".audience[data-audience=clinician]").First).ToBeVisibleAsync(new() { Visible = clinician });
        await Expect(page.Locator(".audience[data-audience=patient]").First).ToBeVisibleAsync(new() { Visible = patient });
    }
}

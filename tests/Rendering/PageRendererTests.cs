using System.Buffers;
using System.Globalization;
using System.Text;
using Attest.Rendering;
using Attest.Rendering.Views;

namespace Attest.Tests.Rendering;

public class PageRendererTests
{
    private static readonly SiteView Site = new(
        "Example base", "en", "Examples", "https://kb.example.org/kb/", "/kb/", "Sample <notice> µg", true, null,
        [new("patient", "Patient")], [], ["https://ask.example.org"],
        new Dictionary<string, string>
        {
            ["attest.css"] = "1",
            ["audience.js"] = "2",
            ["audiences.css"] = "3",
            ["mark.svg"] = "4",
            ["search-box.js"] = "5",
            ["search-page.js"] = "6",
            ["passages.js"] = "7",
        })
    {
        SearchVersion = "8",
    };

    [Fact]
    public void Text_is_encoded_and_stays_readable() =>
        Assert.Contains("Sample &lt;notice&gt; µg", Render(NotFound()), StringComparison.Ordinal);

    [Fact]
    public void Every_page_carries_the_content_policy() => Assert.Contains(
        "form-action 'self' https://ask.example.org\">", Render(NotFound()), StringComparison.Ordinal);

    [Fact]
    public void A_page_served_anywhere_has_absolute_addresses_and_no_canonical_one()
    {
        var html = Render(NotFound());
        Assert.Contains("href=\"/kb/theme/attest.css?v=1\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"canonical\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_runs_on_without_blanks_between_its_pieces()
    {
        var work = new WorkEntry("w", [new("In "), new("doi:10.1/x", "https://doi.org/10.1/x"), new(".")], "Review", null, []);
        var view = new WorkView
        {
            Site = Site,
            Path = "references/w/",
            Title = "W",
            Description = "D",
            Work = work,
            Articles = work.CitedBy,
        };
        var html = Render(view);
        Assert.Contains(
            "In <a class=\"source-link\" href=\"https://doi.org/10.1/x\">doi:10.1/x</a>.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_leads_to_its_target_by_a_relative_address()
    {
        var html = Written(output => PageRenderer.Render(new AliasView(Site, "articles/old/", "T", "articles/new/"), output));
        Assert.Contains("content=\"0; url=../../articles/new/\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_culture_changes_nothing()
    {
        var withdrawn = new WithdrawnView
        {
            Site = Site,
            Path = "articles/x/",
            Title = "T",
            Description = "D",
            On = new DateOnly(2025, 6, 1),
        };
        var expected = Render(withdrawn);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(expected, Render(withdrawn));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static NotFoundView NotFound() =>
        new() { Site = Site, Path = "404.html", Title = "Page not found", Description = "None", IsServedAnywhere = true };

    private static string Render(PageView view) => Written(output => PageRenderer.Render(view, output));

    private static string Written(Action<IBufferWriter<byte>> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        write(bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}

using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

/// <summary>The site as schema.org's WebSite, in JSON-LD: its name, and how it is searched.</summary>
internal static class WebSiteData
{
    public static string Build(SiteView site) => JsonData.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "WebSite");
        json.Text("name", site.Title);
        json.Text("description", site.Description);
        json.Text("url", site.BaseUrl);
        json.Text("inLanguage", site.Language);
        json.WritePropertyName("potentialAction");
        json.StartThing("SearchAction");
        json.WritePropertyName("target");
        json.StartThing("EntryPoint");
        json.Text("urlTemplate", $"{site.BaseUrl}{SitePaths.Search}?q={{search_term_string}}");
        json.WriteEndObject();
        // Google's notation for the variable of the template.
        json.Text("query-input", "required name=search_term_string");
        json.WriteEndObject();
        json.WriteEndObject();
    });
}

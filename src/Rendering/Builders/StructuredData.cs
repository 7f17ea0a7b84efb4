using System.Text.Json;
using Attest.Content;
using Attest.Rendering.Views;
using Attest.Review;

namespace Attest.Rendering.Builders;

/// <summary>
/// JSON-LD: the article as schema.org's MedicalWebPage, the site as its WebSite. It claims a review only on approved pages and not on
/// a site of sample content. Without GRADE's certainty, since schema.org's levels of evidence (A to C) are another scale.
/// </summary>
internal static class StructuredData
{
    private const string Vocabulary = "https://schema.org/";

    public static byte[] Build(Article article, CrossReference index) => JsonData.Utf8Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "MedicalWebPage");
        WritePage(json, article, index);
        WriteReview(json, article, index);
        WriteAudience(json, index.KnowledgeBase.Site);
        WriteSubject(json, article, index.KnowledgeBase);
        json.Each("citation", index.ReferencesOf(article).Entries,
            (writer, entry) => CitedWorkData.Write(writer, entry.Reference, index.IsRetracted(entry.Reference, article)));
        json.WriteEndObject();
    });

    public static string Build(SiteView site) => JsonData.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "WebSite");
        json.Text("name", site.Title);
        json.Text("description", site.Description);
        json.Text("url", site.BaseUrl);
        json.Text("inLanguage", site.Language);
        json.StartThing("SearchAction", "potentialAction");
        json.StartThing("EntryPoint", "target");
        json.Text("urlTemplate", $"{site.BaseUrl}{SitePaths.Search}?q={{search_term_string}}");
        json.WriteEndObject();
        // Google's notation for the variable of the template.
        json.Text("query-input", "required name=search_term_string");
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WritePage(Utf8JsonWriter json, Article article, CrossReference index)
    {
        var site = index.View;
        json.Text("name", article.Title.Value);
        json.Text("description", article.Summary.Value);
        json.Text("url", site.BaseUrl + article.OutputPath);
        json.Text("inLanguage", article.Language ?? site.Language);
        json.Date("datePublished", ReviewParts.FirstApproval(article, index));
        json.Date("dateModified", article.Updated?.Value);
        json.Date("expires", ReviewParts.NextReview(article, index));
        json.Each("author", article.Authors, (writer, author) => PersonData.WriteAuthor(writer, author, index));
        json.Texts("keywords", article.Tags.Concat(article.Synonyms).Select(word => word.Value).Distinct(StringComparer.Ordinal));
        if (site.EditorialPolicy is { } policy)
        {
            json.Text("publishingPrinciples", site.BaseUrl + policy);
        }

        json.StartThing("WebSite", "isPartOf");
        json.Text("name", site.Title);
        json.Text("url", site.BaseUrl);
        json.WriteEndObject();
    }

    private static void WriteReview(Utf8JsonWriter json, Article article, CrossReference index)
    {
        if (index.PublicationOf(article) != Publication.Published)
        {
            // "Under review": the word for programs, which does not change with the label on the page.
            var word = ReviewParts.StateOf(article, index).PublicWord(isUnderCaution: true).Replace('-', ' ');
            json.Text("creativeWorkStatus", char.ToUpperInvariant(word[0]) + word[1..]);
            return;
        }

        var approvals = ReviewParts.Approvals(article, index);
        if (index.View.IsDemonstration || approvals.Count == 0)
        {
            return;
        }

        json.Date("lastReviewed", approvals[0].On);
        json.Each("reviewedBy", approvals, (writer, approval) => PersonData.WriteReviewer(
            writer, approval.By, $"{index.View.BaseUrl}board/#{ReviewParts.BoardAnchor(approval.By.Id.Value)}"));
    }

    /// <summary><c>Clinician</c> is a member of an enumeration, <c>Patient</c> a type; other audiences have only a label.</summary>
    private static void WriteAudience(Utf8JsonWriter json, Site site)
    {
        var known = site.Audiences.ToLookup(audience => audience.Id is "clinician" or "patient");
        json.Each("medicalAudience", known[true], Write);
        json.Each("audience", known[false], Write);

        static void Write(Utf8JsonWriter json, Audience audience)
        {
            if (audience.Id == "clinician")
            {
                json.WriteStringValue(Vocabulary + "Clinician");
                return;
            }

            json.StartThing(audience.Id == "patient" ? "Patient" : "Audience");
            json.Text("audienceType", audience.Label);
            json.WriteEndObject();
        }
    }

    /// <summary>A MedicalEntity, since codes may name a disease, a drug or a procedure.</summary>
    private static void WriteSubject(Utf8JsonWriter json, Article article, KnowledgeBase knowledgeBase)
    {
        if (knowledgeBase.SpecialtyById(article.Specialty.Value)?.Schema is { } specialty && MedicalSpecialties.IsMember(specialty))
        {
            json.Text("specialty", Vocabulary + specialty);
        }

        var codes = Links.Codes(article).ToList();
        if (codes.Count == 0)
        {
            return;
        }

        json.StartThing("MedicalEntity", "about");
        json.Each("code", codes, static (writer, code) =>
        {
            writer.StartThing("MedicalCode");
            writer.Text("codeValue", code.Code);
            writer.Text("codingSystem", code.System);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }
}

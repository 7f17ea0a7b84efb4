using System.Text.Json;
using Attest.Content;
using Attest.Review;

namespace Attest.Rendering.Builders;

/// <summary>
/// The article as schema.org's MedicalWebPage, in JSON-LD. It claims a review only where there was one: not on pages that are
/// not approved, and not on a site of sample content. GRADE's certainty is left out: schema.org's levels of evidence (A to C)
/// are another scale.
/// </summary>
internal static class StructuredData
{
    private const string Vocabulary = "https://schema.org/";

    /// <returns>UTF-8.</returns>
    public static byte[] Build(Article article, CrossReference index) => JsonData.Utf8Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "MedicalWebPage");
        WritePage(json, article, index);
        WriteReview(json, article, index);
        WriteAudience(json, index.KnowledgeBase.Site);
        WriteSubject(json, article, index.KnowledgeBase);
        json.Each("citation", index.ReferencesOf(article).Entries, (writer, entry) => CitedWorkData.Write(writer, entry.Reference, index.IsRetracted(entry.Reference, article)));
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

        json.WritePropertyName("isPartOf");
        json.StartThing("WebSite");
        json.Text("name", site.Title);
        json.Text("url", site.BaseUrl);
        json.WriteEndObject();
    }

    private static void WriteReview(Utf8JsonWriter json, Article article, CrossReference index)
    {
        if (index.PublicationOf(article) != Publication.Published)
        {
            // From the word for programs, which stays when the label on the page is reworded: "Under review".
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

    /// <summary><c>Clinician</c> is a member of an enumeration, <c>Patient</c> a type; other audiences have their label only.</summary>
    private static void WriteAudience(Utf8JsonWriter json, Site site)
    {
        var known = site.Audiences.ToLookup(audience => audience.Id is "clinician" or "patient");
        json.Each("medicalAudience", known[true], static (writer, audience) =>
        {
            if (audience.Id == "clinician")
            {
                writer.WriteStringValue(Vocabulary + "Clinician");
                return;
            }

            writer.StartThing("Patient");
            writer.Text("audienceType", audience.Label);
            writer.WriteEndObject();
        });
        json.Each("audience", known[false], static (writer, audience) =>
        {
            writer.StartThing("Audience");
            writer.Text("audienceType", audience.Label);
            writer.WriteEndObject();
        });
    }

    /// <summary>An article may be about a disease, a drug or a procedure, so what its codes name is a MedicalEntity.</summary>
    private static void WriteSubject(Utf8JsonWriter json, Article article, KnowledgeBase knowledgeBase)
    {
        if (knowledgeBase.SpecialtyById(article.Specialty.Value)?.Schema is { } specialty && MedicalSpecialties.IsMember(specialty))
        {
            json.Text("specialty", Vocabulary + specialty);
        }

        var codes = article.Codes.SelectMany(set => set.Codes.Select(code => (System: Links.CodeSystem(set.System), code.Value))).ToList();
        if (codes.Count == 0)
        {
            return;
        }

        json.WritePropertyName("about");
        json.StartThing("MedicalEntity");
        json.Each("code", codes, static (writer, code) =>
        {
            writer.StartThing("MedicalCode");
            writer.Text("codeValue", code.Value);
            writer.Text("codingSystem", code.System);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }
}

using System.Globalization;
using System.Text.Json;
using Attest.Citations;
using Attest.Citations.Vancouver;
using Attest.Content;

namespace Attest.Rendering.Builders;

/// <summary>A reference as schema.org's ScholarlyArticle, Book and the like.</summary>
internal static class CitedWorkData
{
    public static void Write(Utf8JsonWriter json, Reference reference, bool isRetracted)
    {
        json.StartThing(TypeOf(reference.Type.Value));
        json.Text("name", reference.Plain("title"));
        json.Each("author", reference.Authors.Where(IsNamed), PersonData.WriteCited);
        json.Text("datePublished", DateOf(reference.Issued));
        json.Text("creativeWorkStatus", isRetracted ? "Retracted" : null);
        if (reference.Plain("container-title") is { } container)
        {
            json.StartThing(SourceKind.IsPeriodical(reference.Type.Value) ? "Periodical" : "CreativeWork", "isPartOf");
            json.Text("name", container);
            json.WriteEndObject();
        }

        WriteIdentity(json, reference);
        json.WriteEndObject();
    }

    /// <summary>Without a trial's registration, which is not an identity of the paper on the trial.</summary>
    private static void WriteIdentity(Utf8JsonWriter json, Reference reference)
    {
        var doi = Bare(IdentifierKind.Doi, reference.Doi);
        if (doi is not null)
        {
            json.StartThing("PropertyValue", "identifier");
            json.Text("propertyID", "DOI");
            json.Text("value", doi);
            json.WriteEndObject();
        }

        string?[] addresses =
        [
            doi is null ? null : WebAddress.OfDoi(doi),
            Bare(IdentifierKind.Pmid, reference.Pmid) is { } pmid ? WebAddress.OfPmid(pmid) : null,
            Bare(IdentifierKind.Pmcid, reference.Pmcid) is { } pmcid ? WebAddress.OfPmcid(pmcid) : null,
        ];
        json.Texts("sameAs", addresses.OfType<string>());
        json.Text("url", reference.Plain("URL") is { } url ? WebAddress.Href(url) : null);
    }

    internal static string? Bare(IdentifierKind kind, string? value) => value is null ? null : Identifiers.Bare(kind, value);

    private static string TypeOf(string type) => type switch
    {
        "article-journal" or "paper-conference" or "article" or "review" => "ScholarlyArticle",
        "article-magazine" or "article-newspaper" => "Article",
        "book" => "Book",
        "chapter" => "Chapter",
        "report" => "Report",
        "thesis" => "Thesis",
        "dataset" => "Dataset",
        "webpage" => "WebPage",
        _ => "CreativeWork",
    };

    private static bool IsNamed(CslName name) => !PersonalName.IsOthers(name) && !string.IsNullOrWhiteSpace(name.Literal ?? name.Family);

    /// <summary>ISO 8601, as far as the date is known; null for an estimate, which schema.org cannot mark.</summary>
    private static string? DateOf(CslDate? date)
    {
        if (date.KnownYear() is not { } year || date!.Circa)
        {
            return null;
        }

        var text = year.ToString("D4", CultureInfo.InvariantCulture);
        if (date.Month is not ({ } month and >= 1 and <= 12))
        {
            return text;
        }

        text += month.ToString("'-'00", CultureInfo.InvariantCulture);
        return date.Day is { } day && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? text + day.ToString("'-'00", CultureInfo.InvariantCulture)
            : text;
    }
}

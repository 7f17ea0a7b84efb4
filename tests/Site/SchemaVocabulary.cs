using System.Globalization;
using System.Text.Json;

namespace Attest.Tests.Site;

/// <summary>
/// The part of schema.org that pages use: its types with their parents, and the properties of each with what may stand there
/// (release 29). A type has the properties of all its parents. Written down by hand, since it is the vocabulary that is tested against.
/// </summary>
internal static class SchemaVocabulary
{
    private const string Root = "https://schema.org/";

    private static readonly Dictionary<string, (string[] Parents, Dictionary<string, string[]> Properties)> Types = new()
    {
        ["Thing"] = Of([],
            "name: Text; description: Text; url: URL; identifier: PropertyValue Text URL; sameAs: URL; potentialAction: Action"),
        ["CreativeWork"] = Of(["Thing"], """
            inLanguage: Text; datePublished: Date; dateModified: Date; expires: Date; author: Person Organization; keywords: Text;
            publishingPrinciples: CreativeWork URL; isPartOf: CreativeWork URL; creativeWorkStatus: Text; audience: Audience;
            about: Thing; citation: CreativeWork Text
            """),
        ["WebPage"] = Of(["CreativeWork"], "lastReviewed: Date; reviewedBy: Person Organization; specialty: Specialty"),
        ["MedicalWebPage"] = Of(["WebPage"], "medicalAudience: MedicalAudience MedicalAudienceType"),
        ["WebSite"] = Of(["CreativeWork"]),
        ["Article"] = Of(["CreativeWork"]),
        ["ScholarlyArticle"] = Of(["Article"]),
        ["Report"] = Of(["Article"]),
        ["Book"] = Of(["CreativeWork"]),
        ["Chapter"] = Of(["CreativeWork"]),
        ["Thesis"] = Of(["CreativeWork"]),
        ["Dataset"] = Of(["CreativeWork"]),
        ["Periodical"] = Of(["CreativeWork"]),
        ["Person"] = Of(["Thing"], "honorificSuffix: Text; jobTitle: Text"),
        ["Organization"] = Of(["Thing"]),
        ["Audience"] = Of(["Thing"], "audienceType: Text"),
        ["MedicalAudience"] = Of(["Audience"]),
        ["Patient"] = Of(["MedicalAudience", "Person"]),
        ["PropertyValue"] = Of(["Thing"], "propertyID: Text URL; value: Text"),
        ["MedicalEntity"] = Of(["Thing"], "code: MedicalCode"),
        ["MedicalCode"] = Of(["MedicalEntity"], "codeValue: Text; codingSystem: Text"),
        ["Action"] = Of(["Thing"], "target: EntryPoint URL"),
        // "-input" is the vocabulary's own way to describe what an action asks for (schema.org/docs/actions.html).
        ["SearchAction"] = Of(["Action"], "query: Text; query-input: Text"),
        ["EntryPoint"] = Of(["Thing"], "urlTemplate: Text"),
    };

    private static readonly Dictionary<string, string[]> Members = new()
    {
        ["Specialty"] = ["Rheumatologic", "Neurologic", "Oncologic", "Cardiovascular", "Dermatologic"],
        ["MedicalAudienceType"] = ["Clinician", "MedicalResearcher"],
    };

    /// <summary>What the vocabulary does not have, or has otherwise, each with its place.</summary>
    public static IEnumerable<string> Faults(JsonElement thing, string place = "")
    {
        var type = thing.TryGetProperty("@type", out var name) ? name.GetString()! : "";
        if (!Types.ContainsKey(type))
        {
            return [$"{place}: no type \"{type}\""];
        }

        return thing.EnumerateObject().Where(property => property.Name[0] != '@').SelectMany(property =>
        {
            var at = $"{place}/{type}.{property.Name}";
            var expected = LineOf(type).Select(t => Types[t].Properties.GetValueOrDefault(property.Name))
                .FirstOrDefault(range => range is not null);
            var values = property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().ToList() : [property.Value];
            return expected is null ? [$"{at}: no such property"] : values.SelectMany(value => FaultsOf(value, expected, at));
        });
    }

    private static IEnumerable<string> FaultsOf(JsonElement value, string[] expected, string at)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            var type = value.TryGetProperty("@type", out var name) ? name.GetString()! : "";
            return LineOf(type).Any(expected.Contains)
                ? Faults(value, at) : [$"{at}: a {type} where {string.Join(" or ", expected)} is expected"];
        }

        return value.ValueKind == JsonValueKind.String && expected.Any(kind => IsA(kind, value.GetString()!))
            ? []
            : [$"{at}: \"{value}\" is no {string.Join(" or ", expected)}"];
    }

    private static bool IsA(string kind, string text) => kind switch
    {
        "Text" => text.Trim().Length > 0,
        "URL" => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http",
        // ISO 8601, as far as the day is known.
        "Date" => DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => text.StartsWith(Root, StringComparison.Ordinal) && Members.TryGetValue(kind, out var members)
            && members.Contains(text[Root.Length..]),
    };

    /// <summary>A type and all above it.</summary>
    private static IEnumerable<string> LineOf(string type) =>
        Types.TryGetValue(type, out var known) ? known.Parents.SelectMany(LineOf).Prepend(type).Distinct() : [];

    private static (string[], Dictionary<string, string[]>) Of(string[] parents, string properties = "") => (parents, properties
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(property => property.Split(':', StringSplitOptions.TrimEntries))
        .ToDictionary(parts => parts[0], parts => parts[1].Split(' ')));
}

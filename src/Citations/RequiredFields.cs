using Attest.Content;

namespace Attest.Citations;

/// <summary>Fields that NLM style requires (Citing Medicine, 2nd ed., the "required" parts of each chapter).</summary>
public static class RequiredFields
{
    /// <summary>CSL names of the fields that are missing or blank, in the order in which NLM style prints them.</summary>
    public static IReadOnlyList<string> MissingFrom(Reference reference)
    {
        var type = reference.Type.Value;
        var isWebPage = SourceKind.IsWebPage(type);
        (string Name, bool IsMissing)[] required =
        [
            ("type", string.IsNullOrWhiteSpace(type)),
            ("title", reference.Plain("title") is null),
            ("container-title", NeedsContainer(reference)
                && (reference.Plain("container-title") ?? reference.Plain("container-title-short")) is null),
            ("publisher", type is "book" or "report" && reference.Plain("publisher") is null),
            ("issued", !HasYear(reference.Issued)),
            ("URL", isWebPage && reference.Plain("URL") is null),
            ("accessed", isWebPage && !HasYear(reference.Accessed)),
        ];
        return [.. required.Where(static field => field.IsMissing).Select(static field => field.Name)];
    }

    // A conference paper that was never printed has the conference instead.
    private static bool NeedsContainer(Reference reference) => reference.Type.Value switch
    {
        "paper-conference" => reference.Plain("event-title") is null && reference.Plain("event") is null,
        var type => SourceKind.IsPeriodical(type) || SourceKind.IsPartOfBook(type),
    };

    // Words such as "in press" count as a year.
    private static bool HasYear(CslDate? date) => date?.Year is not null || !string.IsNullOrWhiteSpace(date?.Literal);
}

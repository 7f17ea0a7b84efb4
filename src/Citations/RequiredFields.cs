using Attest.Content;

namespace Attest.Citations;

/// <summary>What an NLM reference cannot do without (Citing Medicine, 2nd ed., the "required" parts of each chapter).</summary>
public static class RequiredFields
{
    /// <summary>CSL names of the fields that are missing or blank, in the order in which NLM style prints them.</summary>
    public static IReadOnlyList<string> MissingFrom(Reference reference)
    {
        var missing = new List<string>();
        var type = reference.Type.Value;
        Require("type", !string.IsNullOrWhiteSpace(type));
        Require("title", reference.Plain("title") is not null);
        if (NeedsContainer(reference))
        {
            Require("container-title", (reference.Plain("container-title") ?? reference.Plain("container-title-short")) is not null);
        }

        if (type is "book" or "report")
        {
            Require("publisher", reference.Plain("publisher") is not null);
        }

        Require("issued", HasYear(reference.Issued));
        if (SourceKind.IsWebPage(type))
        {
            Require("URL", reference.Plain("URL") is not null);
            Require("accessed", HasYear(reference.Accessed));
        }

        return missing;

        void Require(string name, bool isThere)
        {
            if (!isThere)
            {
                missing.Add(name);
            }
        }
    }

    // A paper that was read at a conference and never printed has the conference instead.
    private static bool NeedsContainer(Reference reference) => reference.Type.Value switch
    {
        "paper-conference" => reference.Plain("event-title") is null && reference.Plain("event") is null,
        var type => SourceKind.IsPeriodical(type) || SourceKind.IsPartOfBook(type),
    };

    // Words such as "in press" stand for the year of what has none yet.
    private static bool HasYear(CslDate? date) => date?.Year is not null || !string.IsNullOrWhiteSpace(date?.Literal);
}

using System.Globalization;
using System.Text;
using Attest.Content;
using Attest.Yaml;

namespace Attest.Citations.Export;

/// <summary>Writes references as readable CSL-YAML: a line for each field and each author.</summary>
public static class ReferenceYaml
{
    private static readonly HashSet<string> Numbers = new(
        [
            "volume", "issue", "number", "page", "edition", "chapter-number", "collection-number", "number-of-pages",
            "number-of-volumes", "part-number",
        ],
        StringComparer.Ordinal);

    /// <summary>An entry of a list, its lines ended by line feeds.</summary>
    public static string Entry(Reference reference, string key)
    {
        var text = new StringBuilder();
        text.Append("- id: ").Append(YamlText.Write(key)).Append('\n');
        if (reference.Type.Value.Length > 0)
        {
            text.Append("  type: ").Append(YamlText.Write(reference.Type.Value)).Append('\n');
        }

        if (EvidenceWord.Of(reference.Evidence) is { } evidence)
        {
            text.Append("  evidence: ").Append(evidence).Append('\n');
        }

        foreach (var field in CslVariables.FieldsOf(reference))
        {
            foreach (var line in Field(reference, field))
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The lines of one field without indentation.</summary>
    public static IEnumerable<string> Field(Reference reference, string field) =>
        reference.Names.TryGetValue(field, out var names) ? names.Count == 0 ? [] : [$"{field}:", .. names.Select(Name)]
        : reference.Dates.TryGetValue(field, out var date) ? [$"{field}: {Date(date.Value)}"]
        : reference.Text(field) is { } text ? [$"{field}: {(Numbers.Contains(field) ? YamlText.WriteNumber(text) : YamlText.Write(text))}"]
        : [];

    private static string Name(CslName name)
    {
        var parts = name.Parts().Where(static part => part.Text is not null)
            .Select(static part => $"{part.Variable}: {YamlText.Write(part.Text!)}");
        return $"  - {{ {string.Join(", ", parts)} }}";
    }

    private static string Date(CslDate date)
    {
        if (CslDateText.Write(date) is { } text)
        {
            return text;
        }

        if (date.Literal is { } literal)
        {
            return $"{{ literal: {YamlText.Write(literal)} }}";
        }

        var end = date.EndYear is null ? "" : $", [{Parts(date.EndYear, date.EndMonth, date.EndDay)}]";
        var season = date.Season is null ? "" : $", season: {YamlText.Write(date.Season)}";
        var circa = date.Circa ? ", circa: true" : "";
        return $"{{ date-parts: [[{Parts(date.Year, date.Month, date.Day)}]{end}]{season}{circa} }}";
    }

    private static string Parts(params int?[] parts) => string.Join(
        ", ", parts.TakeWhile(static part => part is not null).Select(static part => part!.Value.ToString(CultureInfo.InvariantCulture)));
}

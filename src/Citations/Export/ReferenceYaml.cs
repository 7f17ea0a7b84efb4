using System.Text;
using Attest.Content;
using Attest.Yaml;

namespace Attest.Citations.Export;

/// <summary>Writes references as CSL-YAML that an editor can read: an entry a paragraph, a field a line, an author a line.</summary>
public static class ReferenceYaml
{
    private static readonly HashSet<string> Numbers = new(
        ["volume", "issue", "number", "page", "edition", "chapter-number", "collection-number", "number-of-pages", "number-of-volumes", "part-number"],
        StringComparer.Ordinal);

    /// <summary>One entry of a list, its lines ended by line feeds.</summary>
    /// <param name="reference">What is written.</param>
    /// <param name="key">The key that it gets.</param>
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

        foreach (var field in CslOrder.FieldsOf(reference))
        {
            foreach (var line in Field(reference, field))
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The lines of one field, as they stand in an entry without its indentation.</summary>
    public static IEnumerable<string> Field(Reference reference, string field)
    {
        if (reference.Names.TryGetValue(field, out var names))
        {
            return names.Count == 0 ? [] : [$"{field}:", .. names.Select(name => "  - " + Name(name))];
        }

        return reference.Dates.TryGetValue(field, out var date) ? [$"{field}: {Date(date.Value)}"]
            : reference.Text(field) is { } text ? [$"{field}: {(Numbers.Contains(field) ? YamlText.WriteNumber(text) : YamlText.Write(text))}"]
            : [];
    }

    private static string Name(CslName name)
    {
        (string Key, string? Value)[] parts =
        [
            ("literal", name.Literal), ("family", name.Family), ("given", name.Given), ("suffix", name.Suffix),
            ("dropping-particle", name.DroppingParticle), ("non-dropping-particle", name.NonDroppingParticle),
        ];
        return $"{{ {string.Join(", ", parts.Where(static part => part.Value is not null).Select(static part => $"{part.Key}: {YamlText.Write(part.Value!)}"))} }}";
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

    private static string Parts(params ReadOnlySpan<int?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (part is not { } number)
            {
                break;
            }

            text.Append(text.Length > 0 ? ", " : "").Append(System.Globalization.CultureInfo.InvariantCulture, $"{number}");
        }

        return text.ToString();
    }
}

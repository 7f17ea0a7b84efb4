using System.Text.Encodings.Web;
using System.Text.Json;
using Attest.Content;
using Attest.Text;

namespace Attest.Citations.Export;

/// <summary>
/// References as CSL-JSON (csl-data.json of CSL 1.0.2). Fields without a CSL name are under <c>custom</c>: <c>evidence</c>,
/// <c>NCT</c>, <c>superseded-by</c>, <c>retraction</c>.
/// </summary>
public static class CslJson
{
    private static readonly string[] CustomVariables = ["NCT", "superseded-by"];

    // Letters of all scripts stay readable; WithoutTags makes the unsafe output of this encoder safe.
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>A JSON array in UTF-8 with a line feed at its end, in the given order.</summary>
    /// <param name="retraction">
    /// For a retracted work a text such as <c>Retracted 2020-05-06</c>, else null: for <c>custom</c>, and for the end of
    /// <c>note</c>, which other programs keep and show.
    /// </param>
    public static byte[] Write(IEnumerable<Reference> references, Func<Reference, string?> retraction) =>
        WithoutTags(JsonBuffer.Write(Options, json =>
        {
            json.WriteStartArray();
            foreach (var reference in references)
            {
                WriteReference(json, reference, retraction(reference));
            }

            json.WriteEndArray();
        }));

    private static void WriteReference(Utf8JsonWriter json, Reference reference, string? retraction)
    {
        json.WriteStartObject();
        json.WriteString("id", WellFormed(reference.Id.Value));
        // CSL requires a type.
        json.WriteString("type", reference.Type.Value.Length > 0 ? WellFormed(reference.Type.Value) : "document");
        foreach (var field in CslVariables.FieldsOf(reference))
        {
            if (reference.Dates.TryGetValue(field, out var date))
            {
                json.WritePropertyName(field);
                WriteDate(json, date.Value);
            }
            else if (reference.Names.TryGetValue(field, out var names))
            {
                WriteNames(json, field, names);
            }
            else if (field != "note" && !CustomVariables.Contains(field))
            {
                json.WriteString(field, WellFormed(reference.Text(field)!));
            }
        }

        var notes = new[] { reference.Text("note"), retraction }.Where(static part => !string.IsNullOrEmpty(part));
        if (string.Join('\n', notes) is { Length: > 0 } note)
        {
            json.WriteString("note", WellFormed(note));
        }

        WriteCustom(json, reference, retraction);
        json.WriteEndObject();
    }

    private static void WriteCustom(Utf8JsonWriter json, Reference reference, string? retraction)
    {
        (string Key, string? Value)[] fields =
        [
            ("evidence", EvidenceWord.Of(reference.Evidence)),
            .. CustomVariables.Select(variable => (variable, reference.Text(variable))),
            ("retraction", retraction),
        ];
        var custom = fields.Where(static field => !string.IsNullOrEmpty(field.Value)).ToList();
        if (custom.Count > 0)
        {
            json.WriteStartObject("custom");
            custom.ForEach(field => json.WriteString(field.Key, WellFormed(field.Value!)));
            json.WriteEndObject();
        }
    }

    private static void WriteNames(Utf8JsonWriter json, string field, IReadOnlyList<CslName> names)
    {
        json.WriteStartArray(field);
        foreach (var name in names)
        {
            json.WriteStartObject();
            foreach (var (variable, text) in name.Parts())
            {
                if (text is not null)
                {
                    json.WriteString(variable, WellFormed(text));
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, CslDate date)
    {
        json.WriteStartObject();
        if (date.Literal is { } literal)
        {
            json.WriteString("literal", WellFormed(literal));
        }

        if (date.Year is not null)
        {
            json.WriteStartArray("date-parts");
            WriteParts(json, date.Year, date.Month, date.Day);
            if (date.EndYear is not null)
            {
                WriteParts(json, date.EndYear, date.EndMonth, date.EndDay);
            }

            json.WriteEndArray();
        }

        if (date.Season is { } season)
        {
            json.WriteString("season", WellFormed(season));
        }

        if (date.Circa)
        {
            json.WriteBoolean("circa", true);
        }

        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, params ReadOnlySpan<int?> parts)
    {
        json.WriteStartArray();
        for (var i = 0; i < parts.Length && parts[i] is { } number; i++)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    // UTF-8 has no single surrogates.
    private static string WellFormed(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
        ? string.Concat(text.EnumerateRunes().Select(static rune => rune.ToString()))
        : text;

    // Escapes all angle brackets, which JSON has in strings only, so that no text can end a script element around it.
    private static byte[] WithoutTags(ReadOnlySpan<byte> json)
    {
        var escaped = "\\u003C"u8;
        var written = new byte[json.Length + (json.Count((byte)'<') * (escaped.Length - 1)) + 1];
        var rest = written.AsSpan();
        for (var at = json.IndexOf((byte)'<'); at >= 0; at = json.IndexOf((byte)'<'))
        {
            json[..at].CopyTo(rest);
            escaped.CopyTo(rest[at..]);
            rest = rest[(at + escaped.Length)..];
            json = json[(at + 1)..];
        }

        json.CopyTo(rest);
        written[^1] = (byte)'\n';
        return written;
    }
}

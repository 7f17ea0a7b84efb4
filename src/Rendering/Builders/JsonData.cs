using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Attest.Rendering.Views;
using Attest.Text;

namespace Attest.Rendering.Builders;

/// <summary>JSON that is safe inside a page.</summary>
internal static class JsonData
{
    /// <summary>This encoder never allows what could end a script or a line in it: &lt;, &gt;, &amp;, quotes, U+2028, U+2029.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(JsonBuffer.Write(Options, write));

    public static byte[] Utf8Of(Action<Utf8JsonWriter> write) => JsonBuffer.Write(Options, write).ToArray();

    public static void Date(this Utf8JsonWriter json, string name, DateOnly? date)
    {
        if (date is { } day)
        {
            json.WriteString(name, Wording.Day(day));
        }
    }

    public static void Text(this Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            json.WriteString(name, text);
        }
    }

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts) =>
        json.Each(name, texts, static (writer, text) => writer.WriteStringValue(text));

    /// <summary>An array, or nothing where it would be empty.</summary>
    public static void Each<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        using var rest = items.GetEnumerator();
        if (!rest.MoveNext())
        {
            return;
        }

        json.WriteStartArray(name);
        do
        {
            write(json, rest.Current);
        }
        while (rest.MoveNext());
        json.WriteEndArray();
    }

    /// <summary>Begins an object of a type of schema.org, the value of a property or of a list; the caller ends it.</summary>
    public static void StartThing(this Utf8JsonWriter json, string type, string? property = null)
    {
        if (property is not null)
        {
            json.WritePropertyName(property);
        }

        json.WriteStartObject();
        json.WriteString("@type", type);
    }
}

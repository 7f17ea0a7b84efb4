using System.Text.Json;
using Attest.Text;

namespace Attest.Search.Files;

internal static class IndexJson
{
    /// <param name="name">Null for an array within an array.</param>
    public static void WriteArray<T>(this Utf8JsonWriter json, string? name, IEnumerable<T> items, Action<T> write)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        json.WriteStartArray();
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    /// <summary>An array with an array for each item.</summary>
    public static void WriteRows<T>(this Utf8JsonWriter json, string? name, IEnumerable<T> items, Action<T> write) =>
        json.WriteArray(name, items, item =>
        {
            json.WriteStartArray();
            write(item);
            json.WriteEndArray();
        });

    /// <summary>0 if the client can derive the anchor from the heading: only from ASCII, whose lower case never differs.</summary>
    public static void WriteAnchor(this Utf8JsonWriter json, string heading, string anchor)
    {
        if (heading.Length > 0 && System.Text.Ascii.IsValid(heading) && HeadingIds.Slug(heading) == anchor)
        {
            json.WriteNumberValue(0);
        }
        else
        {
            json.WriteStringValue(anchor);
        }
    }
}

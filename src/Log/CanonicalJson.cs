using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Attest.Log;

/// <summary>
/// JSON in the one form of RFC 8785 (JSON Canonicalization Scheme), so that a hash of it can be computed by anybody. Numbers are whole and
/// exact in every program (RFC 7493), which spares the rules for others.
/// </summary>
public static class CanonicalJson
{
    private const long LargestNumber = (1L << 53) - 1;

    /// <param name="value">Any JSON.</param>
    /// <param name="without">A name that is left out of the outermost object.</param>
    /// <exception cref="LogException">A number that is not whole or not exact, or half a surrogate pair.</exception>
    public static string Of(JsonElement value, string? without = null)
    {
        var written = new StringBuilder();
        try
        {
            Write(value, without, written);
        }
        catch (InvalidOperationException)
        {
            throw new LogException("it has an escape that does not stand for a character");
        }

        return written.ToString();
    }

    private static void Write(JsonElement value, string? without, StringBuilder written)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteList('{', '}', value.EnumerateObject().Where(property => property.Name != without)
                    .OrderBy(property => property.Name, StringComparer.Ordinal), written, property =>
                    {
                        WriteText(property.Name, written);
                        written.Append(':');
                        Write(property.Value, null, written);
                    });
                break;
            case JsonValueKind.Array:
                WriteList('[', ']', value.EnumerateArray(), written, item => Write(item, null, written));
                break;
            case JsonValueKind.String:
                WriteText(value.GetString()!, written);
                break;
            case JsonValueKind.Number:
                var number = value.TryGetInt64(out var whole) && Math.Abs(whole) <= LargestNumber ? whole
                    : throw new LogException($"the number {value.GetRawText()} is not whole, or too large");
                written.Append(CultureInfo.InvariantCulture, $"{number}");
                break;
            default:
                // true, false, null
                written.Append(value.GetRawText());
                break;
        }
    }

    private static void WriteList<T>(char open, char close, IEnumerable<T> items, StringBuilder written, Action<T> write)
    {
        written.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            written.Append(isFirst ? "" : ",");
            isFirst = false;
            write(item);
        }

        written.Append(close);
    }

    /// <summary>As JSON.stringify of ECMAScript.</summary>
    private static void WriteText(string text, StringBuilder written)
    {
        written.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => written.Append("\\\""),
                '\\' => written.Append("\\\\"),
                '\b' => written.Append("\\b"),
                '\t' => written.Append("\\t"),
                '\n' => written.Append("\\n"),
                '\f' => written.Append("\\f"),
                '\r' => written.Append("\\r"),
                < ' ' => written.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => written.Append(c),
            };
        }

        written.Append('"');
    }
}

using System.Text;

namespace Attest.Diagnostics.Writers;

/// <summary>
/// Text of others in markdown or HTML: encoded, so that nothing in it passes for a heading, a link, a picture or, in a <c>pre</c>, for a
/// mention of somebody.
/// </summary>
internal static class Markup
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>With line ends; other control characters are shown as U+FFFD.</summary>
    public static string Encoded(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var c in TextFormat.WithoutControls(text.ReplaceLineEndings("\n"), except: "\n"))
        {
            _ = c switch
            {
                '&' => encoded.Append("&amp;"),
                '<' => encoded.Append("&lt;"),
                '>' => encoded.Append("&gt;"),
                '"' => encoded.Append("&quot;"),
                '\'' => encoded.Append("&#39;"),
                _ => encoded.Append(c),
            };
        }

        return encoded.ToString();
    }

    /// <summary>How many entries from the first have room, each with a line end.</summary>
    /// <param name="entries">The most important ones first.</param>
    /// <param name="room">Bytes; null for any number.</param>
    public static int Fitting(IReadOnlyList<string> entries, long? room)
    {
        var (count, left) = (0, room ?? long.MaxValue);
        while (count < entries.Count && (left -= Utf8.GetByteCount(entries[count]) + 1) >= 0)
        {
            count++;
        }

        return count;
    }
}

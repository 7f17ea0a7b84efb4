using System.Text;
using Attest.Text;

namespace Attest.Citations;

/// <summary>
/// Removes the inline markup of CSL-JSON (<c>i b sc span sub sup</c>, CSL 1.0.2, "Rich text formatting within fields").
/// Raised and lowered numbers stay raised and lowered: 10⁶ must not become 106.
/// </summary>
internal static class RichText
{
    private const int LongestTag = 80;

    private static readonly string[] Names = ["i", "b", "sc", "span", "sub", "sup"];

    /// <summary>The text on one line, without CSL's tags; other text in angle brackets stays.</summary>
    public static string Plain(string text)
    {
        // For speed: nearly all texts are plain, and each is read many times.
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return OnOneLine(text);
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '<' || TagAt(text, i) is not { } tag)
            {
                plain.Append(text[i]);
                continue;
            }

            i = tag.End;
            if (tag.Name is "sub" or "sup" && !tag.IsClosing)
            {
                var close = text.IndexOf("</" + tag.Name, i, Math.Min(LongestTag, text.Length - i), StringComparison.OrdinalIgnoreCase);
                if (close > i)
                {
                    var script = text[(i + 1)..close];
                    plain.Append(Scripts.InUnicode(script, tag.Name == "sup") ?? Plain(script));
                    i = close - 1;
                }
            }
        }

        return OnOneLine(plain.ToString());
    }

    private static (string Name, bool IsClosing, int End)? TagAt(string text, int start)
    {
        var at = start + 1;
        var isClosing = at < text.Length && text[at] == '/';
        at += isClosing ? 1 : 0;
        var end = text.AsSpan(at).IndexOfAny('>', '<');
        // A far bracket belongs to something else.
        if (end is < 1 or > LongestTag || text[at + end] != '>')
        {
            return null;
        }

        var inside = text.AsSpan(at, end);
        var blank = inside.IndexOf(' ');
        var word = blank < 0 ? inside : inside[..blank];
        foreach (var name in Names)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase) && (blank < 0 || name == "span"))
            {
                return (name, isClosing, at + end);
            }
        }

        return null;
    }

    private static string OnOneLine(string text)
    {
        if (IsOnOneLine(text))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    private static bool IsOnOneLine(string text)
    {
        var wasBlank = true;
        foreach (var c in text)
        {
            var isBlank = c == ' ';
            if ((isBlank && wasBlank) || (!isBlank && (char.IsWhiteSpace(c) || char.IsControl(c))))
            {
                return false;
            }

            wasBlank = isBlank;
        }

        return !wasBlank || text.Length == 0;
    }
}

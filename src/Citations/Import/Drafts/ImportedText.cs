using System.Net;
using System.Text;
using Attest.Text;

namespace Attest.Citations.Import.Drafts;

/// <summary>
/// Text of a field as databases export it, made into text of CSL: character references of HTML decoded, HTML's markup turned
/// into the few tags that CSL has or taken out, one line, nothing hidden.
/// </summary>
internal static class ImportedText
{
    // Some databases encode what is encoded already.
    private const int MostEncodings = 4;

    private const int LongestTag = 120;

    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        // Until nothing changes, so that what is read again stays as it is.
        for (var i = 0; i < MostEncodings; i++)
        {
            var cleaned = OnOneLine(WithCslTags(WebUtility.HtmlDecode(text)));
            if (cleaned == text)
            {
                break;
            }

            text = cleaned;
        }

        return text;
    }

    private static string WithCslTags(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var written = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '<' ? text.AsSpan(i, Math.Min(LongestTag, text.Length - i)).IndexOf('>') : -1;
            if (end > 1 && TagFor(text.AsSpan(i + 1, end - 1)) is { } tag)
            {
                written.Append(tag);
                i += end;
            }
            else
            {
                written.Append(text[i]);
            }
        }

        return written.ToString();
    }

    /// <summary>What takes the place of a tag; null if it is text, as in "p &lt; 0.05".</summary>
    private static string? TagFor(ReadOnlySpan<char> inside)
    {
        var isClosing = inside[0] == '/';
        var name = (isClosing ? inside[1..] : inside).TrimEnd('/');
        var blank = name.IndexOfAny(' ', '\n', '\t');
        var word = (blank < 0 ? name : name[..blank]).ToString().ToLowerInvariant();
        var csl = (word.StartsWith("jats:", StringComparison.Ordinal) ? word[5..] : word) switch
        {
            "i" or "em" or "italic" => "i",
            "b" or "strong" or "bold" => "b",
            "sub" or "inf" => "sub",
            "sup" => "sup",
            "sc" => "sc",
            "p" or "br" or "div" or "title" or "sec" or "li" => " ",
            "span" or "u" or "tt" or "a" or "font" or "scp" => "",
            _ => null,
        };
        return csl is null or " " or "" ? csl : isClosing ? $"</{csl}>" : $"<{csl}>";
    }

    private static string OnOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!Rune.IsControl(rune) && !(rune.IsBmp && HiddenCharacters.IsHidden((char)rune.Value)))
            {
                line.Append(rune);
            }
        }

        // What is hidden by what stands before it is found once all else is gone.
        return HiddenCharacters.Without(line.ToString()).TrimEnd();
    }
}

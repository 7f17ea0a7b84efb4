using System.Net;
using System.Text;
using Attest.Text;

namespace Attest.Citations.Import.Drafts;

/// <summary>
/// Makes exported text into text of CSL: HTML's character references decoded, its tags replaced by CSL's few or removed, on one
/// line, without hidden characters.
/// </summary>
internal static class ImportedText
{
    // Some databases encode twice.
    private const int MostEncodings = 4;

    private const int LongestTag = 120;

    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        // Until nothing changes, so that reading the result again does not change it.
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

    // The replacement of a tag; null for text, as in "p < 0.05".
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

        // Again: whether some are hidden depends on the character before.
        return HiddenCharacters.Without(line.ToString()).TrimEnd();
    }
}

/// <summary>Pages with a single hyphen between first and last.</summary>
internal static class PageText
{
    public static string Clean(string text)
    {
        var pages = text.Replace('–', '-').Replace('—', '-').Replace('−', '-').Replace('‐', '-').Replace('‑', '-');
        while (pages.Contains("--", StringComparison.Ordinal))
        {
            pages = pages.Replace("--", "-", StringComparison.Ordinal);
        }

        pages = string.Join('-', pages.Split('-', StringSplitOptions.TrimEntries)).Trim('-');
        return IdentifierText.WithoutPrefixes(pages, "pages ", "pp.", "pp ", "p.").TrimEnd('.', ',', ';', '+');
    }

    /// <summary>First and last page from two fields; the first may be a range.</summary>
    public static string Range(string first, string last)
    {
        var start = Clean(first);
        var end = Clean(last);
        return start.Length == 0 ? end
            : end.Length == 0 || start == end || start.Contains('-', StringComparison.Ordinal) ? start
            : $"{start}-{end}";
    }
}

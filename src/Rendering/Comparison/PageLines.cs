using System.Net;
using System.Text;

namespace Attest.Rendering.Comparison;

/// <summary>A finished page as lines, to be compared with another version of it.</summary>
internal static class PageLines
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "cite", "code", "dfn", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time",
        "u", "wbr",
    };

    /// <summary>What holds no words.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal) { "head", "script", "style", "svg" };

    /// <summary>The words that readers see or hear, a line for each block.</summary>
    public static List<string> WordsOf(ReadOnlySpan<byte> page)
    {
        var html = Encoding.UTF8.GetString(page);
        var (lines, line) = (new List<string>(), new StringBuilder());
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            line.Append(html, at, (tag < 0 ? html.Length : tag) - at);
            var end = tag < 0 ? -1 : html.IndexOf('>', tag);
            if (end < 0)
            {
                break;
            }

            at = end + 1;
            var inner = html.AsSpan(tag + 1, end - tag - 1);
            var name = NameIn(inner);
            if (Silent.Contains(name) && inner[0] != '/')
            {
                at = EndOf(name, html, at);
            }

            if (!Inline.Contains(name))
            {
                End(lines, line);
            }

            if (name is "img" && ValueIn(inner, " alt=\"") is { Length: > 0 } alternative)
            {
                line.Append('[').Append(alternative).Append(']');
            }
        }

        End(lines, line);
        return lines;
    }

    /// <summary>The links with their words, in the order of the page; the address is as the page has it.</summary>
    public static List<(string Words, string Target)> LinksOf(ReadOnlySpan<byte> page)
    {
        const string Opening = "<a ";
        var html = Encoding.UTF8.GetString(page);
        var links = new List<(string, string)>();
        for (var at = html.IndexOf(Opening, StringComparison.Ordinal); at >= 0;
            at = html.IndexOf(Opening, at + 1, StringComparison.Ordinal))
        {
            var end = html.IndexOf("</a>", at, StringComparison.Ordinal);
            var open = html.IndexOf('>', at);
            if (end < 0 || open < 0 || open > end)
            {
                break;
            }

            var target = ValueIn(html.AsSpan(at, open - at), " href=\"");
            var words = string.Join(' ', WordsOf(Encoding.UTF8.GetBytes(html[(open + 1)..end])));
            if (target.Length > 0 && words.Length > 0)
            {
                links.Add((words, WebUtility.HtmlDecode(target)));
            }
        }

        return links;
    }

    /// <summary>A line for each tag with the words before it, without the versions of the theme's files.</summary>
    public static List<string> MarkupOf(ReadOnlySpan<byte> page)
    {
        var lines = new List<string>();
        // A line that is wrapped elsewhere is the same to readers.
        foreach (var line in OneLine(Encoding.UTF8.GetString(page)).Split('>'))
        {
            var text = line.Trim() + ">";
            for (var version = text.IndexOf("?v=", StringComparison.Ordinal); version >= 0;
                version = text.IndexOf("?v=", version, StringComparison.Ordinal))
            {
                var end = version + "?v=".Length;
                while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
                {
                    end++;
                }

                text = text[..version] + text[end..];
            }

            lines.Add(text);
        }

        return lines;
    }

    /// <summary>True if readers see no difference between two pieces of HTML; code is compared with its line ends.</summary>
    public static bool AreAlike(string html, string other) => html == other
        || (!html.Contains("<pre", StringComparison.Ordinal) && OneLine(html) == OneLine(other));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void End(List<string> lines, StringBuilder line)
    {
        if (OneLine(WebUtility.HtmlDecode(line.ToString())) is { Length: > 0 } words)
        {
            lines.Add(words);
        }

        line.Clear();
    }

    private static string NameIn(ReadOnlySpan<char> tag)
    {
        var name = tag is ['/', ..] ? tag[1..] : tag;
        var end = name.IndexOfAny(' ', '\n', '/');
        return (end < 0 ? name : name[..end]).ToString();
    }

    private static string ValueIn(ReadOnlySpan<char> tag, string opening)
    {
        var at = tag.IndexOf(opening);
        var value = at < 0 ? default : tag[(at + opening.Length)..];
        return value.IsEmpty ? "" : value[..Math.Max(0, value.IndexOf('"'))].ToString();
    }

    /// <summary>Behind the end of an element.</summary>
    private static int EndOf(string name, string html, int from)
    {
        var end = html.IndexOf($"</{name}>", from, StringComparison.Ordinal);
        return end < 0 ? html.Length : end + name.Length + "</>".Length;
    }
}

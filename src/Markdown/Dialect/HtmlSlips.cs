using System.Buffers;
using System.Text.RegularExpressions;
using Attest.Diagnostics;

namespace Attest.Markdown.Dialect;

/// <summary>How the meaning of a tag is written here. Faults of a group are reported once on a page.</summary>
internal sealed record HtmlSlip(string Group, string Help);

/// <summary>Helps for raw HTML, with the words between the tags.</summary>
internal static partial class HtmlSlips
{
    private const string Default = "write it in markdown; write \"<\" before a number as \\<, and put code between backticks";

    private const string Paste =
        "paste as plain text (Ctrl+Shift+V), or take the tags away: text from another program brings its formatting";

    private const string Comment = "a comment would be read by everybody who opens the page's source: write it into the pull request, and "
        + "take it out here";

    /// <summary>Words between tags are looked for as far as this.</summary>
    private const int LongestContent = 200;

    private static readonly SearchValues<char> InCitationNumbers = SearchValues.Create("0123456789,-– ");

    private static readonly SearchValues<char> InNumbers = SearchValues.Create("0123456789+-−");

    private static readonly SearchValues<char> InNoScript = SearchValues.Create(" \t\r\n^~[]<*_");

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n>/");

    /// <param name="text">The file.</param>
    /// <param name="start">Of the tag.</param>
    /// <param name="end">Behind the tag, or behind a block of HTML.</param>
    /// <param name="isBlock">Tags and words are in one piece.</param>
    public static HtmlSlip Of(string text, int start, int end, bool isBlock)
    {
        var tag = text.AsSpan(start, end - start);
        if (tag.StartsWith("<!--"))
        {
            return new("comment", Comment);
        }

        var name = NameOf(tag);
        if (name.Length == 0 || tag[1] is '!' or '?')
        {
            return new(name, Default);
        }

        var ownTag = isBlock ? tag[..(tag.IndexOf('>') + 1)] : tag;
        if (IsFromOtherProgram(name, tag))
        {
            return new("formatting", Paste);
        }

        // "count <b and pressure >" is no tag, whatever it is taken for.
        if (ownTag.TrimEnd("/> ").Length > name.Length + 1 && !ownTag.Contains('='))
        {
            return new(name, Default);
        }

        var behind = text.AsSpan(start + ownTag.Length, Math.Min(LongestContent, text.Length - start - ownTag.Length));
        var close = behind.IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        var content = close >= 0 ? behind[..close].Trim().ToString() : name is "sup" or "sub" ? NumberIn(behind) : "…";
        // A number behind a sentence, or apart from a word, cites.
        content = name == "sup" && start > 0 && text[start - 1] is '.' or ',' or ';' or '!' or '?' or '"' or '”' or ' '
            && !content.AsSpan().ContainsAnyExcept(InCitationNumbers) ? $"[{content}]" : content;
        return Of(name, ownTag.ToString(), content, WordBefore(text, start),
            close < 0 ? ' ' : CharacterBehind(behind[close..]));
    }

    private static HtmlSlip Of(string name, string tag, string content, string before, char after) => name switch
    {
        "ref" or "cite" or "references" => new(ContentFault.CitationGroup, "a citation is written [@key], with the key of a reference"),
        "sup" when content.StartsWith('[') => new(ContentFault.CitationGroup, "a citation is written [@key], with the key of a reference"),
        "sup" => new(name, Script('^', content, before, after)),
        "sub" => new(name, Script('~', content, before, after)),
        "br" => new(name, "a line ends with a backslash: write \"\\\" in its place, and begin a new line; <br> stands in cells only"),
        "b" or "strong" or "mark" => new(name, $"write **{content}**"),
        "i" or "em" or "var" or "dfn" => new(name, $"write *{content}*"),
        "u" or "ins" => new(name, $"write **{content}**; readers take underlined words for a link"),
        "s" or "strike" or "del" => new(name, "take out what no longer holds: a screen reader reads it as if it held"),
        "code" or "kbd" or "samp" or "tt" => new(name, $"write `{content}`"),
        "q" => new(name, $"write \"{content}\""),
        "wbr" => new(name, "take it out"),
        "pre" => new(name, "put it between two lines of ``` in place of the tags"),
        "a" => new(name, $"write [{content}]({Attribute(tag, "href")})"),
        "img" => new(name,
            $"write ![{Attribute(tag, "alt", "what the picture shows")}]({Attribute(tag, "src", "../assets/picture.svg")})"),
        "h1" or "h2" => new(name, $"write \"## {content}\""),
        "h3" or "h4" or "h5" or "h6" => new(name, $"write \"{new string('#', name[1] - '0')} {content}\""),
        "ul" or "ol" or "li" => new("list", "begin each item with \"- \", or \"1. \" for a list that counts, and take the tags away"),
        "table" or "thead" or "tbody" or "tr" or "td" or "th" or "caption" =>
            new("table", "write a line \"| A | B |\" for each row, and below the head \"|---|---|\""),
        "hr" => new(name, "write \"***\" between two blank lines"),
        "blockquote" => new(name, "begin each line of the quotation with \"> \""),
        "p" => new(name, "leave a blank line between two paragraphs, and take the tags away"),
        "div" or "section" or "aside" or "article" =>
            new(name, "take the tags away; a box begins with a line \"::: note\" and ends with a line \":::\""),
        "span" or "font" or "center" or "small" or "big" or "o" => new("formatting", Paste),
        "details" or "summary" =>
            new("details", "write a heading, as in \"### Details\", since everything is shown, and take the tags away"),
        "abbr" or "acronym" => new(name, $"write \"{content}\", and explain it in vocabulary/glossary.yml"),
        "iframe" or "video" or "audio" or "embed" or "object" => new(name, "link to it, as in [the film](https://example.org/film)"),
        "script" or "style" or "link" or "meta" or "form" or "input" or "button" => new(name, "take it out; a page has no code of its own"),
        _ => new(name, Default),
    };

    /// <summary>As the parser reads it; signs of their own where it would be text.</summary>
    private static string Script(char mark, string content, string before, char after)
    {
        var isPlain = content.Length > 0 && !content.AsSpan().ContainsAny(InNoScript);
        var isBehindDigit = before.Length > 0 && char.IsDigit(before[^1]);
        var signs = Signs(content, mark);
        var isCitation = mark == '^' && content.Length > 0 && content.All(c => char.IsDigit(c) || c is ',' or ' ' or '-' or '–')
            && before.Length > 1 && !isBehindDigit && char.IsLower(before[^2]);
        return isCitation ? $"a citation is written [@key], with the key of a reference; a power is written {before}^{content}^"
            : isPlain && !ScriptParser.IsText(mark, before, content, after) ? $"write {before}{mark}{content}{mark}"
            : signs is not null ? $"write {before}{signs}"
            : $"write it without a blank between the marks, as in {(mark == '^' ? "10^9^" : "H~2~O")}, or in words";
    }

    private static string? Signs(string content, char mark)
    {
        const string Plain = "0123456789+-";
        var signs = mark == '^' ? "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻" : "₀₁₂₃₄₅₆₇₈₉₊₋";
        return content.Length > 0 && content.All(c => Plain.Contains(c, StringComparison.Ordinal))
            ? string.Concat(content.Select(c => signs[Plain.IndexOf(c, StringComparison.Ordinal)])) : null;
    }

    private static bool IsFromOtherProgram(string name, ReadOnlySpan<char> tag)
    {
        var beginning = tag[..Math.Min(tag.Length, 2_000)];
        return beginning.Contains("mso", StringComparison.OrdinalIgnoreCase) || beginning.Contains("<o:", StringComparison.Ordinal)
            || beginning.Contains(" style=", StringComparison.OrdinalIgnoreCase)
            || beginning.Contains("docs-internal", StringComparison.Ordinal) || beginning.Contains(" data-", StringComparison.Ordinal)
            || (name is "span" or "font" or "p" && beginning.Contains(" class=", StringComparison.OrdinalIgnoreCase));
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        var from = tag is ['<', '/', ..] ? 2 : 1;
        var length = from < tag.Length ? tag[from..].IndexOfAny(WordEnds) : -1;
        return length < 0 ? "" : tag.Slice(from, Math.Min(length, 20)).ToString().ToLowerInvariant();
    }

    private static string Attribute(string tag, string name, string otherwise = "https://example.org/page") =>
        AttributeValue().Matches(tag).FirstOrDefault(match => match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            is { Groups: var groups } && groups["value"].Value.Trim('"', '\'') is { Length: > 0 } value ? value : otherwise;

    /// <summary>What is meant where nothing closes the tag.</summary>
    private static string NumberIn(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExcept(InNumbers) is > 0 and var length ? text[..length].ToString() : "…";

    private static string WordBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < 20 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        return text[start..end];
    }

    private static char CharacterBehind(ReadOnlySpan<char> closing)
    {
        var end = closing.IndexOf('>') + 1;
        return end > 0 && end < closing.Length ? closing[end] : ' ';
    }

    [GeneratedRegex(@"\s(?<name>[a-zA-Z]+)=(?<value>""[^""]*""|'[^']*'|[^\s""'>]+)", RegexOptions.CultureInvariant)]
    private static partial Regex AttributeValue();
}

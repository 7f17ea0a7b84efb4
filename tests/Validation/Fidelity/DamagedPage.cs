using System.Text.RegularExpressions;

namespace Attest.Tests.Validation.Fidelity;

/// <summary>Ways in which a renderer could damage the text of a page. Each gives null where there is nothing to damage.</summary>
internal static partial class DamagedPage
{
    private static readonly string[] Added =
    [
        "<a class=\"citation__link", "<span class=\"citation__range", "<span class=\"visually-hidden", "<span class=\"footnotes__back",
        "<p class=\"callout__label", "<p class=\"audience__label", "<p class=\"uncited__reason", "<p class=\"recommendation__",
        "<details", "<p id=\"page.term.", "<sup class=\"footnote-ref",
    ];

    public static Dictionary<string, Func<string, Random, string?>> Ways { get; } = new()
    {
        ["drop a sign"] = DropSign,
        ["swap two cells"] = SwapCells,
        ["lose a row"] = (html, random) => Without(html, random, Row()),
        ["renumber"] = Renumber,
        ["drop a block"] = (html, random) => Without(html, random, Leaf()),
        ["change a digit"] = ChangeDigit,
        ["drop a superscript"] = (html, random) => Pick(html, random, Raised()) is { } match
            ? html[..match.Index] + match.Groups["text"].Value + html[(match.Index + match.Length)..] : null,
        ["move a quantity to another block"] = MoveQuantity,
        ["say something twice"] = (html, random) => Pick(html, random, Leaf(), match => HasText(match.Value)) is { } match
            ? html[..(match.Index + match.Length)] + match.Value + html[(match.Index + match.Length)..] : null,
        ["change a unit"] = ChangeUnit,
    };

    private static string? DropSign(string html, Random random) =>
        Pick(html, random, Sign()) is { } match ? html[..match.Index] + html[(match.Index + match.Length)..] : null;

    private static string? ChangeDigit(string html, Random random) => Pick(html, random, Digit()) is { } match
        ? html[..match.Index] + (char)('0' + ((match.Value[0] - '0' + 1) % 10)) + html[(match.Index + 1)..] : null;

    private static string? ChangeUnit(string html, Random random) => Pick(html, random, Unit()) is { } match
        ? html[..match.Index] + (match.Value == "mg" ? "g" : "mg") + html[(match.Index + match.Length)..] : null;

    private static string? SwapCells(string html, Random random) =>
        Pick(html, random, Cells(), match => match.Groups["one"].Value != match.Groups["two"].Value
            && (HasText(match.Groups["one"].Value) || HasText(match.Groups["two"].Value))) is { } match
            ? html[..match.Groups["one"].Index] + match.Groups["two"].Value + "</td><td>" + match.Groups["one"].Value
                + html[(match.Index + match.Length - "</td>".Length)..]
            : null;

    private static string? Renumber(string html, Random random) => Pick(html, random, Counted()) is { } match
        ? html[..match.Index] + "<ol start=\"77\">" + html[(match.Index + match.Length)..] : null;

    private static string? MoveQuantity(string html, Random random)
    {
        if (Pick(html, random, Quantity()) is not { } from)
        {
            return null;
        }

        var rest = html[..from.Index] + html[(from.Index + from.Length)..];
        return Pick(rest, random, BlockStart(), to => HasOtherText(rest, from.Index, to.Index + to.Length)) is { } match
            ? rest[..(match.Index + match.Length)] + from.Value + " " + rest[(match.Index + match.Length)..] : null;
    }

    /// <summary>Otherwise the quantity would be where it was.</summary>
    private static bool HasOtherText(string html, int one, int two) => HasText(html[Math.Min(one, two)..Math.Max(one, two)]);

    private static string? Without(string html, Random random, Regex part) =>
        Pick(html, random, part, match => HasText(match.Value)) is { } match
            ? html[..match.Index] + html[(match.Index + match.Length)..] : null;

    /// <summary>Letters or figures outside of tags, and outside of numbers of citations.</summary>
    private static bool HasText(string html) => html.Length > 0
        && Tag().Replace(Numbers().Replace(html, ""), "").Any(char.IsLetterOrDigit);

    private static Match? Pick(string html, Random random, Regex regex, Func<Match, bool>? isMeant = null)
    {
        var added = AddedRanges(html);
        var found = regex.Matches(html)
            .Where(match => !added.Exists(range => match.Index < range.End && match.Index >= range.Start))
            .Where(match => isMeant?.Invoke(match) != false).ToList();
        return found.Count == 0 ? null : found[random.Next(found.Count)];
    }

    /// <summary>Words of the generator, and all tags.</summary>
    private static List<(int Start, int End)> AddedRanges(string html)
    {
        var ranges = new List<(int, int)>();
        foreach (var opening in Added)
        {
            for (var at = -1; (at = html.IndexOf(opening, at + 1, StringComparison.Ordinal)) >= 0;)
            {
                var name = TagName().Match(html, at + 1).Value;
                var end = html.IndexOf($"</{name}>", at, StringComparison.Ordinal);
                ranges.Add((at, end < 0 ? html.Length : end + name.Length + 3));
            }
        }

        return ranges;
    }

    // Signs and figures only outside of tags.
    [GeneratedRegex("(?:[+−±≤≥=×~%^*÷/]|&lt;|&gt;)(?=[^<>]*<)(?<!<[^>]*)")]
    private static partial Regex Sign();

    [GeneratedRegex("[0-9](?=[^<>]*<)(?<!<[^>]*)(?<!&#[0-9]*)")]
    private static partial Regex Digit();

    [GeneratedRegex(@"\b(?:mg|mL|kg)\b(?=[^<>]*<)(?<!<[^>]*)")]
    private static partial Regex Unit();

    [GeneratedRegex(@"(?<=[ >])[0-9]+ mg(?=[^<>]*<)(?<!<[^>]*)")]
    private static partial Regex Quantity();

    [GeneratedRegex("<td>(?<one>(?:(?!</td>).)*)</td><td>(?<two>(?:(?!</td>).)*)</td>", RegexOptions.Singleline)]
    private static partial Regex Cells();

    [GeneratedRegex("<tr>(?:(?!</tr>).)*</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex(
        "<(?<tag>p|li|h[2-5]|dd|dt|figcaption)(?: id=\"[^\"]*\")?>(?:(?!<p|<li|<ul|<ol|<div|<dl|<blockquote|<pre|</li).)*?</\\k<tag>>",
        RegexOptions.Singleline)]
    private static partial Regex Leaf();

    [GeneratedRegex("<sup>(?<text>(?:(?!</sup>).)*)</sup>")]
    private static partial Regex Raised();

    [GeneratedRegex("<ol(?: start=\"[0-9]+\")?>")]
    private static partial Regex Counted();

    [GeneratedRegex("<(?:p|li|td|h[2-5])>(?=[A-Za-z])")]
    private static partial Regex BlockStart();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<a class=\"citation__link[^>]*>[^<]*</a>|<sup class=\"footnote-ref.*?</sup>|<span class=\"visually-hidden.*?</span>")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\G[a-z0-9]+")]
    private static partial Regex TagName();
}

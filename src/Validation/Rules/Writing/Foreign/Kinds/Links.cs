using System.Text.RegularExpressions;

namespace Attest.Validation.Rules.Writing.Foreign.Kinds;

internal sealed partial class WikiLink() : ForeignKind("the wiki link", "[")
{
    public override (string Typed, string Instead)[] Examples =>
    [
        ("See [[example]].", "See [example](example.md)."), ("See [[example|the other]].", "See [the other](example.md)."),
        ("![[box.svg]]", "![What it shows](../assets/box.svg)"),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page)
    {
        for (var match = Pattern().Match(text.Text); match.Success; match = match.NextMatch())
        {
            var (target, part) = (Typed(text, match.Groups["page"]).Trim(), Typed(text, match.Groups["part"]));
            var isKey = page.IsKey(target);
            var words = match.Groups["text"].Success ? Typed(text, match.Groups["text"]).Trim()
                : target.Length > 0 ? target : part.TrimStart('#');
            var heading = part.Length > 1 ? "#" + (page.HeadingOf(part[1..]) ?? part[1..]) : "";
            var help = target.Trim('_') is "TOC" or "toc" ? "take it out: the page lists its headings by itself"
                : isKey ? $"\"{target}\" is the key of a reference: write [{ForeignPage.KeyOf(target)}]"
                : match.Value[0] == '!' ? $"write ![what it shows]({page.FileOf(target) ?? Escaped("../assets/" + target)})"
                : $"write [{Quote(words)}]({Path(target, page)}{heading})";
            yield return Place(text, page, match.Index, match.Index + match.Length, help) with { IsCitation = true };
        }
    }

    private static string Escaped(string path) => Quote(path).Replace(" ", "%20", StringComparison.Ordinal);

    private static string Path(string target, ForeignPage page) =>
        target.Length == 0 ? "" : page.PathOf(target) ?? page.FileOf(target) ?? "path-of-the-page.md";

    [GeneratedRegex(@"!?\[\[(?! *\])(?<page>[^\[\]|#\n@＠" + TypedText.Escape + TypedText.Cited + @"]{0,200})(?<part>#[^\[\]|\n"
        + TypedText.Escape
        + @"]{0,200})?(?:(?:\||" + TypedText.Escape + "[^\\n])(?<text>[^\\[\\]\\n]{0,200}))?\\]\\]", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

internal sealed partial class LinkText() : ForeignKind("the link", "[]!")
{
    public override (string Typed, string Instead)[] Examples =>
    [
        ("See [it](What is Example syndrome.md).", "See [it](example.md)."),
        ("![A box](../assets/my box.svg)", "![A box](../assets/my%20box.svg)"),
        ("![A box](../assets/my box.svg \"A box.\")", "![A box](../assets/my%20box.svg \"A box.\")"),
        ("See [the other] (example.md).", "See [the other](example.md)."), ("See (the other)[example.md].", "See [the other](example.md)."),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page)
    {
        for (var match = Pattern().Match(text.Text); match.Success; match = match.NextMatch())
        {
            var (words, url) = (Typed(text, match.Groups["words"]), Typed(text, match.Groups["url"]).Trim());
            var picture = match.Groups["picture"].Value;
            if (picture.Length > 0 && !Address().IsMatch(url))
            {
                yield return Place(text, page, match.Index, match.Index + match.Length,
                    $"write ![{Quote(words)}](path/to/picture.svg), with the path from this file to the picture");
            }
            else if (Address().IsMatch(url))
            {
                var quoted = url.IndexOfAny(['“', '”', '„']) is >= 0 and var quote ? quote : -1;
                var help = quoted > 0
                    ? $"put the title between straight quotation marks: {picture}[{Quote(words)}]"
                        + $"({url[..quoted].Trim()} \"{url[quoted..].Trim('“', '”', '„')}\")"
                    : $"write {picture}[{Quote(words)}]({Escaped(url, page)})";
                yield return Place(text, page, match.Index, match.Index + match.Length, help) with { IsCitation = true };
            }
        }

        for (var match = ApartPicture().Match(text.Text); match.Success; match = match.NextMatch())
        {
            var typed = text.Typed(match.Index, text.LineEnd(match.Index));
            if (Picture().Match(typed) is { Success: true } picture)
            {
                yield return Place(text, page, match.Index, match.Index + picture.Length, $"write !{picture.Value[1..].TrimStart()}");
            }
        }
    }

    private static string Escaped(string typed, ForeignPage page)
    {
        var title = Title().Match(typed).Value;
        // A mark that is not closed, and what an address cannot have.
        var url = OpenTitle().Replace(typed[..^title.Length], "").Trim('<', '>');
        if (Scheme().Match(url) is not { Success: true } match)
        {
            return ToFile(url, page) + title;
        }

        var scheme = match.Groups["scheme"].Value.ToLowerInvariant();
        var rest = match.Groups["rest"].Value.Replace(" ", "", StringComparison.Ordinal);
        return $"{scheme}:{(scheme[0] == 'h' ? "//" : "")}{rest}{title}";
    }

    private static string ToFile(string url, ForeignPage page) => page.FileOf(url) ?? (url.Contains(' ', StringComparison.Ordinal)
        ? page.PathOf(url) : null)
        ?? url.Replace(" ", "%20", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<picture>!?)\[(?<words>[^\[\]\n]{1,300})\](?: ?\((?<url>[^()\n]{1,300})\)|\((?<url>[^()\s]{1,300})(?= |\n|$))"
        + @"|\((?<words>[^()\n]{1,300})\)\[(?<url>[^\[\]\n]{1,300})\](?!\()",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    /// <summary>A web address, a path, or a name of a file, in which there may be blanks.</summary>
    [GeneratedRegex(@"^(?:https?:(?://)?|www\.|mailto\b|tel\b:?(?= ?[+\d])|\.{0,2}/|#) ?\S"
        + @"|^[^\n,;]{1,200}\.(?:md|html?|pdf|png|jpe?g|gif|svg|webp|avif|docx?|xlsx?"
        + @"|csv|txt|qmd)(?:#[\w-]{1,100})?(?: [""“„].{1,100})?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?<scheme>https?|mailto|tel)\b:?/{0,2} ?(?<rest>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"(?<=\S) +(?:""[^""\n]{1,200}""|'[^'\n]{1,200}')$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"(?<=\S) +[""'“”„][^""'“”]{0,100}$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenTitle();

    [GeneratedRegex("^! " + TypedText.LinkStart, RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ApartPicture();

    [GeneratedRegex(@"^! +\[[^\[\]\n]{1,300}\]\([^()\s]{1,300}\.(?:png|jpe?g|gif|svg|webp|avif)(?: [^()\n]{1,300})?\)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Picture();
}

internal sealed partial class MediaWiki() : ForeignKind("the MediaWiki markup", "='[")
{
    public override (string Typed, string Instead)[] Examples =>
    [
        ("== Doses ==\n\nText [@key].", "## Doses\n\nText [@key]."), ("Give '''5 mg''' [@key].", "Give **5 mg** [@key]."),
        ("See [https://example.org/x the list].", "See [the list](https://example.org/x)."),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page)
    {
        for (var match = Heading().Match(text.Text); text.HasLines && match.Success; match = match.NextMatch())
        {
            var level = Math.Max(2, match.Groups["level"].Length);
            yield return Place(text, page, match.Groups["level"].Index, match.Index + match.Length,
                $"write \"{new string('#', level)} {Quote(Typed(text, match.Groups["words"]))}\"");
        }

        foreach (var place in Each(Bold(), text, page, match => $"write **{Quote(Typed(text, match.Groups["words"]))}**"))
        {
            yield return place;
        }

        for (var at = text.Text.IndexOf('[', StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf('[', at + 1))
        {
            // From the file, since the address may be understood.
            if (Link().Match(text.Typed(at, text.LineEnd(at, 700))) is { Success: true } match)
            {
                yield return Place(text, page, at, at + match.Length, $"write [{Quote(match.Groups["words"].Value)}]"
                    + $"({match.Groups["url"].Value})");
            }
        }
    }

    [GeneratedRegex(@"^ *(?<level>={2,6}) +(?<words>[^=\s](?:[^=\n]{0,200}[^=\s])?) +={2,6} *$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("(?<!')'''(?=[^\\s'])(?<words>[^'\\n]{1,300})'''(?!')", RegexOptions.CultureInvariant)]
    private static partial Regex Bold();

    [GeneratedRegex(@"^\[(?<url>https?://[^\s\[\]]{1,400})[ \t]+(?<words>[^\[\]\n]{1,200})\](?!\()", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}

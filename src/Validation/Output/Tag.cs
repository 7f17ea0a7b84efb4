using System.Collections.Frozen;

namespace Attest.Validation.Output;

/// <summary>An element's name, and what the HTML standard says of its tags.</summary>
/// <param name="IsVoid">It has no end tag (13.1.2).</param>
/// <param name="IsBlock">Its start tag ends an open paragraph (13.1.2.4).</param>
/// <param name="HoldsText">What stands in it is text to a browser, whatever it looks like (13.2.6.2).</param>
internal sealed record Tag(string Name, bool IsVoid = false, bool IsBlock = false, bool HoldsText = false)
{
    private static readonly FrozenDictionary<string, Tag>.AlternateLookup<ReadOnlySpan<char>> Known =
        Of("area base br col embed hr img input link meta source track wbr", name => new Tag(name, IsVoid: true))
            .Concat(Of("""
                address article aside blockquote details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
                header hgroup main menu nav ol p pre search section table ul
                """, name => new Tag(name, IsBlock: true)))
            .Concat(Of("iframe noembed noframes noscript plaintext script style textarea title xmp", name => new Tag(name, HoldsText: true)))
            .Concat(Of("""
                a abbr b body button caption circle cite code col dd del dfn dt em g head html i ins kbd label legend li mark
                option path q rect s samp select small span strong sub summary sup svg tbody td template tfoot th thead time tr u use var
                """, name => new Tag(name)))
            .DistinctBy(tag => tag.Name)
            .Select(tag => tag.Name == "hr" ? tag with { IsBlock = true } : tag)
            .ToFrozenDictionary(tag => tag.Name, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static Tag Named(ReadOnlySpan<char> name) => Known.TryGetValue(name, out var tag) ? tag : new Tag(name.ToString());

    private static IEnumerable<Tag> Of(string names, Func<string, Tag> create) =>
        names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(create);
}

/// <summary>A start tag, with those of its attributes that the site is judged by.</summary>
internal struct Element
{
    public required Tag Tag { get; init; }

    /// <summary>Written as <c>&lt;path/&gt;</c>, which means something inside of SVG only.</summary>
    public bool IsSelfClosing { get; set; }

    public string? Id { get; set; }

    public string? Href { get; set; }

    public string? Source { get; set; }

    public string? Alternative { get; set; }

    public string? Relation { get; set; }

    public string? Type { get; set; }

    /// <summary>It has a <c>style</c> attribute, or one such as <c>onclick</c>.</summary>
    public bool HasInlineCode { get; set; }

    /// <returns>False if the element has this attribute already: a browser takes the first.</returns>
    public bool Set(ReadOnlySpan<char> attribute, string value)
    {
        switch (attribute)
        {
            case "id":
                (var isFirst, Id) = (Id is null, Id ?? value);
                return isFirst;
            case "href":
                (isFirst, Href) = (Href is null, Href ?? value);
                return isFirst;
            case "src":
                (isFirst, Source) = (Source is null, Source ?? value);
                return isFirst;
            case "alt":
                (isFirst, Alternative) = (Alternative is null, Alternative ?? value);
                return isFirst;
            case "rel":
                (isFirst, Relation) = (Relation is null, Relation ?? value);
                return isFirst;
            case "type":
                (isFirst, Type) = (Type is null, Type ?? value);
                return isFirst;
            default:
                HasInlineCode |= attribute is "style" || attribute is ['o', 'n', _, ..];
                return true;
        }
    }

    /// <summary>Whether <see cref="Set"/> looks at the value of this attribute.</summary>
    public static bool NeedsValueOf(ReadOnlySpan<char> attribute) => attribute is "id" or "href" or "src" or "alt" or "rel" or "type";
}

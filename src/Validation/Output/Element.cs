namespace Attest.Validation.Output;

/// <summary>The attributes that the site is judged by.</summary>
internal enum SeenAttribute
{
    /// <summary>Any other.</summary>
    None,
    Id,
    Href,
    Source,
    Alternative,
    Relation,
    Type,

    /// <summary><c>style</c>, or one such as <c>onclick</c>.</summary>
    Code,
}

internal static class SeenAttributes
{
    /// <param name="name">In small letters, UTF-8.</param>
    public static SeenAttribute Named(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("id"u8) ? SeenAttribute.Id
        : name.SequenceEqual("href"u8) ? SeenAttribute.Href
        : name.SequenceEqual("src"u8) ? SeenAttribute.Source
        : name.SequenceEqual("alt"u8) ? SeenAttribute.Alternative
        : name.SequenceEqual("rel"u8) ? SeenAttribute.Relation
        : name.SequenceEqual("type"u8) ? SeenAttribute.Type
        : name.SequenceEqual("style"u8) || name is [(byte)'o', (byte)'n', _, ..] ? SeenAttribute.Code
        : SeenAttribute.None;
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

    public bool HasInlineCode { get; set; }

    /// <returns>False if the element has this attribute already: a browser takes the first.</returns>
    public bool Set(SeenAttribute attribute, string value)
    {
        switch (attribute)
        {
            case SeenAttribute.Id:
                (var isFirst, Id) = (Id is null, Id ?? value);
                return isFirst;
            case SeenAttribute.Href:
                (isFirst, Href) = (Href is null, Href ?? value);
                return isFirst;
            case SeenAttribute.Source:
                (isFirst, Source) = (Source is null, Source ?? value);
                return isFirst;
            case SeenAttribute.Alternative:
                (isFirst, Alternative) = (Alternative is null, Alternative ?? value);
                return isFirst;
            case SeenAttribute.Relation:
                (isFirst, Relation) = (Relation is null, Relation ?? value);
                return isFirst;
            case SeenAttribute.Type:
                (isFirst, Type) = (Type is null, Type ?? value);
                return isFirst;
            default:
                HasInlineCode |= attribute == SeenAttribute.Code;
                return true;
        }
    }
}

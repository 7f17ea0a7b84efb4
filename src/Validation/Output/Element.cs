using System.Runtime.CompilerServices;

namespace Attest.Validation.Output;

/// <summary>The attributes that the site is judged by.</summary>
internal enum SeenAttribute
{
    Id,
    Href,
    Source,
    Alternative,
    Relation,
    Type,

    /// <summary><c>style</c>, or one such as <c>onclick</c>.</summary>
    Code,

    None,
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

/// <summary>A start tag with those attributes.</summary>
internal struct Element
{
    private Values _values;

    public required Tag Tag { get; init; }

    /// <summary>Written as <c>&lt;path/&gt;</c>, which has a meaning in SVG only.</summary>
    public bool IsSelfClosing { get; set; }

    public readonly string? Id => this[SeenAttribute.Id];

    public readonly string? Href => this[SeenAttribute.Href];

    public readonly string? Source => this[SeenAttribute.Source];

    public readonly bool HasInlineCode => this[SeenAttribute.Code] is not null;

    public readonly string? this[SeenAttribute attribute] => _values[(int)attribute];

    /// <returns>False if the element has this attribute already: a browser takes the first.</returns>
    public bool Set(SeenAttribute attribute, string value)
    {
        if (attribute == SeenAttribute.None)
        {
            return true;
        }

        ref var known = ref _values[(int)attribute];
        var isFirst = known is null || attribute == SeenAttribute.Code;
        known ??= value;
        return isFirst;
    }

    [InlineArray((int)SeenAttribute.None)]
    private struct Values
    {
        private string? _first;
    }
}

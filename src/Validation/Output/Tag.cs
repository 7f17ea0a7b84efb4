using System.Collections.Frozen;
using System.Text;

namespace Attest.Validation.Output;

/// <summary>An element, by the HTML standard.</summary>
/// <param name="IsVoid">It has no end tag (13.1.2).</param>
/// <param name="IsBlock">Its start tag ends an open paragraph (13.1.2.4).</param>
/// <param name="HoldsText">A browser reads its content as text (13.2.6.2).</param>
internal sealed record Tag(string Name, bool IsVoid = false, bool IsBlock = false, bool HoldsText = false)
{
    private static readonly FrozenDictionary<string, Tag> Known =
        Of("area base br col embed hr img input link meta source track wbr", name => new Tag(name, IsVoid: true))
            .Concat(Of("""
                address article aside blockquote details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
                header hgroup main menu nav ol p pre search section table ul
                """, name => new Tag(name, IsBlock: true)))
            .Concat(Of("iframe noembed noframes noscript plaintext script style textarea title xmp",
                name => new Tag(name, HoldsText: true)))
            .Concat(Of("""
                a abbr b body button caption circle cite code col dd del dfn dt em g head html i ins kbd label legend li mark
                option path q rect s samp select small span strong sub summary sup svg tbody td template tfoot th thead time tr u use var
                """, name => new Tag(name)))
            .DistinctBy(tag => tag.Name)
            .Select(tag => tag.Name == "hr" ? tag with { IsBlock = true } : tag)
            .ToFrozenDictionary(tag => tag.Name, StringComparer.Ordinal);

    /// <summary>Names of at most eight letters, packed: nearly all of six hundred in a page.</summary>
    private static readonly FrozenDictionary<ulong, Tag> Short =
        Known.Values.Where(tag => tag.Name.Length <= sizeof(ulong)).ToFrozenDictionary(tag => Packed(Encoding.ASCII.GetBytes(tag.Name)));

    public bool IsParagraph { get; } = Name == "p";

    public bool IsLink { get; } = Name == "a";

    public bool IsDrawing { get; } = Name == "svg";

    /// <summary>True if more is judged than nesting and anchor.</summary>
    public bool IsJudged { get; } = Name is "a" or "link" or "script" or "img" or "style" or "iframe" or "object" or "embed" or "base"
        or ['h', >= '1' and <= '6'];

    public static Tag Named(string name) => Known.TryGetValue(name, out var tag) ? tag : new Tag(name);

    /// <param name="name">In ASCII.</param>
    public static Tag Named(ReadOnlySpan<byte> name) =>
        name.Length <= sizeof(ulong) && Short.TryGetValue(Packed(name), out var tag) ? tag : Named(Encoding.ASCII.GetString(name));

    private static ulong Packed(ReadOnlySpan<byte> name)
    {
        var packed = 0ul;
        foreach (var letter in name)
        {
            packed = (packed << 8) | letter;
        }

        return packed;
    }

    private static IEnumerable<Tag> Of(string names, Func<string, Tag> create) =>
        names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(create);
}

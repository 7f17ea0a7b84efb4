using System.Collections.Frozen;
using AngleSharp.Common;

namespace Attest.Validation.Output;

/// <summary>
/// Proves that every tag is closed by its own, that no block stands in a paragraph and no link in a link: the mistakes that
/// make a browser build another tree than the one that was written.
/// </summary>
internal sealed class NestingCheck(List<PageFault> faults)
{
    private static readonly FrozenSet<string> Void = Set("area base br col embed hr img input link meta source track wbr");

    /// <summary>Elements whose start tag ends an open paragraph (HTML standard, 13.1.2.4).</summary>
    private static readonly FrozenSet<string> Blocks = Set("""
        address article aside blockquote details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
        header hgroup hr main menu nav ol p pre search section table ul
        """);

    private static readonly FrozenSet<string> Others = Set("""
        a abbr b body button caption circle cite code col dd del dfn dt em g head html i ins kbd label legend li mark noscript
        option path q rect s samp script select small span strong sub summary sup svg tbody td textarea tfoot th thead time
        title tr u use var
        """);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Names =
        Void.Concat(Blocks).Concat(Others).Distinct().ToFrozenDictionary(name => name, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Stack<string> _open = new();
    private int _paragraphs;
    private int _links;

    /// <param name="isSelfClosing">Written as <c>&lt;path/&gt;</c>, which means something inside of SVG only.</param>
    /// <returns>The name of the element.</returns>
    public string Open(StringOrMemory tag, bool isSelfClosing)
    {
        var name = NameOf(tag);
        if ((_paragraphs > 0 && Blocks.Contains(name)) || (_links > 0 && name == "a"))
        {
            faults.Add(new PageFault("KB505", $"the page would hold <{name}> where it cannot stand, in <{string.Join("> <", _open.Take(3).Reverse())}>"));
        }

        if (!Void.Contains(name) && !(isSelfClosing && _open.Contains("svg")))
        {
            _open.Push(name);
            Count(name, 1);
        }

        return name;
    }

    public void Close(StringOrMemory tag)
    {
        var name = NameOf(tag);
        if (!_open.TryPeek(out var expected) || expected != name)
        {
            faults.Add(new PageFault("KB505", $"the page would hold </{name}> where <{expected}> is to be closed"));
            return;
        }

        _open.Pop();
        Count(name, -1);
    }

    public void End()
    {
        if (_open.TryPeek(out var name))
        {
            faults.Add(new PageFault("KB505", $"the page would never close <{name}>"));
        }
    }

    private void Count(string name, int change)
    {
        _paragraphs += name == "p" ? change : 0;
        _links += name == "a" ? change : 0;
    }

    private static string NameOf(StringOrMemory tag) => Names.TryGetValue(tag.Memory.Span, out var known) ? known : tag.ToString();

    private static FrozenSet<string> Set(string names) =>
        names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

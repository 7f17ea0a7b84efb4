using System.Runtime.InteropServices;

namespace Attest.Validation.Output;

/// <summary>
/// Reads the links, anchors and faults of a finished page. No tree is built: it is proved instead that the tags nest, so that only one
/// tree is possible. This also finds markup that a browser would silently correct.
/// </summary>
public sealed class PageReader
{
    // One for each thread in place of growing lists and sets for each of ten thousand pages.
    [ThreadStatic]
    private static PageReader? own;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _idsBySpan;
    private readonly List<PageLink> _links = [];
    private readonly List<PageFault> _faults = [];
    private readonly NestingCheck _nesting;
    private int _lastLevel;

    private PageReader()
    {
        _nesting = new NestingCheck(_faults);
        _idsBySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static PageFacts Read(ReadOnlySpan<byte> html) => ReadPlain(html) ?? ReadAsBrowser(html);

    /// <returns>Null if the page is not of the plain form.</returns>
    internal static PageFacts? ReadPlain(ReadOnlySpan<byte> html)
    {
        var reader = Begun();
        return PlainMarkup.TryRead(html, reader) ? reader.Facts() : null;
    }

    internal static PageFacts ReadAsBrowser(ReadOnlySpan<byte> html)
    {
        var reader = Begun();
        BrowserMarkup.Read(html, reader);
        return reader.Facts();
    }

    private static PageReader Begun()
    {
        var reader = own ??= new PageReader();
        reader._ids.Clear();
        reader._links.Clear();
        reader._faults.Clear();
        reader._nesting.Begin();
        reader._lastLevel = 0;
        return reader;
    }

    internal void Open(in Element element)
    {
        _nesting.Open(element);
        var isJudged = element.Tag.IsJudged || element.HasInlineCode;
        if (isJudged && IsInline(element))
        {
            _faults.Add(new PageFault("KB505", $"the page would contain an inline script or style in <{element.Tag.Name}>"));
        }

        if (element.Id is { Length: > 0 } id && !_ids.Add(id))
        {
            _faults.Add(new PageFault("KB503", $"two parts of the page have the anchor \"{id}\""));
        }

        if (isJudged)
        {
            Judge(element);
        }
    }

    internal void Close(Tag tag) => _nesting.Close(tag);

    private void Judge(in Element element)
    {
        switch (element.Tag.Name)
        {
            case "a" when element.Href is { } href:
                _links.Add(new PageLink(href, IsResource: false));
                break;
            case "link" when element[SeenAttribute.Relation] is "stylesheet" or "icon":
                _links.Add(new PageLink(element.Href ?? "", IsResource: true));
                break;
            case "script" when element.Source is { } script:
                _links.Add(new PageLink(script, IsResource: true));
                break;
            case "img":
                var source = element.Source ?? "";
                _links.Add(new PageLink(source, IsResource: true));
                if (element[SeenAttribute.Alternative] is null)
                {
                    _faults.Add(new PageFault("KB304", "the image has no alternative text", source));
                }

                break;
            case ['h', >= '1' and <= '6' and var digit]:
                CheckLevel(digit - '0', element.Id);
                break;
        }
    }

    private PageFacts Facts()
    {
        _nesting.End();
        string[] ids = [.. _ids];
        Array.Sort(ids, StringComparer.Ordinal);
        return new PageFacts(ImmutableCollectionsMarshal.AsImmutableArray(ids), [.. _links.Where(IsAsked)], [.. _faults]);
    }

    private bool IsAsked(PageLink link) => !IsWithin(link.Href) && (link.IsResource || !link.IsElsewhere);

    private bool IsWithin(string href) =>
        href.AsSpan() is ['#', .. var part]
            && (part.IsEmpty || _idsBySpan.Contains(part.Contains('%') ? Uri.UnescapeDataString(part) : part));

    private void CheckLevel(int level, string? id)
    {
        if (level > _lastLevel + 1 || (level == 1 && _lastLevel > 0))
        {
            _faults.Add(new PageFault("KB502",
                $"a heading of level {level} (anchor \"{id}\") follows one of level {_lastLevel} in the page"));
        }

        _lastLevel = level;
    }

    /// <summary>True for what the page's policy forbids, which can only come from content published as markup.</summary>
    private static bool IsInline(in Element element) => element.HasInlineCode
        || element.Tag.Name is "style" or "iframe" or "object" or "embed" or "base"
        || (element.Tag.Name == "script" && element.Source is null && element[SeenAttribute.Type] is not "application/ld+json");
}

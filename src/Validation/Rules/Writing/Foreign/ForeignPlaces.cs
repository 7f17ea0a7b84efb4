using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Rules.Writing.Foreign;

/// <summary>All syntax of other tools in a page, in order and without overlaps: what stands in a place belongs to it.</summary>
internal sealed class ForeignPlaces
{
    /// <summary>Of the thread's page, since several rules ask one after another.</summary>
    [ThreadStatic]
    private static (MarkdownPage Page, KnowledgeBase KnowledgeBase, ForeignPlaces Places)? latest;

    private readonly ForeignPage _page;
    private readonly List<ForeignPlace> _found = [];

    private ForeignPlaces(MarkdownPage page, KnowledgeBase knowledgeBase) => _page = new ForeignPage(page, knowledgeBase);

    public IReadOnlyList<ForeignPlace> All => _found;

    public static ForeignPlaces Of(MarkdownPage page, KnowledgeBase knowledgeBase)
    {
        if (latest is { } kept && ReferenceEquals(kept.Page, page) && ReferenceEquals(kept.KnowledgeBase, knowledgeBase))
        {
            return kept.Places;
        }

        var places = new ForeignPlaces(page, knowledgeBase);
        places.Read();
        latest = (page, knowledgeBase, places);
        return places;
    }

    /// <summary>True for a block that cites in another notation, or that is such a place as a whole.</summary>
    public bool Explain(Block block) =>
        Within(block.At).Any(place => place.IsCitation) || (_found.Count > 0 && block.Leaves().Any(leaf => Cover(leaf.At)));

    private void Read()
    {
        _found.AddRange(ForeignKind.All.SelectMany(kind => kind.InFields(_page)));
        if (_page.Page is not Article { IsWithdrawn: true })
        {
            ReadBlocks(_page.Page.Body.Blocks, BlockKind.Container);
        }

        if (_found.Count < 2)
        {
            return;
        }

        ForeignPlace[] sorted = [.. _found.OrderBy(place => place.At.Start).ThenByDescending(place => place.At.End)];
        _found.Clear();
        foreach (var place in sorted)
        {
            if (_found.Count == 0 || place.At.Start >= _found[^1].At.End)
            {
                _found.Add(place);
            }
        }
    }

    /// <summary>The index of the first place that ends behind an offset.</summary>
    private int IndexFrom(int offset)
    {
        var (low, high) = (0, _found.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _found[middle].At.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private IEnumerable<ForeignPlace> Within(Location at)
    {
        for (var i = IndexFrom(at.Start); i < _found.Count && _found[i].At.Start < at.End; i++)
        {
            yield return _found[i];
        }
    }

    public bool Cover(Location at) => Around(at) is not null || _found.Exists(place => place.ClosesAt == at.Start);

    /// <summary>True for what another program would replace.</summary>
    public bool CoverCode(Location at) => Around(at) is { IsCode: true };

    private ForeignPlace? Around(Location at) => IndexFrom(at.Start) is var i && i < _found.Count
        && _found[i].At.Start <= at.Start && _found[i].At.End >= at.End ? _found[i] : null;

    private void ReadBlocks(Siblings<Block> blocks, BlockKind outer)
    {
        var isFirst = true;
        ForeignPlace? open = null;
        foreach (var block in blocks)
        {
            if (open is not null && block is { Kind: BlockKind.Code, IsMarked: false })
            {
                open = Extended(open, block.At.End);
                continue;
            }

            var before = _found.Count;
            Read(block, outer, isFirst);
            var next = _found.Skip(before).FirstOrDefault(place => place.TakesIndented);
            if (open is not null && next is { IsJoined: true })
            {
                _found.RemoveRange(before, _found.Count - before);
                next = Extended(open, next.At.End);
            }

            (open, isFirst) = (next, false);
        }
    }

    private ForeignPlace Extended(ForeignPlace place, int end)
    {
        var index = _found.LastIndexOf(place);
        return _found[index] = place with { At = _page.At(place.At.Start, end) };
    }

    private void Read(Block block, BlockKind outer, bool isFirst)
    {
        var isLeaf = block.Kind switch
        {
            BlockKind.Heading or BlockKind.Paragraph or BlockKind.TableCaption or BlockKind.DefinitionTerm or BlockKind.Figure => true,
            BlockKind.Code or BlockKind.Container or BlockKind.DefinitionList => ReadMade(block),
            BlockKind.List or BlockKind.ListItem or BlockKind.Quote or BlockKind.Table or BlockKind.TableRow or BlockKind.TableCell
                or BlockKind.DefinitionItem or BlockKind.FootnoteGroup or BlockKind.Footnote
                or BlockKind.ThematicBreak or BlockKind.Html => false,
        };
        if (!isLeaf)
        {
            ReadBlocks(block.Blocks, block.Kind);
        }
        else if (TypedText.Of(block, outer, isFirst, _page.Page.Source) is { } text)
        {
            foreach (var kind in ForeignKind.All)
            {
                if (kind.MayBeIn(text))
                {
                    _found.AddRange(kind.In(text, _page));
                }
            }
        }
    }

    private bool ReadMade(Block block)
    {
        _found.AddRange(ForeignKind.All.SelectMany(kind => kind.In(block, _page)));
        return false;
    }
}

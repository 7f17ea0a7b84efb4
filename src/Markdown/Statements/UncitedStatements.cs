using Attest.Content;
using Attest.Diagnostics;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Attest.Markdown.Statements;

/// <summary>
/// Finds the statements of some sections that no citation supports. A citation supports the whole block in which it
/// stands: the paragraph, the list item with what is nested in it, the quotation, the table with its caption. One in a
/// paragraph that ends with a colon supports the list, definitions, table or quotation right behind it, and one in a
/// paragraph right before a table supports the table.
/// </summary>
public sealed class UncitedStatements
{
    private readonly SourceText _source;
    private readonly int _offset;
    private readonly Func<string, bool> _isWanted;
    private readonly List<Statement> _found = [];
    private string? _section;

    private UncitedStatements(SourceText source, int offset, Func<string, bool> isWanted) =>
        (_source, _offset, _isWanted) = (source, offset, isWanted);

    /// <param name="page">The page whose text is read, from its first to its last block.</param>
    /// <param name="isWanted">Whether a heading of the second level begins a section that is read; it ends at the next one.</param>
    public static IReadOnlyList<Statement> Of(MarkdownPage page, Func<string, bool> isWanted)
    {
        var reader = new UncitedStatements(page.Source, page.Body.Offset, isWanted);
        reader.ReadBlocks(page.Body.Syntax, isSupported: false, isLedIn: false);
        return reader._found;
    }

    /// <param name="container">The blocks to read.</param>
    /// <param name="isSupported">Nothing in here needs a citation. It is read on, since a section may begin in it.</param>
    /// <param name="isLedIn">The first block is supported by a citation right before the container.</param>
    private void ReadBlocks(ContainerBlock container, bool isSupported, bool isLedIn)
    {
        for (var i = 0; i < container.Count; i++)
        {
            var isIntroduced = i == 0 ? isLedIn : container[i - 1] is ParagraphBlock before && Supports(before, container[i]);
            var introduces = i + 1 < container.Count && container[i] is ParagraphBlock paragraph && IsSupportedBy(paragraph, container[i + 1]);
            Read(container[i], isSupported || introduces, isIntroduced);
        }
    }

    private void Read(Block block, bool isSupported, bool isLedIn)
    {
        switch (block)
        {
            case HeadingBlock { Level: <= 2 } heading:
                var text = PlainText.Of(heading.Inline);
                _section = heading.Level == 2 && _isWanted(text) ? text : null;
                break;
            case FencedDiv div:
                ReadBlocks(div, isSupported || Sources.IsExempt(div) || Sources.IsSourcedRecommendation(div), isLedIn);
                break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    ReadItem(item, isSupported || isLedIn);
                }

                break;
            case DefinitionList definitions:
                foreach (var item in definitions)
                {
                    Judge(StatementKind.Definition, item, isSupported || isLedIn);
                }

                break;
            case QuoteBlock:
                Judge(StatementKind.Quotation, block, isSupported || isLedIn);
                break;
            case Table:
                Judge(StatementKind.Table, block, isSupported || isLedIn);
                break;
            case ParagraphBlock:
                Judge(StatementKind.Paragraph, block, isSupported);
                break;
            case FootnoteGroup:
                // A footnote belongs to the statement that points to it.
                break;
            case ContainerBlock container:
                ReadBlocks(container, isSupported, isLedIn: false);
                break;
        }
    }

    /// <summary>The item's own text supports the lists that are nested in it, and they support what leads to them.</summary>
    private void ReadItem(ListItemBlock item, bool isSupported)
    {
        if (item.Any(block => block is not ListBlock && Claims.IsStatement(block)))
        {
            Judge(StatementKind.ListItem, item, isSupported);
        }

        var supportsNested = isSupported || item.Any(block => block is not ListBlock && Sources.Cites(block));
        foreach (var block in item.Where(static block => block is ListBlock or HeadingBlock))
        {
            Read(block, supportsNested, isLedIn: false);
        }
    }

    private void Judge(StatementKind kind, Block block, bool isSupported)
    {
        if (_section is { } section && !isSupported && Claims.IsStatement(block) && !Sources.Cites(block))
        {
            _found.Add(new Statement(kind, PlaceOf(block), section,
                IsIn(block, around => around is { Name: ContainerNames.Uncited }),
                IsIn(block, around => around is { Name: ContainerNames.Recommendation } && !Sources.IsSourced(around))));
        }
    }

    /// <summary>True for a paragraph that hands its citation on to the block behind it.</summary>
    private static bool Supports(ParagraphBlock paragraph, Block next) =>
        (next is Table || Claims.EndsWithColon(paragraph)) && Sources.Cites(paragraph);

    /// <summary>True for a paragraph that leaves the citing to what it introduces.</summary>
    private static bool IsSupportedBy(ParagraphBlock paragraph, Block next) =>
        next is not HeadingBlock && Claims.EndsWithColon(paragraph) && (Sources.IsExempt(next) || Sources.Cites(next));

    private static bool IsIn(Block block, Func<FencedDiv, bool> isMeant)
    {
        for (Block? around = block.Parent; around is not null; around = around.Parent)
        {
            if (around is FencedDiv div && isMeant(div))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>From the block's first character to the end of its first leaf: what is nested in it is not at fault.</summary>
    private Location PlaceOf(Block block)
    {
        var leaf = block;
        while (block is not Table && leaf is ContainerBlock { Count: > 0 } container)
        {
            leaf = container[0];
        }

        return _source.Between(_offset + block.Span.Start, _offset + Math.Max(block.Span.Start, leaf.Span.End) + 1);
    }
}

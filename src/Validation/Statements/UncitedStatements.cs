using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Statements;

/// <summary>A quotation and a table are one statement each.</summary>
public enum StatementKind
{
    Paragraph,
    ListItem,
    Definition,
    Quotation,
    Table,
}

/// <summary>A block that claims something. <paramref name="At"/> begins at its first character, a list's mark included.</summary>
/// <param name="LacksReason">True inside an <c>uncited</c> container that gives no reason.</param>
/// <param name="Section">Its heading of the second level; empty for the lead, the text before the first heading.</param>
/// <param name="IsRecommended">True inside a recommendation without any source.</param>
/// <param name="List">Where the outermost list begins in which it is; null outside of lists.</param>
public sealed record Statement(StatementKind Kind, Location At, string Section, bool LacksReason, bool IsRecommended, int? List);

/// <summary>
/// Finds the statements that no citation supports. A citation supports its whole block: paragraph, list item with what is nested in it,
/// quotation, table with caption. In a paragraph that ends with a colon it supports the list, definitions, table or quotation right
/// behind it too, and in a paragraph right before a table the table.
/// </summary>
internal sealed class UncitedStatements
{
    /// <summary>Its name as a section.</summary>
    private const string Lead = "";

    private readonly SourceText _source;
    private readonly Func<string, bool> _isWanted;
    private readonly Predicate<Block>? _isExplained;
    private readonly List<Statement> _found = [];
    private string? _section = Lead;
    private int? _list;

    /// <summary>The innermost one.</summary>
    private Container? _container;

    private UncitedStatements(SourceText source, Func<string, bool> isWanted, Predicate<Block>? isExplained) =>
        (_source, _isWanted, _isExplained) = (source, isWanted, isExplained);

    /// <param name="page">The page that is read.</param>
    /// <param name="isWanted">Whether a heading of level 2 begins a section that is read; it ends at the next one.</param>
    /// <param name="isExplained">Whether a block counts as one that cites, since what it has in place of it is reported.</param>
    /// <returns>The lead is one statement, which any citation in it supports; the first block stands for it.</returns>
    public static IEnumerable<Statement> Of(MarkdownPage page, Func<string, bool> isWanted, Predicate<Block>? isExplained = null)
    {
        var reader = new UncitedStatements(page.Source, isWanted, isExplained);
        var found = reader.ReadBlocks(page.Body.Blocks, isSupported: false, isLedIn: false);
        var isLeadSourced = found is [{ Section: Lead }, ..]
            && page.Body.Blocks.TakeWhile(block => block.Kind != BlockKind.Heading).Any(reader.Cites);
        return found.Where(statement => statement.Section != Lead || !isLeadSourced);
    }

    /// <param name="neighbours">The blocks to read.</param>
    /// <param name="isSupported">Nothing in here needs a citation, but a section may begin in it.</param>
    /// <param name="isLedIn">The first block is supported by a citation right before the container.</param>
    private List<Statement> ReadBlocks(Siblings<Block> neighbours, bool isSupported, bool isLedIn)
    {
        var blocks = neighbours.ToList();
        for (var i = 0; i < blocks.Count; i++)
        {
            var isIntroduced = i == 0 ? isLedIn : Supports(blocks[i - 1], blocks[i]);
            var introduces = i + 1 < blocks.Count && IsSupportedBy(blocks[i], blocks[i + 1]);
            Read(blocks[i], isSupported || introduces, isIntroduced);
        }

        return _found;
    }

    private List<Statement> Read(Block block, bool isSupported, bool isLedIn) => block.Kind switch
    {
        BlockKind.Heading => ReadHeading(block.Heading),
        BlockKind.Container => ReadContainer(block, isSupported, isLedIn),
        BlockKind.List or BlockKind.DefinitionList => ReadList(block, isSupported || isLedIn),
        BlockKind.ListItem => ReadItem(block, isSupported),
        BlockKind.DefinitionItem => Judge(StatementKind.Definition, block, isSupported),
        BlockKind.Quote => Judge(StatementKind.Quotation, block, isSupported || isLedIn),
        BlockKind.Table => Judge(StatementKind.Table, block, isSupported || isLedIn),
        BlockKind.Paragraph => Judge(StatementKind.Paragraph, block, isSupported),
        // Parts of what is judged as a whole, and footnotes, which belong to the statements that point to them.
        BlockKind.TableCaption or BlockKind.TableRow or BlockKind.TableCell or BlockKind.DefinitionTerm or BlockKind.FootnoteGroup
            or BlockKind.Footnote => _found,
        BlockKind.Code or BlockKind.Figure or BlockKind.ThematicBreak or BlockKind.Html => _found,
    };

    private List<Statement> ReadHeading(Heading heading)
    {
        _section = heading.Level > 2 ? _section : heading.Level == 2 && _isWanted(heading.Text) ? heading.Text : null;
        return _found;
    }

    private List<Statement> ReadContainer(Block block, bool isSupported, bool isLedIn)
    {
        _container = block.Container;
        ReadBlocks(block.Blocks, isSupported || Sourcing.IsExempt(block) || Sourcing.IsSourcedRecommendation(block), isLedIn);
        _container = block.Container.Outer;
        return _found;
    }

    private List<Statement> ReadList(Block list, bool isSupported)
    {
        var outer = _list;
        _list ??= list.At.Start;
        ReadBlocks(list.Blocks, isSupported, isLedIn: false);
        _list = outer;
        return _found;
    }

    /// <summary>An item's own text and the lists that are nested in it support one another.</summary>
    private List<Statement> ReadItem(Block item, bool isSupported)
    {
        var own = item.Blocks.Where(block => block.Kind != BlockKind.List).ToList();
        if (own.Exists(Claims.IsStatement))
        {
            Judge(StatementKind.ListItem, item, isSupported);
        }

        var supportsNested = isSupported || own.Exists(Cites);
        foreach (var block in item.Blocks.Where(block => block.Kind is BlockKind.List or BlockKind.Heading))
        {
            Read(block, supportsNested, isLedIn: false);
        }

        return _found;
    }

    private List<Statement> Judge(StatementKind kind, Block block, bool isSupported)
    {
        if (_section is { } section && !isSupported && Claims.IsStatement(block) && !Cites(block))
        {
            _found.Add(new Statement(kind, PlaceOf(block), section,
                IsIn(_container, container => container.Form == ContainerForm.Uncited),
                IsIn(_container, container => container is { Form: ContainerForm.Recommendation, IsSourced: false }),
                _list));
        }

        return _found;
    }

    private bool Supports(Block before, Block next) => before.Kind == BlockKind.Paragraph
        && (next.Kind == BlockKind.Table || Claims.EndsWithColon(before)) && Cites(before);

    private bool IsSupportedBy(Block block, Block next) => block.Kind == BlockKind.Paragraph
        && next.Kind != BlockKind.Heading && Claims.EndsWithColon(block) && (Sourcing.IsExempt(next) || Cites(next));

    private bool Cites(Block block) => Sourcing.Cites(block) || (_isExplained?.Invoke(block) ?? false);

    private static bool IsIn(Container? container, Predicate<Container> isMeant) =>
        container is not null && (isMeant(container) || IsIn(container.Outer, isMeant));

    /// <summary>To the end of the first leaf: what is nested in a block is not at fault.</summary>
    private Location PlaceOf(Block block)
    {
        var leaf = block;
        while (block.Kind != BlockKind.Table && leaf.Blocks is { IsEmpty: false } inner)
        {
            leaf = inner.First;
        }

        return _source.Between(block.At.Start, Math.Max(block.At.Start + 1, leaf.At.End));
    }
}

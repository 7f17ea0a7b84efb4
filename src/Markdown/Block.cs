using Attest.Diagnostics;

namespace Attest.Markdown;

/// <summary>Readers of a tree have a <c>switch</c> expression without a discard, so that an unknown kind is a compiler error.</summary>
internal enum BlockKind : byte
{
    Heading,
    Paragraph,

    /// <summary>A fenced div.</summary>
    Container,
    List,
    ListItem,
    Quote,

    /// <summary>Lines are inlines of the kind <see cref="InlineKind.Text"/>.</summary>
    Code,

    Table,
    TableCaption,
    TableRow,
    TableCell,

    /// <summary>The image as an inline, then those of its own caption, if any.</summary>
    Figure,
    DefinitionList,

    /// <summary>Terms and definitions; without terms for those of the item before.</summary>
    DefinitionItem,
    DefinitionTerm,

    /// <summary>All footnotes with marks, at the end of the text.</summary>
    FootnoteGroup,
    Footnote,
    ThematicBreak,

    /// <summary>Raw HTML: a fault, never published.</summary>
    Html,
}

/// <summary>Of the cells of a column.</summary>
internal enum Alignment : byte
{
    None,
    Center,
    End,
}

/// <summary>Contains blocks or inlines.</summary>
internal readonly struct Block(Tree tree, int index) : INode<Block>
{
    /// <summary>Bits of a number; the higher ones are an order.</summary>
    public const int Marked = 1;

    public const int Ordered = 2;
    public const int Loose = 4;

    public BlockKind Kind => (BlockKind)Node.Kind;

    /// <summary>Markup included.</summary>
    public Location At => tree.Source.At(Node.Start, Node.Length);

    /// <summary>Empty for a block of inlines.</summary>
    public Siblings<Block> Blocks => new(tree, HoldsInlines ? Node.Next : index + 1, Node.Next);

    /// <summary>Empty for a block of blocks.</summary>
    public Siblings<Inline> Inlines => new(tree, HoldsInlines ? index + 1 : Node.Next, Node.Next);

    public Heading Heading => (Heading)tree.PayloadOf(index)!;

    public Container Container => (Container)tree.PayloadOf(index)!;

    /// <summary>Of a table; there may be fewer than columns.</summary>
    public IReadOnlyList<Alignment> Alignments => (Alignment[])tree.PayloadOf(index)!;

    /// <summary>Of code: after the language on its fence.</summary>
    public string? Arguments => (string?)tree.PayloadOf(index);

    /// <summary>Of a list.</summary>
    public bool IsOrdered => (Node.Number & Ordered) != 0;

    /// <summary>Of a list: its items have paragraphs. Of an item of definitions: not exactly one paragraph.</summary>
    public bool IsLoose => (Node.Number & Loose) != 0;

    /// <summary>
    /// Of a list or an item: it has a task itself. Of a row: a head. Of a figure: the description is also the caption, as in Pandoc.
    /// Of code: between fences.
    /// </summary>
    public bool IsMarked => (Node.Number & Marked) != 0;

    /// <summary>Of an item of an ordered list: its number. Of a footnote: in the order of marks, from 1.</summary>
    public int Order => Node.Number >> 1;

    /// <summary>Of a table.</summary>
    public Block? TableCaption => Blocks is { IsEmpty: false, First: { Kind: BlockKind.TableCaption } caption } ? caption : null;

    /// <summary>Of a table.</summary>
    public IEnumerable<Block> Rows => Blocks.Where(block => block.Kind == BlockKind.TableRow);

    /// <summary>Of a figure.</summary>
    public Inline Image => new(tree, index + 1);

    /// <summary>Of a figure.</summary>
    public Siblings<Inline> Caption => IsMarked ? Image.Children : new(tree, tree[index + 1].Next, Node.Next);

    public static Block Of(Tree tree, int index) => new(tree, index);

    public static int MarkedIf(bool isMarked) => isMarked ? Marked : 0;

    /// <summary>Those without blocks in them, in order; itself if it is one.</summary>
    public IEnumerable<Block> Leaves() => Kind switch
    {
        BlockKind.Heading or BlockKind.Paragraph or BlockKind.Code or BlockKind.TableCaption or BlockKind.Figure or BlockKind.DefinitionTerm
            or BlockKind.ThematicBreak or BlockKind.Html => [this],
        BlockKind.Container or BlockKind.List or BlockKind.ListItem or BlockKind.Quote or BlockKind.Table or BlockKind.TableRow
            or BlockKind.TableCell or BlockKind.DefinitionList or BlockKind.DefinitionItem or BlockKind.FootnoteGroup or BlockKind.Footnote
            => Blocks.SelectMany(block => block.Leaves()),
    };

    private bool HoldsInlines => index + 1 < Node.Next && tree[index + 1].Kind >= (byte)InlineKind.Text;

    private ref readonly Node Node => ref tree[index];
}

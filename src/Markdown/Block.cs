using System.Collections;
using Attest.Diagnostics;

namespace Attest.Markdown;

/// <summary>
/// All kinds of blocks. Who reads a tree decides about each in a <c>switch</c> expression without a discard, so that a kind that one
/// of them does not know is an error of the compiler there.
/// </summary>
public enum BlockKind : byte
{
    Heading,
    Paragraph,

    /// <summary>A fenced div.</summary>
    Container,
    List,
    ListItem,
    Quote,

    /// <summary>Its lines are inlines of the kind <see cref="InlineKind.Text"/>.</summary>
    Code,

    /// <summary>A caption, if there is one, then rows.</summary>
    Table,
    TableCaption,
    TableRow,
    TableCell,

    /// <summary>An image alone in its paragraph: the image as an inline, and behind it the caption's, if it has one of its own.</summary>
    Figure,
    DefinitionList,

    /// <summary>Terms, then what they mean. One without a term means those of the item before.</summary>
    DefinitionItem,
    DefinitionTerm,

    /// <summary>All footnotes to which something points, at the end of the text.</summary>
    FootnoteGroup,
    Footnote,
    ThematicBreak,

    /// <summary>Raw HTML, which is a fault and never published.</summary>
    Html,
}

/// <summary>How the cells of a column are aligned.</summary>
public enum Alignment : byte
{
    None,
    Center,
    End,
}

/// <summary>What the numbers of nodes say. The lowest bit marks what its kind has one mark for; an order stands above it.</summary>
internal static class Mark
{
    public const int Marked = 1;
    public const int Ordered = 2;
    public const int Loose = 4;

    public static int If(bool isMarked) => isMarked ? Marked : 0;

    public static int WithOrder(int order, bool isMarked = false) => (order << 1) | If(isMarked);
}

/// <summary>A block of a text, with the blocks or the inlines that stand in it.</summary>
public readonly struct Block
{
    private readonly Tree _tree;
    private readonly int _index;

    internal Block(Tree tree, int index) => (_tree, _index) = (tree, index);

    public BlockKind Kind => (BlockKind)Node.Kind;

    /// <summary>Where it stands in the file, marks included.</summary>
    public Location At => _tree.Source.At(Node.Start, Node.Length);

    /// <summary>Empty for a block of inlines.</summary>
    public Blocks Blocks => new(_tree, HoldsInlines ? Node.Next : _index + 1, Node.Next);

    /// <summary>Empty for a block of blocks.</summary>
    public Inlines Inlines => new(_tree, HoldsInlines ? _index + 1 : Node.Next, Node.Next);

    public Heading Heading => (Heading)_tree.PayloadOf(_index)!;

    public Container Container => (Container)_tree.PayloadOf(_index)!;

    /// <summary>Of a table; there may be fewer than columns.</summary>
    public IReadOnlyList<Alignment> Alignments => (Alignment[])_tree.PayloadOf(_index)!;

    /// <summary>Of code: what stands behind the language on its fence; null for nothing.</summary>
    public string? Arguments => (string?)_tree.PayloadOf(_index);

    /// <summary>Of a list.</summary>
    public bool IsOrdered => (Node.Number & Mark.Ordered) != 0;

    /// <summary>Of a list: its items have paragraphs. Of an item of definitions: it is more than one paragraph behind its terms.</summary>
    public bool IsLoose => (Node.Number & Mark.Loose) != 0;

    /// <summary>Of a list or of an item: a task stands in it, not in a list within.</summary>
    public bool HasTask => IsMarked;

    /// <summary>Of an item of an ordered list, as it is written. Of a footnote: its place among those to which the text points, from 1.</summary>
    public int Order => Node.Number >> 1;

    /// <summary>Of a table.</summary>
    public Block? TableCaption => Blocks.FirstIs(BlockKind.TableCaption) ? Blocks.First() : null;

    /// <summary>Of a table.</summary>
    public IEnumerable<Block> Rows => Blocks.Where(block => block.Kind == BlockKind.TableRow);

    /// <summary>Of a row of a table.</summary>
    public bool IsHeader => IsMarked;

    /// <summary>Of a figure: the image's description is its caption too, as Pandoc has it where there is no title.</summary>
    public bool CaptionIsDescription => IsMarked;

    /// <summary>Of a figure.</summary>
    public Inline Image => new(_tree, _index + 1);

    /// <summary>Of a figure.</summary>
    public Inlines Caption => CaptionIsDescription ? Image.Children : new(_tree, _tree[_index + 1].Next, Node.Next);

    /// <summary>The blocks in it that can hold no others, in order; itself if it is one.</summary>
    public IEnumerable<Block> Leaves() => Kind switch
    {
        BlockKind.Heading or BlockKind.Paragraph or BlockKind.Code or BlockKind.TableCaption or BlockKind.Figure or BlockKind.DefinitionTerm
            or BlockKind.ThematicBreak or BlockKind.Html => [this],
        BlockKind.Container or BlockKind.List or BlockKind.ListItem or BlockKind.Quote or BlockKind.Table or BlockKind.TableRow or BlockKind.TableCell
            or BlockKind.DefinitionList or BlockKind.DefinitionItem or BlockKind.FootnoteGroup or BlockKind.Footnote => Blocks.SelectMany(block => block.Leaves()),
    };

    private bool IsMarked => (Node.Number & Mark.Marked) != 0;

    private bool HoldsInlines => _index + 1 < Node.Next && _tree[_index + 1].Kind >= (byte)InlineKind.Text;

    private ref readonly Node Node => ref _tree[_index];
}

/// <summary>Neighbouring blocks, in the order in which they are read; also what walks along them.</summary>
public struct Blocks : IEnumerable<Block>
{
    private readonly Tree _tree;
    private readonly int _end;
    private int _current;
    private int _next;

    internal Blocks(Tree tree, int start, int end) => (_tree, _next, _end) = (tree, start, end);

    public readonly bool IsEmpty => _next >= _end;

    public readonly Block Current => new(_tree, _current);

    public bool MoveNext()
    {
        if (IsEmpty)
        {
            return false;
        }

        _current = _next;
        _next = _tree[_next].Next;
        return true;
    }

    public readonly Blocks GetEnumerator() => this;

    public readonly bool FirstIs(BlockKind kind) => !IsEmpty && _tree[_next].Kind == (byte)kind;

    public readonly bool Any(Func<Block, bool> isMeant)
    {
        foreach (var block in this)
        {
            if (isMeant(block))
            {
                return true;
            }
        }

        return false;
    }

    readonly IEnumerator<Block> IEnumerable<Block>.GetEnumerator()
    {
        foreach (var block in this)
        {
            yield return block;
        }
    }

    readonly IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<Block>)this).GetEnumerator();
}

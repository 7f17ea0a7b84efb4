using System.Collections;
using Attest.Diagnostics;

namespace Attest.Markdown;

/// <summary>All kinds of what stands in a line; see <see cref="BlockKind"/>. The numbers go on where those of blocks may end.</summary>
public enum InlineKind : byte
{
    Text = 64,

    /// <summary>A character that is written as an entity, such as <c>&amp;nbsp;</c>.</summary>
    Entity,
    Code,
    Emphasis,
    Strong,
    Subscript,
    Superscript,
    Link,
    Image,

    /// <summary>An address that is its own text.</summary>
    Address,

    /// <summary>A bracket with any number of cited keys.</summary>
    Citation,

    /// <summary>A place that points to a footnote.</summary>
    FootnoteMark,

    /// <summary>The box of a task.</summary>
    Task,
    SoftBreak,
    HardBreak,

    /// <summary>Raw HTML, which is a fault and never published.</summary>
    Html,
}

/// <summary>A part of a line, with what stands in it.</summary>
public readonly struct Inline
{
    private readonly Tree _tree;

    internal Inline(Tree tree, int index) => (_tree, Index) = (tree, index);

    public InlineKind Kind => (InlineKind)Node.Kind;

    /// <summary>Its place in the tree: no other inline of the text has it.</summary>
    public int Index { get; }

    /// <summary>Where it stands in the file, marks included.</summary>
    public Location At => _tree.Source.At(Node.Start, Node.Length);

    /// <summary>Of emphasis, scripts, links and images; empty for others.</summary>
    public Inlines Children => new(_tree, Index + 1, Node.Next);

    /// <summary>
    /// Of text, entities, code and addresses, as it is read. Text is a stretch of the file wherever it can be, behind the backslash of its
    /// first character if that has one.
    /// </summary>
    public ReadOnlySpan<char> Text => _tree.PayloadOf(Index) switch
    {
        string text => text,
        Link link => link.Text,
        _ => _tree.Source.Text.AsSpan(Node.Start + Node.Number, Node.Length - Node.Number),
    };

    /// <summary>Of links, images and addresses.</summary>
    public Link Link => (Link)_tree.PayloadOf(Index)!;

    /// <summary>Of a citation: the place of its first key among all citations of the text.</summary>
    public int FirstCitation => Node.Payload;

    /// <summary>Of a citation. A bracket that is a fault may have none.</summary>
    public int CitationCount => Node.Number;

    /// <summary>Of a mark of a footnote.</summary>
    public Block Footnote => new(_tree, _tree.Footnote(Node.Number));

    /// <summary>Of a task.</summary>
    public bool IsDone => Node.Number == Mark.Marked;

    private ref readonly Node Node => ref _tree[Index];
}

/// <summary>Neighbouring inlines, in the order in which they are read; also what walks along them.</summary>
public struct Inlines : IEnumerable<Inline>
{
    private readonly Tree _tree;
    private readonly int _end;
    private int _current;
    private int _next;

    internal Inlines(Tree tree, int start, int end) => (_tree, _next, _end) = (tree, start, end);

    public readonly bool IsEmpty => _next >= _end;

    public readonly Inline Current => new(_tree, _current);

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

    public readonly Inlines GetEnumerator() => this;

    public readonly bool Any(Func<Inline, bool> isMeant)
    {
        foreach (var inline in this)
        {
            if (isMeant(inline))
            {
                return true;
            }
        }

        return false;
    }

    readonly IEnumerator<Inline> IEnumerable<Inline>.GetEnumerator()
    {
        foreach (var inline in this)
        {
            yield return inline;
        }
    }

    readonly IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<Inline>)this).GetEnumerator();
}

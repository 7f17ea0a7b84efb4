using Attest.Diagnostics;

namespace Attest.Markdown;

/// <summary>All kinds of inlines; see <see cref="BlockKind"/>, whose numbers are lower.</summary>
internal enum InlineKind : byte
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

    /// <summary>The checkbox of a task.</summary>
    Task,
    SoftBreak,
    HardBreak,

    /// <summary>Raw HTML: a fault, never published.</summary>
    Html,
}

/// <summary>A part of a line, which may contain others.</summary>
internal readonly struct Inline(Tree tree, int index) : INode<Inline>
{
    public InlineKind Kind => (InlineKind)Node.Kind;

    /// <summary>Unique in its tree.</summary>
    public int Index => index;

    /// <summary>Its place in the file, markup included.</summary>
    public Location At => tree.Source.At(Node.Start, Node.Length);

    /// <summary>Of emphasis, scripts, links and images; empty for others.</summary>
    public Siblings<Inline> Children => new(tree, index + 1, Node.Next);

    /// <summary>
    /// Of text, entities, code and addresses, as read. Text is a part of the file where possible, without the backslash of its first
    /// character.
    /// </summary>
    public ReadOnlySpan<char> Text => tree.PayloadOf(index) switch
    {
        string text => text,
        Link link => link.Text,
        _ => tree.Source.Text.AsSpan(Node.Start + Node.Number, Node.Length - Node.Number),
    };

    /// <summary>Of links, images and addresses.</summary>
    public Link Link => (Link)tree.PayloadOf(index)!;

    /// <summary>Of a citation: the index of its first key among all citations of the text.</summary>
    public int FirstCitation => Node.Payload;

    /// <summary>Of a citation; may be 0 if it is a fault.</summary>
    public int CitationCount => Node.Number;

    /// <summary>Of a footnote mark.</summary>
    public Block Footnote => new(tree, tree.Footnote(Node.Number));

    /// <summary>Of a task.</summary>
    public bool IsDone => Node.Number == Block.Marked;

    public static Inline Of(Tree tree, int index) => new(tree, index);

    private ref readonly Node Node => ref tree[index];
}

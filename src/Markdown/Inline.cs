using Attest.Diagnostics;

namespace Attest.Markdown;

/// <summary>Numbers are higher than those of <see cref="BlockKind"/>.</summary>
internal enum InlineKind : byte
{
    Text = 64,

    /// <summary>Such as <c>&amp;nbsp;</c>.</summary>
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

    Citation,

    FootnoteMark,

    /// <summary>The checkbox of a task.</summary>
    Task,
    SoftBreak,
    HardBreak,

    /// <summary>Raw HTML: a fault, never published.</summary>
    Html,
}

internal readonly struct Inline(Tree tree, int index) : INode<Inline>
{
    public InlineKind Kind => (InlineKind)Node.Kind;

    /// <summary>Unique in its tree.</summary>
    public int Index => index;

    /// <summary>Markup included.</summary>
    public Location At => tree.Source.At(Node.Start, Node.Length);

    /// <summary>Of emphasis, scripts, links and images; empty for others.</summary>
    public Siblings<Inline> Children => new(tree, index + 1, Node.Next);

    /// <summary>Of text, entities, code and addresses, as read, without a leading backslash.</summary>
    public ReadOnlySpan<char> Text => tree.PayloadOf(index) switch
    {
        string text => text,
        Link link => link.Text,
        _ => tree.Source.Text.AsSpan(Node.Start + Node.Number, Node.Length - Node.Number),
    };

    /// <summary>Of links, images and addresses.</summary>
    public Link Link => (Link)tree.PayloadOf(index)!;

    /// <summary>Index among all citations of the text.</summary>
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

namespace Attest.Markdown;

/// <summary>The tree of an article or a page, and what rules need.</summary>
public sealed class Body
{
    private readonly Tree _tree;

    internal Body(Tree tree) => _tree = tree;

    /// <summary>False for an unreadable text, in which nothing counts as missing.</summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>Of the body in the file.</summary>
    public required int Offset { get; init; }

    internal Siblings<Block> Blocks => new(_tree, 0, _tree.Count);

    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>In the order of reading.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    public required IReadOnlyList<Link> Links { get; init; }

    public required IReadOnlyList<Container> Containers { get; init; }
}

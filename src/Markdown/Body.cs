namespace Attest.Markdown;

/// <summary>The markdown of an article or a page: its tree, made once and kept, and what the rules ask about.</summary>
public sealed class Body
{
    private readonly Tree _tree;

    internal Body(Tree tree) => _tree = tree;

    /// <summary>False if nothing of the text was read, so that what it lacks says nothing new.</summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>Where the body begins in the file.</summary>
    public required int Offset { get; init; }

    internal Siblings<Block> Blocks => new(_tree, 0, _tree.Count);

    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>All citations in the order in which a reader meets them.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    public required IReadOnlyList<Link> Links { get; init; }

    public required IReadOnlyList<Container> Containers { get; init; }
}

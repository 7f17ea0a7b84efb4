using Attest.Diagnostics;

namespace Attest.Markdown;

/// <summary>The markdown of an article or a page: its tree, and what the rules need.</summary>
public sealed class Body
{
    private readonly Tree _tree;

    internal Body(Tree tree) => _tree = tree;

    /// <summary>False if the text could not be read, so that nothing in it counts as missing.</summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>Of the body in the file.</summary>
    public required int Offset { get; init; }

    internal Siblings<Block> Blocks => new(_tree, 0, _tree.Count);

    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>All citations in the order of reading.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    public required IReadOnlyList<Link> Links { get; init; }

    public required IReadOnlyList<Container> Containers { get; init; }
}

/// <summary>A heading of the body: level 1 to 6, its plain text and its anchor.</summary>
public sealed record Heading(int Level, string Text, string Id, Location At)
{
    /// <summary>False if a heading of the same or a higher level, or the end, follows directly.</summary>
    public bool HasContent { get; internal set; }

    /// <summary>The innermost container around it.</summary>
    public Container? Inside { get; init; }
}

/// <summary>A citation of one key, at its <c>@</c>.</summary>
public readonly record struct Citation(string Key, Location At, string? Prefix, string? Locator);

/// <summary>A link, an image or a bare address. <paramref name="At"/> is its address if that is known.</summary>
/// <param name="Text">Of an image or an address; empty for a link, whose words are in the tree.</param>
public sealed record Link(string Url, Location At, bool IsImage, string Text, string? Title = null);

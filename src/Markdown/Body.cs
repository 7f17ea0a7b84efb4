using Attest.Diagnostics;

namespace Attest.Markdown;

/// <summary>A heading of the body: level 1 to 6, its plain text, its anchor, and whether anything stands below it.</summary>
public sealed record Heading(int Level, string Text, string Id, Location At)
{
    /// <summary>True unless the next heading of the same or a higher level (or the end) follows at once.</summary>
    public bool HasContent { get; internal set; }

    /// <summary>The innermost container in which it stands.</summary>
    public Container? Inside { get; init; }
}

/// <summary>A citation of one key. <paramref name="At"/> is its <c>@</c>.</summary>
public readonly record struct Citation(string Key, Location At, string? Prefix, string? Locator);

/// <summary>A link, an image or a bare address as it was written. <paramref name="At"/> is its address where that is known.</summary>
/// <param name="Text">What an image shows, or the address as it is shown; empty for a link, whose words stand in the tree.</param>
public sealed record Link(string Url, Location At, bool IsImage, string Text, string? Title = null);

/// <summary>The markdown of an article or a page: its tree, made once and kept, and what the rules ask about.</summary>
public sealed class Body
{
    private readonly Tree _tree;

    internal Body(Tree tree) => _tree = tree;

    /// <summary>False if nothing of the text was read, so that what it lacks says nothing new.</summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>Where the body begins in the file.</summary>
    public required int Offset { get; init; }

    public Blocks Blocks => new(_tree, 0, _tree.Count);

    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>All citations in the order in which a reader meets them.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    public required IReadOnlyList<Link> Links { get; init; }

    public required IReadOnlyList<Container> Containers { get; init; }
}

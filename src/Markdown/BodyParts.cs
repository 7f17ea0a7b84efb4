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

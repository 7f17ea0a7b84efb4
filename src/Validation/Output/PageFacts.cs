using System.Collections.Immutable;

namespace Attest.Validation.Output;

/// <summary>A link, image, style, script or form in a finished page, with its address.</summary>
public readonly record struct PageLink(string Href, bool IsResource)
{
    /// <summary>True for an address with a scheme or a host of its own.</summary>
    public bool IsElsewhere => Href.StartsWith("//", StringComparison.Ordinal)
        || (Href.AsSpan().IndexOfAny(":/?#") is > 0 and var end && Href[end] == ':');
}

/// <summary>What is wrong in a finished page, under the code of a rule.</summary>
/// <param name="Href">The address at fault, by which its place in the source can be found.</param>
public sealed record PageFault(string Code, string Message, string? Href = null);

/// <summary>What a finished page links to, its anchors, and what is wrong in it.</summary>
/// <param name="Ids">In ordinal order.</param>
/// <param name="Links">Without links to other sites and to anchors of the page that exist, which need no check.</param>
public sealed record PageFacts(ImmutableArray<string> Ids, IReadOnlyList<PageLink> Links, IReadOnlyList<PageFault> Faults)
{
    public bool HasPart(string id) => Ids.BinarySearch(id, StringComparer.Ordinal) >= 0;
}

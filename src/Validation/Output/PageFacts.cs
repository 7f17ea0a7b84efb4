using System.Collections.Immutable;

namespace Attest.Validation.Output;

/// <summary>The address of a link, or of an image, style or script.</summary>
public readonly record struct PageLink(string Href, bool IsResource)
{
    /// <summary>True with a scheme or a host.</summary>
    public bool IsElsewhere => Href.StartsWith("//", StringComparison.Ordinal)
        || (Href.AsSpan().IndexOfAny(":/?#") is > 0 and var end && Href[end] == ':');
}

/// <param name="Href">The address at fault, to find its place in the source.</param>
public sealed record PageFault(string Code, string Message, string? Href = null);

/// <param name="Ids">In ordinal order.</param>
/// <param name="Links">Those that need a check: not to other sites or to existing anchors of the page.</param>
public sealed record PageFacts(ImmutableArray<string> Ids, IReadOnlyList<PageLink> Links, IReadOnlyList<PageFault> Faults)
{
    public bool HasPart(string id) => Ids.BinarySearch(id, StringComparer.Ordinal) >= 0;
}

using System.Collections.Immutable;

namespace Attest.Validation.Output;

/// <summary>A link, image, style, script or form in a finished page, with the address as it stands there.</summary>
public readonly record struct PageLink(string Href, bool IsResource)
{
    /// <summary>True of an address with a scheme or a host of its own.</summary>
    public bool IsElsewhere
    {
        get
        {
            var end = Href.AsSpan().IndexOfAny(":/?#");
            return Href.StartsWith("//", StringComparison.Ordinal) || (end > 0 && Href[end] == ':');
        }
    }
}

/// <summary>Something that is wrong with a finished page by itself, under the code of the rule that it breaks.</summary>
/// <param name="Href">The address that the fault concerns, by which its place in the source can be found.</param>
public sealed record PageFault(string Code, string Message, string? Href = null);

/// <summary>What a finished page links to, what in it can be linked to, and what is wrong with it by itself.</summary>
/// <param name="Ids">In ordinal order.</param>
/// <param name="Links">But for those to parts of the page itself that are there, and to other sites, which nobody need ask about again.</param>
public sealed record PageFacts(ImmutableArray<string> Ids, IReadOnlyList<PageLink> Links, IReadOnlyList<PageFault> Faults)
{
    public bool HasPart(string id) => Ids.BinarySearch(id, StringComparer.Ordinal) >= 0;
}

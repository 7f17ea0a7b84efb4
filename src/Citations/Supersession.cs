using System.Collections.Concurrent;
using Attest.Content;

namespace Attest.Citations;

public enum SupersessionEnd
{
    /// <summary>The last successor is a reference that the page can cite.</summary>
    InReach,

    /// <summary>The last successor is known by its DOI only.</summary>
    OutOfReach,

    /// <summary>A <c>superseded-by</c> names what is neither a key in reach nor a DOI.</summary>
    Unknown,

    /// <summary>The successors lead back to one another.</summary>
    Circle,
}

/// <summary>Where the successors of a reference lead.</summary>
/// <param name="Reference">The last successor; where the way ends before it, the reference that names the next one.</param>
/// <param name="Doi">The bare DOI of a successor out of reach.</param>
/// <param name="Circle">The references that lead back to one another, from the first in the file.</param>
public sealed record Successor(SupersessionEnd End, Reference Reference, string? Doi = null, IReadOnlyList<Reference>? Circle = null);

/// <summary>
/// Follows <c>superseded-by</c> from reference to reference. A shared one leads to shared ones only, since an article's key
/// is its own. Each is followed once, however many lead to it.
/// </summary>
public sealed class Supersession
{
    private readonly ConcurrentDictionary<Reference, Successor> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Func<string, Reference?> _byKey;
    private readonly Lazy<Dictionary<string, Reference>> _byDoi;
    private readonly Supersession? _shared;

    private Supersession(Func<string, Reference?> byKey, IEnumerable<Reference> references, Supersession? shared)
    {
        _byKey = byKey;
        _byDoi = new(() => ByDoi(references));
        _shared = shared;
    }

    public static Supersession OfShared(KnowledgeBase knowledgeBase) =>
        new(knowledgeBase.SharedByKey, knowledgeBase.Shared.SelectMany(file => file.References), null);

    /// <summary>As it is seen from a page: its own references before the shared ones. Ask it on <see cref="OfShared"/>.</summary>
    public Supersession Within(MarkdownPage page)
    {
        var own = page.References.DistinctBy(r => r.Id.Value).ToDictionary(r => r.Id.Value, StringComparer.Ordinal);
        return new(own.GetValueOrDefault, page.References, this);
    }

    /// <summary>Null for a reference that nothing supersedes.</summary>
    public Successor? Of(Reference reference)
    {
        if (reference.SupersededBy is null)
        {
            return null;
        }

        if (reference.IsShared && _shared is not null)
        {
            return _shared.Of(reference);
        }

        var way = new List<Reference>();
        var steps = new Dictionary<Reference, int>(ReferenceEqualityComparer.Instance);
        var end = Follow(reference, way, steps);
        foreach (var passed in way)
        {
            _known[passed] = end;
        }

        return end;
    }

    private Successor Follow(Reference reference, List<Reference> way, Dictionary<Reference, int> steps)
    {
        while (true)
        {
            if (_known.TryGetValue(reference, out var known))
            {
                return known;
            }

            if (steps.TryGetValue(reference, out var first))
            {
                return new Successor(SupersessionEnd.Circle, reference, Circle: [.. way[first..].OrderBy(r => r.Id.At.Source.Path, StringComparer.Ordinal).ThenBy(r => r.Id.At.Start)]);
            }

            if (reference.SupersededBy is not { } name)
            {
                return new Successor(SupersessionEnd.InReach, reference);
            }

            if (reference.IsShared && _shared is not null)
            {
                return _shared.Of(reference)!;
            }

            steps.Add(reference, way.Count);
            way.Add(reference);
            if (Find(name) is not { } next)
            {
                return Doi.Find(name) is { } doi
                    ? new Successor(SupersessionEnd.OutOfReach, reference, doi)
                    : new Successor(SupersessionEnd.Unknown, reference);
            }

            reference = next;
        }
    }

    private Reference? Find(string name) => _byKey(name)
        ?? (Doi.Find(name) is { } doi ? _byDoi.Value.GetValueOrDefault(doi.ToLowerInvariant()) : null)
        ?? _shared?.Find(name);

    private static Dictionary<string, Reference> ByDoi(IEnumerable<Reference> references)
    {
        var byDoi = new Dictionary<string, Reference>(StringComparer.Ordinal);
        foreach (var reference in references)
        {
            if (reference.Doi is { } doi && Doi.Find(doi) is { } bare)
            {
                byDoi.TryAdd(bare.ToLowerInvariant(), reference);
            }
        }

        return byDoi;
    }
}

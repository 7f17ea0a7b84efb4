using System.Collections.Concurrent;
using Attest.Content;

namespace Attest.Citations;

public enum SupersessionEnd
{
    /// <summary>The page can cite the last successor.</summary>
    InReach,

    /// <summary>Of the last successor only the DOI is known.</summary>
    OutOfReach,

    /// <summary>A <c>superseded-by</c> is neither a key in reach nor a DOI.</summary>
    Unknown,

    Circle,
}

/// <summary>The end of a chain of successors.</summary>
/// <param name="Reference">The last successor; if that is not in reach, the reference that names it.</param>
/// <param name="Doi">The bare DOI of a successor out of reach.</param>
/// <param name="Circle">The references of a circle, in the order of the file.</param>
public sealed record Successor(SupersessionEnd End, Reference Reference, string? Doi = null, IReadOnlyList<Reference>? Circle = null);

/// <summary>
/// Follows <c>superseded-by</c>, each reference once. A shared one leads to shared ones only, since an article's keys are its
/// own.
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

    /// <summary>On <see cref="OfShared"/>: for a page, its own references before the shared ones.</summary>
    public Supersession Within(MarkdownPage page) => new(page.ReferencesByKey().GetValueOrDefault, page.References, this);

    /// <summary>Null for a reference that is not superseded.</summary>
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
                return new Successor(SupersessionEnd.Circle, reference, Circle:
                    [.. way[first..].OrderBy(r => r.Id.At.Source.Path, StringComparer.Ordinal).ThenBy(r => r.Id.At.Start)]);
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
                var doi = Doi.Find(name);
                return new Successor(doi is null ? SupersessionEnd.Unknown : SupersessionEnd.OutOfReach, reference, doi);
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

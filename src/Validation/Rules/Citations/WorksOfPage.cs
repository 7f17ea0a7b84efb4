using Attest.Citations;
using Attest.Content;

namespace Attest.Validation.Rules.Citations;

/// <summary>The works that a page refers to, each with its first entry.</summary>
internal sealed class WorksOfPage
{
    private readonly Dictionary<string, Reference> _byIdentity = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reference> _byTitle = new(StringComparer.Ordinal);

    /// <summary>Adds an entry, and gives the one that has been there for the same work, or null.</summary>
    public Reference? Add(Reference reference)
    {
        var identities = WorkIdentity.AllOf(reference);
        var title = WorkIdentity.TitleAndYear(reference);
        var first = identities.Select(identity => _byIdentity.GetValueOrDefault(identity)).FirstOrDefault(known => known is not null)
            ?? OfSameTitle(reference, title);
        foreach (var identity in identities)
        {
            _byIdentity.TryAdd(identity, first ?? reference);
        }

        if (title is not null)
        {
            _byTitle.TryAdd(title, first ?? reference);
        }

        return first;
    }

    /// <summary>
    /// One entry has an identifier and the other has not, or one of another kind: it is one work that somebody typed twice,
    /// unless something in them tells otherwise. Many works are called "Editorial".
    /// </summary>
    private Reference? OfSameTitle(Reference reference, string? title) =>
        title is not null && _byTitle.TryGetValue(title, out var known)
            && Agreement.Disagreements(known, reference).Count == 0
            ? known
            : null;
}

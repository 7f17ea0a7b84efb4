using Attest.Citations;
using Attest.Content;

namespace Attest.Validation.Rules.Citations;

/// <summary>The works that a page refers to, each with its first entry.</summary>
internal sealed class WorksOfPage
{
    private readonly Dictionary<string, Reference> _byIdentity = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reference> _byTitle = new(StringComparer.Ordinal);

    /// <summary>The earlier entry of the same work, or null.</summary>
    public Reference? Add(Reference reference)
    {
        var identities = WorkIdentity.AllOf(reference);
        var title = WorkIdentity.TitleAndYear(reference);
        var first = identities.Select(identity => _byIdentity.GetValueOrDefault(identity)).FirstOrDefault(known => known is not null);
        // Entries without a common identifier are one work typed twice, unless their data disagree: many are called "Editorial".
        if (first is null && title is not null && _byTitle.TryGetValue(title, out var known)
            && Agreement.Disagreements(known, reference).Count == 0)
        {
            first = known;
        }

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
}

using System.Globalization;
using Attest.Content;

namespace Attest.Citations.Import;

/// <summary>
/// Decides which imported references are new. A work is known by its DOI or its PMID, or by title and year where these do not
/// contradict; what was imported before, from this file or another, is known too.
/// </summary>
public sealed class ReferenceMerger
{
    /// <summary>What an editor or a library keeps for itself; nothing that a merge should change.</summary>
    private static readonly string[] NotAdded =
        ["note", "keyword", "language", "source", "call-number", "title-short", "medium", "status", "accessed", "section", "superseded-by"];

    private static readonly string[] TellingApart = ["author", "container-title", "volume", "page", "DOI", "PMID"];

    private readonly Dictionary<string, Reference> _byIdentity = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reference> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<Reference, string> _keys = [];

    public ReferenceMerger(KnowledgeBase knowledgeBase)
    {
        foreach (var reference in knowledgeBase.Shared.SelectMany(file => file.References).Concat(knowledgeBase.AllPages.SelectMany(page => page.References)))
        {
            Know(reference, reference.Id.Value);
        }
    }

    public MergePlan Plan(IEnumerable<Reference> imported)
    {
        var added = new List<AddedReference>();
        var known = new List<KnownReference>();
        foreach (var reference in imported)
        {
            if (Find(reference) is { } existing)
            {
                var disagreements = WorkIdentity.Disagreements(existing, reference);
                known.Add(new KnownReference(reference, existing, _keys[existing], disagreements, disagreements.Count == 0 ? Additions(existing, reference) : []));
                continue;
            }

            var key = KeyMaker.Choose(reference, _byKey);
            var wanted = reference.Id.Value;
            added.Add(new AddedReference(reference, key, key != wanted && wanted.Length > 0 ? _byKey.GetValueOrDefault(wanted) : null));
            Know(reference, key);
        }

        return new MergePlan(added, known);
    }

    private void Know(Reference reference, string key)
    {
        _byKey.TryAdd(key, reference);
        _keys.TryAdd(reference, key);
        foreach (var identity in Identities(reference))
        {
            _byIdentity.TryAdd(identity, reference);
        }
    }

    private Reference? Find(Reference reference)
    {
        foreach (var identity in Identities(reference))
        {
            if (_byIdentity.TryGetValue(identity, out var known) && MayBeSame(identity, known, reference))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>
    /// A DOI decides. A PMID does unless the DOIs are two: then one of the numbers is wrong. A title does only if nothing
    /// speaks against it, since many works are called "Editorial" or "Reply".
    /// </summary>
    private static bool MayBeSame(string identity, Reference a, Reference b) => identity[0] switch
    {
        'D' => true,
        'P' => !WorkIdentity.Disagreements(a, b).Contains("DOI"),
        _ => WorkIdentity.Of(a) == WorkIdentity.Of(b) || !WorkIdentity.Disagreements(a, b).Intersect(TellingApart).Any(),
    };

    private static IEnumerable<string> Identities(Reference reference)
    {
        foreach (var (variable, kind) in new[] { ("DOI", IdentifierKind.Doi), ("PMID", IdentifierKind.Pmid) })
        {
            if (reference.Text(variable) is { } text && Identifiers.Bare(kind, text) is not null)
            {
                yield return $"{variable}:{Identifiers.Normalise(kind, text)}";
            }
        }

        if (Folding.Fold(reference.Title ?? "") is { Length: > 0 } title)
        {
            yield return $"title:{title}|{reference.Issued.KnownYear()?.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    private static List<string> Additions(Reference existing, Reference imported) =>
        [.. CslOrder.FieldsOf(imported).Where(field => !NotAdded.Contains(field)
            && existing.Text(field) is null && !existing.Names.ContainsKey(field) && !existing.Dates.ContainsKey(field)
            // Where a DOI leads to the work, an address says nothing new.
            && !(field == "URL" && existing.Doi is not null))];
}

using Attest.Content;

namespace Attest.Citations.Import;

/// <summary>
/// Decides which imported references are new. A work is identified by DOI or PMID, or by title and year if these do not
/// contradict. Works that were imported before, also from the same file, are known.
/// </summary>
public sealed class ReferenceMerger
{
    // Private to an editor or a library; never changed by a merge.
    private static readonly string[] NotAdded =
        ["note", "keyword", "language", "source", "call-number", "title-short", "medium", "status", "accessed", "section", "superseded-by"];

    private static readonly string[] TellingApart = ["author", "container-title", "volume", "page", "DOI", "PMID"];

    private readonly Dictionary<string, Reference> _byIdentity = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reference> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<Reference, string> _keys = [];

    public ReferenceMerger(KnowledgeBase knowledgeBase)
    {
        foreach (var reference in knowledgeBase.Shared.SelectMany(file => file.References)
            .Concat(knowledgeBase.AllPages.SelectMany(page => page.References)))
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
                var disagreements = Agreement.Disagreements(existing, reference);
                var additions = disagreements.Count == 0 ? Additions(existing, reference) : [];
                known.Add(new KnownReference(reference, existing, _keys[existing], disagreements, additions));
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

    private Reference? Find(Reference reference) => Identities(reference)
        .Where(identity => _byIdentity.TryGetValue(identity, out var known) && MayBeSame(identity, known, reference))
        .Select(identity => _byIdentity[identity])
        .FirstOrDefault();

    // A DOI decides. A PMID decides unless the DOIs differ: then one of the numbers is wrong. A title decides only if
    // nothing contradicts, since many works are called "Editorial" or "Reply".
    private static bool MayBeSame(string identity, Reference a, Reference b) => identity[0] switch
    {
        'd' => true,
        'p' => !Agreement.Disagreements(a, b).Contains("DOI"),
        _ => WorkIdentity.Of(a) == WorkIdentity.Of(b) || !Agreement.Disagreements(a, b).Intersect(TellingApart).Any(),
    };

    private static IEnumerable<string> Identities(Reference reference) =>
        new[] { WorkIdentity.DoiOf(reference), WorkIdentity.PmidOf(reference), WorkIdentity.TitleAndYear(reference) }.OfType<string>();

    private static List<string> Additions(Reference existing, Reference imported) =>
        [.. CslVariables.FieldsOf(imported).Where(field => !NotAdded.Contains(field)
            && existing.Text(field) is null && !existing.Names.ContainsKey(field) && !existing.Dates.ContainsKey(field)
            // With a DOI, an address adds nothing.
            && !(field == "URL" && existing.Doi is not null))];
}

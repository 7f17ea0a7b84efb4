using Attest.Content;

namespace Attest.Citations.Import;

/// <summary>A new work.</summary>
/// <param name="Key">Its key from now on.</param>
/// <param name="Holder">The entry of another work that already has the key of the file; null if the key stays.</param>
public sealed record AddedReference(Reference Reference, string Key, Reference? Holder);

/// <summary>A work that already has an entry.</summary>
/// <param name="Existing">The entry that stays, under <paramref name="Key"/>.</param>
/// <param name="Additions">Fields of the imported entry that could be added to the existing one.</param>
public sealed record KnownReference(
    Reference Reference, Reference Existing, string Key, IReadOnlyList<string> Disagreements, IReadOnlyList<string> Additions)
{
    /// <summary>With the additions.</summary>
    public Reference Completed() => Existing.With(
        variables: Union(Existing.Variables, Reference.Variables),
        names: Union(Existing.Names, Reference.Names),
        dates: Union(Existing.Dates, Reference.Dates));

    private Dictionary<string, T> Union<T>(IReadOnlyDictionary<string, T> existing, IReadOnlyDictionary<string, T> imported)
    {
        var union = new Dictionary<string, T>(existing, StringComparer.Ordinal);
        foreach (var (field, value) in imported.Where(pair => Additions.Contains(pair.Key)))
        {
            union.TryAdd(field, value);
        }

        return union;
    }
}

/// <summary>What to do with the references of a file, in its order.</summary>
public sealed record MergePlan(IReadOnlyList<AddedReference> Added, IReadOnlyList<KnownReference> Known);

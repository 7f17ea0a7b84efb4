using Attest.Content;

namespace Attest.Citations.Import;

/// <summary>Makes entries of entries, since none is ever changed.</summary>
public static class MergedReference
{
    /// <summary>The same entry under another key.</summary>
    public static Reference WithKey(Reference reference, string key) => new()
    {
        Id = reference.Id with { Value = key },
        Type = reference.Type,
        Evidence = reference.Evidence,
        Variables = reference.Variables,
        Names = reference.Names,
        Dates = reference.Dates,
        IsShared = reference.IsShared,
    };

    /// <summary>The entry that was there, with those fields of the imported one that it lacks.</summary>
    public static Reference Of(Reference existing, Reference imported, IReadOnlyCollection<string> fields) => new()
    {
        Id = existing.Id,
        Type = existing.Type,
        Evidence = existing.Evidence,
        Variables = Union(existing.Variables, imported.Variables, fields),
        Names = Union(existing.Names, imported.Names, fields),
        Dates = Union(existing.Dates, imported.Dates, fields),
        IsShared = existing.IsShared,
    };

    private static Dictionary<string, T> Union<T>(IReadOnlyDictionary<string, T> existing, IReadOnlyDictionary<string, T> imported, IReadOnlyCollection<string> fields)
    {
        var union = new Dictionary<string, T>(existing, StringComparer.Ordinal);
        foreach (var (field, value) in imported.Where(pair => fields.Contains(pair.Key)))
        {
            union.TryAdd(field, value);
        }

        return union;
    }
}

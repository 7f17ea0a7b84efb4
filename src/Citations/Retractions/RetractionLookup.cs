using System.Text;
using Attest.Content;

namespace Attest.Citations;

/// <summary>
/// The identifiers by which references are found in the list of retractions, in their normal form. A row that concerns none
/// of them, which is nearly every row, costs two lookups and no memory.
/// </summary>
internal sealed class RetractionLookup
{
    private const int LongestPlain = 256;

    private static readonly List<Reference> None = [];

    private readonly Dictionary<string, List<Reference>> _byDoi = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Reference>> _byPmid = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Reference>>.AlternateLookup<ReadOnlySpan<char>> _dois;
    private readonly Dictionary<string, List<Reference>>.AlternateLookup<ReadOnlySpan<char>> _pmids;

    public RetractionLookup(IEnumerable<Reference> references)
    {
        foreach (var reference in references)
        {
            // An address says as much as the identifier that it holds.
            Add(_byDoi, reference, Normal(IdentifierKind.Doi, reference.Doi ?? reference.Url));
            Add(_byPmid, reference, Normal(IdentifierKind.Pmid, reference.Pmid ?? reference.Url));
        }

        _dois = _byDoi.GetAlternateLookup<ReadOnlySpan<char>>();
        _pmids = _byPmid.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The references to the paper that a row is about; one found by both identifiers comes twice.</summary>
    public (List<Reference> ByDoi, List<Reference> ByPmid) Find(RetractionList list, int row) =>
        (Find(_dois, IdentifierKind.Doi, list.PaperDoi(row)), Find(_pmids, IdentifierKind.Pmid, list.PaperPmid(row)));

    private static List<Reference> Find(
        Dictionary<string, List<Reference>>.AlternateLookup<ReadOnlySpan<char>> lookup, IdentifierKind kind, ReadOnlySpan<byte> field)
    {
        if (field.Length is 0 or > LongestPlain || !IsPlain(kind, field))
        {
            return FindUnusual(lookup, kind, field);
        }

        Span<char> key = stackalloc char[LongestPlain];
        Ascii.ToLower(field, key, out var length);
        return lookup.TryGetValue(key[..length], out var references) ? references : None;
    }

    /// <summary>True for the form that needs nothing but lower case to be compared, that of nearly every row.</summary>
    private static bool IsPlain(IdentifierKind kind, ReadOnlySpan<byte> field) => kind == IdentifierKind.Doi
        ? field.StartsWith("10."u8) && !field.ContainsAnyExceptInRange((byte)'!', (byte)'~') && field[^1] is not ((byte)'.' or (byte)',' or (byte)';')
        : field[0] is >= (byte)'1' and <= (byte)'9' && !field.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    /// <summary>Addresses, labels, several identifiers in one field, <c>0</c> and <c>unavailable</c>.</summary>
    private static List<Reference> FindUnusual(
        Dictionary<string, List<Reference>>.AlternateLookup<ReadOnlySpan<char>> lookup, IdentifierKind kind, ReadOnlySpan<byte> field)
    {
        if (field.IsEmpty || field.SequenceEqual("0"u8) || Ascii.EqualsIgnoreCase(field, "unavailable"u8))
        {
            return None;
        }

        var found = new List<Reference>();
        foreach (var part in Encoding.UTF8.GetString(field).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Normal(kind, part) is { } key && lookup.TryGetValue(key, out var references))
            {
                found.AddRange(references.Except(found));
            }
        }

        return found;
    }

    private static string? Normal(IdentifierKind kind, string? text) =>
        text is not null && Identifiers.Bare(kind, text.Trim()) is not null ? Identifiers.Normalise(kind, text.Trim()) : null;

    private static void Add(Dictionary<string, List<Reference>> byKey, Reference reference, string? key)
    {
        if (key is not null)
        {
            byKey.TryAdd(key, []);
            byKey[key].Add(reference);
        }
    }
}

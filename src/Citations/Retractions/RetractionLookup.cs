using System.Text;
using Attest.Content;

namespace Attest.Citations;

/// <summary>
/// Finds references by one kind of identifier, in its normal form. A row of the list of retractions that concerns none of
/// them, which is nearly every row, costs one lookup and no memory.
/// </summary>
internal sealed class RetractionLookup
{
    private const int LongestPlain = 256;

    private static readonly List<Reference> None = [];

    private readonly IdentifierKind _kind;
    private readonly Dictionary<string, List<Reference>> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Reference>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public RetractionLookup(IdentifierKind kind, IEnumerable<Reference> references, Func<Reference, string?> identifier)
    {
        _kind = kind;
        foreach (var reference in references)
        {
            // An address may contain the identifier.
            if (Normal(identifier(reference) ?? reference.Url) is { } key)
            {
                _references.TryAdd(key, []);
                _references[key].Add(reference);
            }
        }

        _lookup = _references.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <param name="field">The identifier of the paper that a row is about, in UTF-8.</param>
    public List<Reference> Find(ReadOnlySpan<byte> field)
    {
        if (field.Length is 0 or > LongestPlain || !IsPlain(field))
        {
            return FindUnusual(field);
        }

        Span<char> key = stackalloc char[LongestPlain];
        Ascii.ToLower(field, key, out var length);
        return _lookup.TryGetValue(key[..length], out var references) ? references : None;
    }

    // True if lower case is the normal form, as in nearly every row.
    private bool IsPlain(ReadOnlySpan<byte> field) => _kind == IdentifierKind.Doi
        ? field.StartsWith("10."u8) && !field.ContainsAnyExceptInRange((byte)'!', (byte)'~')
            && field[^1] is not ((byte)'.' or (byte)',' or (byte)';')
        : field[0] is >= (byte)'1' and <= (byte)'9' && !field.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    // Addresses, labels, several identifiers in one field, "0" and "unavailable".
    private List<Reference> FindUnusual(ReadOnlySpan<byte> field)
    {
        if (field.IsEmpty || field.SequenceEqual("0"u8) || Ascii.EqualsIgnoreCase(field, "unavailable"u8))
        {
            return None;
        }

        var found = new List<Reference>();
        foreach (var part in Encoding.UTF8.GetString(field).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Normal(part) is { } key && _references.TryGetValue(key, out var references))
            {
                found.AddRange(references.Except(found));
            }
        }

        return found;
    }

    private string? Normal(string? text) => Identifiers.Normal(_kind, text?.Trim());
}

using System.Buffers;

namespace Attest.Alternates;

/// <summary>Addresses as they can stand in the round brackets of a link.</summary>
internal static class MarkdownAddress
{
    private static readonly SearchValues<char> Special =
        SearchValues.Create("()<>[]|\\`* " + string.Concat(Enumerable.Range(0, 160).Select(i => (char)i).Where(char.IsControl)));

    public static string Of(string address) => address.AsSpan().ContainsAny(Special)
        ? string.Concat(address.Select(c => Special.Contains(c) ? Uri.HexEscape(c) : c.ToString()))
        : address;
}

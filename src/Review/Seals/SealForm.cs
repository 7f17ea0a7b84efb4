using System.Buffers;

namespace Attest.Review.Seals;

/// <summary>A seal is the name of its recipe and the 64 digits of a SHA-256.</summary>
internal static class SealForm
{
    private const int DigestLength = 64;

    private static readonly SearchValues<char> HexadecimalDigits = SearchValues.Create("0123456789abcdef");

    public static bool IsOf(string text, string prefix) =>
        text.Length == prefix.Length + DigestLength
        && text.StartsWith(prefix, StringComparison.Ordinal)
        && !text.AsSpan(prefix.Length).ContainsAnyExcept(HexadecimalDigits);
}

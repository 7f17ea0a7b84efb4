using System.Buffers;
using System.Security.Cryptography;
using System.Text;

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

    /// <summary>SHA-256 of a text in UTF-8, in lower-case hexadecimal.</summary>
    public static string DigestOf(string text)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)), digest);
        ArrayPool<byte>.Shared.Return(rented);
        return Convert.ToHexStringLower(digest);
    }
}

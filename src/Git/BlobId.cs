using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Attest.Git;

/// <summary>The id that git gives to the content of a file: the hash of <c>blob SIZE</c>, a zero byte, and the content.</summary>
public static class BlobId
{
    /// <summary>Of a repository with SHA-1; others have ids of 64 digits.</summary>
    private const int ShortLength = 40;

    /// <param name="like">An id of the same repository.</param>
    public static string Of(ReadOnlySpan<byte> content, string like)
    {
        using var hash = Begin(content.Length, like);
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{byte}, string)"/>
    public static string Of(Stream content, string like)
    {
        using var hash = Begin(content.Length, like);
        var buffer = new byte[1 << 16];
        for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            hash.AppendData(buffer, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IncrementalHash Begin(long length, string like)
    {
        var hash = IncrementalHash.CreateHash(like.Length == ShortLength ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes($"blob {length.ToString(CultureInfo.InvariantCulture)}\0"));
        return hash;
    }
}

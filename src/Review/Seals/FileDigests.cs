namespace Attest.Review.Seals;

/// <summary>
/// SHA-256 of files by their paths below the input folder, in lower-case hexadecimal; null for a missing or unreadable file.
/// </summary>
/// <param name="OfBytes">As the file is.</param>
/// <param name="OfText">Of a text file without differences of line ends; see <see cref="Text.TextDigest"/>.</param>
public sealed record FileDigests(Func<string, string?> OfBytes, Func<string, string?> OfText)
{
    /// <summary>Where there are no files.</summary>
    public static readonly FileDigests None = new(_ => null, _ => null);
}

using Attest.Files;
using Attest.Review.Seals;

namespace Attest.Versions;

internal static class FolderDigests
{
    /// <summary>Of the files as they are, and of text files without differences of line ends.</summary>
    public static FileDigests Digests(this InputFolder folder) => new(folder.DigestOf, folder.TextDigestOf);
}

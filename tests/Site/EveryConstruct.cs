namespace Attest.Tests.Site;

/// <summary>
/// A site of invented content in which every construct of the content format occurs: each kind of container, of list, of
/// citation and of link, an article in each status, a writing direction other than the site's, and words too long for a line.
/// </summary>
internal static class EveryConstruct
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Path, "tests", "Site", "EveryConstruct", "input");

    /// <param name="folder">The input folder to make.</param>
    public static void CopyTo(string folder)
    {
        foreach (var path in Snapshot.Paths(Folder))
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Folder, path), target);
        }

        Sealing.SealIn(folder);
    }
}

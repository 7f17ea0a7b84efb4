namespace Attest.Tests.Site;

/// <summary>
/// A site of invented content in which every construct of the content format occurs: each kind of container, of list, of
/// citation and of link, an article in each status, a writing direction other than the site's, and words too long for a line.
/// </summary>
internal static class EveryConstruct
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Path, "tests", "Site", "EveryConstruct", "input");

    /// <param name="folder">The input folder to make.</param>
    /// <param name="order">The order in which the files are made, if not that of their paths.</param>
    public static void CopyTo(string folder, Func<IEnumerable<string>, IEnumerable<string>>? order = null)
    {
        IEnumerable<string> paths = Snapshot.Paths(Folder);
        foreach (var path in order is null ? paths : order(paths))
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Folder, path), target);
        }

        Sealing.SealIn(folder);
    }
}

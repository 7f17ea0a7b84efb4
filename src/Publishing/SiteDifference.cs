using Attest.Files;

namespace Attest.Publishing;

/// <summary>Paths below the output folder, with forward slashes.</summary>
/// <param name="Changed">New files, and those with other bytes.</param>
/// <param name="Stale">Files of earlier builds that the site does not have.</param>
internal sealed record SiteDifference(IReadOnlyList<string> Changed, IReadOnlyList<string> Stale)
{
    public bool IsNone => Changed.Count + Stale.Count == 0;

    /// <param name="owned">What earlier builds wrote.</param>
    /// <param name="isPublished">Whether a file exists with the right bytes.</param>
    public static SiteDifference Of(IReadOnlyList<string> paths, HashSet<string> owned, Func<string, bool> isPublished)
    {
        var stale = owned.Except(paths, StringComparer.Ordinal).ToList();
        // Without letter case a stale file may be found under a new name, and it will be deleted.
        var going = stale.Select(Folded).ToHashSet(StringComparer.Ordinal);
        return new SiteDifference([.. paths.Where(path => !isPublished(path) || (going.Count > 0 && going.Contains(Folded(path))))], stale);
    }

    /// <summary>Stale files to delete first: they block a new file or folder, or have its name in other letter case.</summary>
    public HashSet<string> Blocking()
    {
        if (Stale.Count == 0)
        {
            return [];
        }

        var files = Changed.Select(Folded).ToHashSet(StringComparer.Ordinal);
        var folders = Changed.SelectMany(RelativePath.FoldersOf).Select(Folded).ToHashSet(StringComparer.Ordinal);
        return [.. Stale.Where(path => Folded(path) is var folded
            && (files.Contains(folded) || folders.Contains(folded) || RelativePath.FoldersOf(folded).Any(files.Contains)))];
    }

    private static string Folded(string path) => path.ToLowerInvariant();
}

using Attest.Files;

namespace Attest.Publishing;

/// <summary>In what the output folder differs from the site. Paths are below it, with forward slashes.</summary>
/// <param name="Changed">What is new or has other bytes than the file that is there.</param>
/// <param name="Stale">What an earlier build wrote and this one does not.</param>
internal sealed record SiteDifference(IReadOnlyList<string> Changed, IReadOnlyList<string> Stale)
{
    public bool IsNone => Changed.Count + Stale.Count == 0;

    /// <param name="paths">All files of the site.</param>
    /// <param name="owned">What earlier builds wrote.</param>
    /// <param name="isPublished">Whether a file is there with the bytes that it should have.</param>
    public static SiteDifference Of(IReadOnlyList<string> paths, HashSet<string> owned, Func<string, bool> isPublished)
    {
        var stale = owned.Except(paths, StringComparer.Ordinal).ToList();
        // Where letter case does not count, a stale file may be found under a new name and will be gone soon.
        var going = stale.Select(Folded).ToHashSet(StringComparer.Ordinal);
        return new SiteDifference([.. paths.Where(path => !isPublished(path) || (going.Count > 0 && going.Contains(Folded(path))))], stale);
    }

    /// <summary>
    /// The stale files that must go before the new ones come: a file where a folder must be, what is in a folder where a file must
    /// be, a name in other letter case. All others go last.
    /// </summary>
    public HashSet<string> InTheWay()
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

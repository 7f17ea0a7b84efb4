using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Attest.Files;

namespace Attest.Publishing;

/// <summary>An output folder, and the folder of its state in the cache folder. Paths are absolute and free of links.</summary>
internal sealed record OutputPlace(string Output, string State)
{
    /// <summary>In characters; with the key a longer name might be too long.</summary>
    private const int LongestName = 40;

    /// <summary>For files that wait to be published.</summary>
    public string StagingFolder => Path.Combine(State, "staging");

    /// <summary>The same, where the cache folder is on another file system.</summary>
    public string InnerStagingFolder => Path.Combine(Output, ".attest-new");

    /// <summary>Names the process that took the lock last.</summary>
    public string HolderFile => Path.Combine(State, "holder");

    /// <summary>Exists only while the last writing is known to be finished.</summary>
    public string RecordFile => Path.Combine(State, "published");

    public string LastBuildFile => Path.Combine(State, "last-build");

    /// <summary>
    /// To be called with the lock. Deletes what only has the name of a file of ours: a pipe would be waited for, a folder would block it,
    /// and a link leads to a file of somebody.
    /// </summary>
    public void ClearDamage()
    {
        foreach (var path in (string[])[HolderFile, RecordFile, LastBuildFile])
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else if (SpecialFiles.IsLinkOrSpecial(path))
            {
                File.Delete(path);
            }
        }

        // Also true for a link that does not lead to a folder.
        if (File.Exists(StagingFolder))
        {
            File.Delete(StagingFolder);
        }
    }

    public static OutputPlace Of(Folders folders)
    {
        var output = RealPath.Of(folders.Output);
        var cache = RealPath.Of(folders.Cache);
        var name = Path.GetFileName(output);
        var key = KeyOf(Path.GetRelativePath(cache, output));
        return new OutputPlace(output, Path.Combine(cache, $"{name[..Math.Min(name.Length, LongestName)]}-{key}"));
    }

    /// <summary>Of the relative path, so that a project can be moved; in lower case, since some file systems ignore it.</summary>
    private static string KeyOf(string relative) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(relative.Replace('\\', '/').ToLower(CultureInfo.InvariantCulture))).AsSpan(0, 4));
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Attest.Files;

namespace Attest.Publishing;

/// <summary>An output folder, and what the cache folder keeps about it. Paths are absolute and free of links.</summary>
/// <param name="Output">The folder that is published.</param>
/// <param name="State">The folder, below the cache folder, of what is kept about this output folder alone.</param>
internal sealed record OutputPlace(string Output, string State)
{
    /// <summary>The name is there for people, and a longer one might be too long with the key.</summary>
    private const int LongestName = 40;

    /// <summary>What waits to be published.</summary>
    public string StagingFolder => Path.Combine(State, "staging");

    /// <summary>The same, where the cache folder lies on another file system than the output folder.</summary>
    public string InnerStagingFolder => Path.Combine(Output, ".attest-new");

    /// <summary>Names the process that took the lock last.</summary>
    public string HolderFile => Path.Combine(State, "holder");

    /// <summary>There only while the last writing is known to be finished.</summary>
    public string RecordFile => Path.Combine(State, "published");

    /// <summary>What the last build came to.</summary>
    public string LastBuildFile => Path.Combine(State, "last-build");

    /// <summary>
    /// Takes away what stands by the names of our files and is none: a pipe would be waited for, a folder be in the way, and a link lead to
    /// what is somebody's own. To be called with the lock.
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

        // True of a link that leads to no folder, too.
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
        return new OutputPlace(output, Path.Combine(cache, $"{name[..Math.Min(name.Length, LongestName)]}-{KeyOf(Path.GetRelativePath(cache, output))}"));
    }

    /// <summary>
    /// Tells output folders of one name apart. Made from the way between the folders, so that a project can be moved; in lower
    /// case, since some file systems take no notice of it.
    /// </summary>
    private static string KeyOf(string relative) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(relative.Replace('\\', '/').ToLower(CultureInfo.InvariantCulture))).AsSpan(0, 4));
}

using Attest.Files;

namespace Attest.Modules;

/// <summary>What is at a path below the input folder right now.</summary>
public static class InputFolder
{
    public static bool Has(BuildOptions options, string path) => Path.Exists(Path.Combine(options.Input, path));

    /// <summary>
    /// Opens a file that was listed earlier. By now there may be something else: a link would lead out of the folder, and to open a
    /// pipe is to wait for somebody to write into it.
    /// </summary>
    /// <param name="options">Name the folder.</param>
    /// <param name="fullPath">As it was listed.</param>
    /// <returns>Null if no file is there, or it cannot be read.</returns>
    internal static Stream? Open(BuildOptions options, string fullPath)
    {
        try
        {
            var own = Path.Combine(RealPath.Of(options.Input), Path.GetRelativePath(options.Input, fullPath));
            return RealPath.Of(fullPath) == own && ListFiles.Describe(new FileInfo(fullPath), isLink: false).IsFile
                ? new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
                : null;
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            return null;
        }
    }

    /// <summary>The path of a file or a folder as <see cref="ListFiles"/> gives it.</summary>
    public static string ListedAs(string path) => string.Join('/', path.Split('/').Select(ListFiles.Shown));
}

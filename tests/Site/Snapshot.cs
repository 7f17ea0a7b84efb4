using System.Security.Cryptography;

namespace Attest.Tests.Site;

/// <summary>A folder's files with the hashes of their bytes, in a form that shows the first difference.</summary>
internal static class Snapshot
{
    /// <summary>Paths below the folder with forward slashes, in ordinal order; none for a folder that is not there.</summary>
    public static IReadOnlyList<string> Paths(string folder) => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Of(string folder) =>
        [.. Paths(folder)
            .Select(path => $"{path} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, path))))}")];
}

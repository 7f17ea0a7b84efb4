namespace Attest.Tests.Hostile.Mutation;

/// <summary>Texts of the site in which every construct of the content format occurs.</summary>
internal static class EveryConstructFile
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Path, "tests", "Site", "EveryConstruct", "input");

    /// <param name="pattern">Below the input folder; the last part may have a star.</param>
    public static IEnumerable<string> All(string pattern) =>
        Directory.GetFiles(Path.Combine(Folder, Path.GetDirectoryName(pattern)!), Path.GetFileName(pattern), SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllText);
}

namespace Attest.Modules;

/// <summary>What is at a path below the input folder right now.</summary>
public static class InputFolder
{
    public static bool Has(BuildOptions options, string path) => Path.Exists(Path.Combine(options.Input, path));

    /// <summary>The path of a file or a folder as <see cref="ListFiles"/> gives it.</summary>
    public static string ListedAs(string path) => string.Join('/', path.Split('/').Select(ListFiles.Shown));
}

namespace Attest.Modules;

/// <summary>What is at a path below the input folder right now.</summary>
public static class InputFolder
{
    public static bool Has(BuildOptions options, string path) => Path.Exists(Path.Combine(options.Input, path));

    public static bool HasFolder(BuildOptions options, string path) => Directory.Exists(Path.Combine(options.Input, path));
}

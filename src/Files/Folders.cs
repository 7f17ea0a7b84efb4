namespace Attest.Files;

/// <summary>Where a run reads and writes: absolute paths.</summary>
/// <param name="WorkingFolder">The folder to which the paths in diagnostics are relative.</param>
/// <param name="Output">Empty where nothing is published.</param>
public record Folders(string WorkingFolder, string Input, string Output)
{
    /// <summary>For the next build; by default <c>.attest</c> beside the output folder, after following links.</summary>
    public string Cache
    {
        get => field ?? (Output.Length == 0 ? ""
            : Path.Combine(Path.GetDirectoryName(RealPath.Of(Output)) ?? RealPath.Of(Output), ".attest"));
        init;
    }

    /// <summary>File systems differ in the order, so tests choose others.</summary>
    internal Func<DirectoryInfo, FileSystemInfo[]> Listing { get; init; } = static folder => folder.GetFileSystemInfos();

    /// <summary>The name of an absolute path in messages.</summary>
    public string Display(string path) => Path.GetRelativePath(WorkingFolder, path).Replace('\\', '/');

    /// <summary>The name of a path below the input folder in diagnostics.</summary>
    public string DisplayPath(string inputPath) => Display(Path.Combine(Input, inputPath));
}

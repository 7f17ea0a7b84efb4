namespace Attest.Files;

/// <summary>Where a run reads and writes: absolute paths.</summary>
/// <param name="WorkingFolder">The folder to which the paths in diagnostics are relative.</param>
/// <param name="Output">Empty where nothing is published.</param>
public record Folders(string WorkingFolder, string Input, string Output)
{
    /// <summary>
    /// Where a build keeps what the next may use; if not given, <c>.attest</c> beside the output folder, wherever links lead to it.
    /// </summary>
    public string Cache { get => field ?? (Output.Length == 0 ? "" : Path.Combine(Path.GetDirectoryName(RealPath.Of(Output)) ?? RealPath.Of(Output), ".attest")); init; }

    /// <summary>Lists a folder of the input. In which order a file system does that is its own affair, so tests choose others.</summary>
    internal Func<DirectoryInfo, FileSystemInfo[]> Listing { get; init; } = static folder => folder.GetFileSystemInfos();

    /// <summary>How an absolute path is named in messages.</summary>
    public string Display(string path) => Path.GetRelativePath(WorkingFolder, path).Replace('\\', '/');

    /// <summary>How a path below the input folder is named in diagnostics.</summary>
    public string DisplayPath(string inputPath) => Display(Path.Combine(Input, inputPath));
}

namespace Attest.Tests.Architecture;

/// <summary>What is asked of the structure of the code. Each rule gives its offences in words, one each.</summary>
internal static class HouseRules
{
    /// <summary>A type and its builder may know each other, and what a third file takes from both.</summary>
    private const int LargestCircle = 3;

    private static readonly string[] Disk =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.FileStream",
        "System.IO.FileSystemWatcher", "System.IO.DriveInfo", "System.IO.RandomAccess", "System.IO.StreamReader(String)",
        "System.IO.StreamWriter(String)", "System.IO.MemoryMappedFiles.MemoryMappedFile", "System.Diagnostics.Process",
        "System.Diagnostics.ProcessStartInfo",
    ];

    public static IEnumerable<string> CirclesOfNamespaces(IReadOnlyList<CodeFile> files)
    {
        var uses = files.SelectMany(file => file.Uses.Select(used => (From: file, To: used)))
            .Where(use => use.From.Namespace != use.To.Namespace)
            .ToLookup(use => use.From.Namespace, StringComparer.Ordinal);
        return Circles<string>.In(files.Select(file => file.Namespace).Distinct(), name => uses[name].Select(use => use.To.Namespace))
            .Select(circle => string.Join('\n', circle.SelectMany(name => uses[name]).Where(use => circle.Contains(use.To.Namespace))
                .Select(use => $"{use.From.Path} uses {use.To.Path}").Order(StringComparer.Ordinal)));
    }

    /// <summary>One that crosses namespaces is a circle of these as well.</summary>
    public static IEnumerable<string> LargeCirclesOfFiles(IReadOnlyList<CodeFile> files) =>
        Circles<CodeFile>.In(files, file => file.Uses).Where(circle => circle.Sum(file => file.Parts.Count) > LargestCircle)
            .Select(circle => string.Join(", ", circle.Select(file => file.Path).Order(StringComparer.Ordinal)));

    public static IEnumerable<string> ForbiddenImports(
        IReadOnlyList<CodeFile> files, IReadOnlyDictionary<string, IReadOnlySet<string>> mayKnow) =>
        from file in files
        from used in file.Uses
        where used.Room != file.Room && !(mayKnow.TryGetValue(file.Room, out var known) && known.Contains(used.Room))
        select $"{file.Path} uses {used.Path}";

    /// <summary>Takes the rooms by the name of an assembly. What is no part of .NET has to be among them.</summary>
    public static IEnumerable<string> ForbiddenLibraries(IReadOnlyList<CodeFile> files, IReadOnlyDictionary<string, string[]> roomsOf) =>
        from file in files
        from library in file.Assemblies
        where roomsOf.TryGetValue(library, out var rooms) ? !rooms.Contains(file.Room) : !IsOfNet(library)
        select $"{file.Path} uses {library}";

    public static IEnumerable<string> UsesOfTheDisk(IReadOnlyList<CodeFile> files, params string[] allowed) =>
        from file in files
        where !allowed.Contains(file.Room)
        from used in file.UsesOutside.Intersect(Disk)
        select $"{file.Path} uses {used}";

    private static bool IsOfNet(string library) => library is "netstandard" or "mscorlib"
        || library.StartsWith("System.", StringComparison.Ordinal) || library.StartsWith("Microsoft.", StringComparison.Ordinal);
}

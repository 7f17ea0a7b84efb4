using System.Text.RegularExpressions;

namespace Attest.Tests.Architecture;

/// <summary>A source file: its path in the repository, the room that it belongs to, and its code without comments and texts.</summary>
internal sealed partial record SourceFile(string Path, string Room, string Code)
{
    /// <summary>The namespaces and types that the file names, each as it stands there.</summary>
    public IEnumerable<string> Names() => QualifiedName().Matches(Code).Select(match => match.Value);

    // Not behind a dot, where it would be a member of something else.
    [GeneratedRegex(@"(?<![\w.@])[A-Z]\w*(\.[A-Za-z]\w*)*")]
    private static partial Regex QualifiedName();
}

/// <summary>Reads the generator's sources. Templates belong to the room Rendering; the program itself is a room of its own.</summary>
internal static partial class Sources
{
    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. Below("src", "*.cs").Select(path => Read(path, path.Split('/') is [_, var room, _, ..] ? room : "Program")),
        .. Below("theme", "*.cshtml").Select(path => Read(path, "Rendering")),
    ];

    private static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryFolder.Path, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static SourceFile Read(string path, string room) =>
        new(path, room, NoCode().Replace(File.ReadAllText(Path.Combine(RepositoryFolder.Path, path)), " "));

    // Comments, raw texts, and texts; what an interpolated text computes is lost with it, which costs little.
    [GeneratedRegex("""
        //[^\n]*|/\*.*?\*/|@\*.*?\*@|"{3,}.*?"{3,}|@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NoCode();
}

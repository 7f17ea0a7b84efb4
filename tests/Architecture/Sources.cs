using System.Text.RegularExpressions;

namespace Attest.Tests.Architecture;

/// <summary>Reads sources without their comments and texts, but with what a text computes. Paths are below the repository.</summary>
internal static partial class Sources
{
    /// <summary>The code of each file of the generator, templates included.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        Below("src", "*.cs").Concat(Below("theme", "*.cshtml")).ToDictionary(path => path, CodeOf);

    public static string CodeOf(string path) => NoCode().Replace(File.ReadAllText(Path.Combine(RepositoryFolder.Path, path)), match =>
        match.Value.Contains('"', StringComparison.Ordinal) ? string.Concat(Computed().Matches(match.Value)) : " ");

    private static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryFolder.Path, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    // Comments, raw texts, and texts.
    [GeneratedRegex("""
        //[^\n]*|/\*.*?\*/|@\*.*?\*@|"{3,}.*?"{3,}|@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NoCode();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Computed();
}

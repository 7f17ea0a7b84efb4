using System.Text.RegularExpressions;

namespace Attest.Tests.Architecture;

/// <summary>
/// Using directives stand as <c>dotnet format</c> puts them: those of System first, then the others, then names of their own. The
/// formatter can tell only after it has compiled all projects, which takes it longer than everything else that it looks at.
/// </summary>
public partial class UsingOrderTests
{
    private static readonly string[] Folders = ["src", "tests", "theme"];

    [Fact]
    public void Using_directives_are_in_order()
    {
        var files = Folders.SelectMany(
            folder => Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !Generated().IsMatch(path)).ToList();

        Assert.InRange(files.Count, 500, int.MaxValue);
        Assert.All(files, path => Assert.True(IsInOrder(File.ReadAllText(path)), path));
    }

    [Theory]
    [InlineData("using System.Text;\nusing Attest.Content;\nusing static System.Math;\nusing Text = System.Text;\n", true)]
    [InlineData("using Attest.Content;\nusing Attest.Content;\nusing Attest.ContentOther;\n", true)]
    [InlineData("using Attest.Content;\nusing System.Text;\n", false)]
    [InlineData("using System.Text;\nusing System.Globalization;\n", false)]
    [InlineData("using static System.Math;\nusing System.Text;\n", false)]
    public void Order_is_that_of_the_formatter(string code, bool isInOrder) => Assert.Equal(isInOrder, IsInOrder(code));

    private static bool IsInOrder(string code)
    {
        var found = Using().Matches(code).Select(match => match.Groups).ToList();
        var ordered = found
            .OrderBy(use => use["alias"].Success ? 2 : use["static"].Success ? 1 : 0)
            .ThenBy(use => use["name"].Value is "System" || use["name"].Value.StartsWith("System.", StringComparison.Ordinal) ? 0 : 1)
            // A full stop comes before all that a name can hold.
            .ThenBy(use => (use["alias"].Success ? use["alias"] : use["name"]).Value, StringComparer.Ordinal);
        return found.SequenceEqual(ordered);
    }

    // At the beginning of a line: further in it is a statement.
    [GeneratedRegex(@"^using (?<static>static )?((?<alias>\w+) = )?(?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"[/\\](obj|bin)[/\\]")]
    private static partial Regex Generated();
}

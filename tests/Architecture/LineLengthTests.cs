using System.Globalization;
using System.Text.RegularExpressions;

namespace Attest.Tests.Architecture;

/// <summary>No line of code is longer than <c>.editorconfig</c> says, so that two versions fit beside one another.</summary>
public partial class LineLengthTests
{
    private static readonly string[] Folders = ["src", "tests", "theme"];

    private static int Maximum => int.Parse(
        MaximumSetting().Match(File.ReadAllText(Path.Combine(RepositoryFolder.Path, ".editorconfig"))).Groups["length"].Value,
        CultureInfo.InvariantCulture);

    [Fact]
    public void Limit_is_that_of_the_editor_and_at_most_140() => Assert.InRange(Maximum, 80, 140);

    [Fact]
    public void Line_is_within_the_limit()
    {
        var files = Folders.SelectMany(
            folder => Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !Generated().IsMatch(path)).ToList();
        var maximum = Maximum;

        var longer = files.SelectMany(path => File.ReadLines(path).Select((line, at) => (Place: $"{path}:{at + 1}", line.Length)))
            .Where(line => line.Length > maximum).Select(line => $"{line.Place}: {line.Length} characters").ToList();

        Assert.InRange(files.Count, 500, int.MaxValue);
        Assert.Equal([], longer);
    }

    [GeneratedRegex(@"^max_line_length = (?<length>\d+)$", RegexOptions.Multiline)]
    private static partial Regex MaximumSetting();

    [GeneratedRegex(@"[/\\](obj|bin)[/\\]")]
    private static partial Regex Generated();
}

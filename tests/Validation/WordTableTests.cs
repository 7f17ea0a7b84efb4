using System.Text.RegularExpressions;

namespace Attest.Tests.Validation;

/// <summary>
/// The table of words by which doses are known: it is read by people who are no programmers, so nothing in it is without effect.
/// </summary>
public partial class WordTableTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Path, "src", "Validation", "Rules", "Writing", "Doses");

    private static readonly string[] Lines =
        [.. File.ReadLines(Path.Combine(Folder, "words.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    [Fact]
    public void Each_section_is_asked_for_as_what_it_is()
    {
        var code = string.Concat(Directory.EnumerateFiles(Folder, "*.cs").Select(File.ReadAllText));
        var calls = Lines.Where(line => line[0] == '[').Select(line => Header().Match(line))
            .Select(header => header.Groups["kind"].Value switch
        {
            "" => $"WordTable.Words(\"{header.Groups["name"].Value}\")",
            "exact" => $"WordTable.Exact(\"{header.Groups["name"].Value}\")",
            "part" => $"WordTable.Parts(\"{header.Groups["name"].Value}\")",
            "ending" => $"WordTable.Endings(\"{header.Groups["name"].Value}\")",
            "phrases" => $"WordTable.Phrases(\"{header.Groups["name"].Value}\")",
            "table" => $"WordTable.Rows(\"{header.Groups["name"].Value}\")",
            var unknown => $"of the unknown kind {unknown}",
        }).ToList();

        Assert.All(calls, call => Assert.Contains(call, code, StringComparison.Ordinal));
        Assert.Equal(calls.Distinct(), calls);
        Assert.Equal(calls.Count, Call().Count(code));
    }

    [Fact]
    public void A_section_names_each_word_once()
    {
        var words = new List<(string Section, string Word)>();
        var section = "";
        foreach (var line in Lines)
        {
            section = line[0] == '[' ? line : section;
            words.AddRange(line[0] == '[' || section.Contains(" phrases]", StringComparison.Ordinal)
                || section.Contains(" table]", StringComparison.Ordinal) ? []
                : line.Split(' ')
                    .Select(word => (section, section.Contains(" exact]", StringComparison.Ordinal) ? word : word.ToUpperInvariant())));
        }

        Assert.Empty(words.CountBy(word => word).Where(pair => pair.Value > 1).Select(pair => pair.Key));
    }

    [Fact]
    public void Lines_are_short_enough_to_be_read() => Assert.All(Lines, line => Assert.True(line.Length <= 140, line));

    [GeneratedRegex(@"^\[(?<name>[a-z-]+)(?: (?<kind>[a-z]+))?\]")]
    private static partial Regex Header();

    [GeneratedRegex("""WordTable\.[A-Z][a-z]+\("[a-z-]+"\)""")]
    private static partial Regex Call();
}

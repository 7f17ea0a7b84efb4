using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Attest.Pipelines;
using Attest.Tests.Architecture;

namespace Attest.Tests.Workflows;

/// <summary>The worked examples for contributors name what is in the sources, and all that has to be touched.</summary>
public partial class WorkedExampleTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(RepositoryFolder.Path, ".github", "CONTRIBUTING.md"));

    /// <summary>By its heading, each part of "Worked examples".</summary>
    private static readonly Dictionary<string, string> Parts =
        Guide.Split("\n## ").Single(part => part.StartsWith("Worked examples\n", StringComparison.Ordinal))
        .Split("\n### ")[1..].ToDictionary(part => part.Split('\n')[0]);

    private static readonly Type[] Types =
    [
        .. typeof(SiteBuild).Assembly.GetTypes(),
        .. typeof(WorkedExampleTests).Assembly.GetTypes(),
        .. typeof(JsonSerializer).Assembly.GetExportedTypes(),
    ];

    public static TheoryData<string> Examples => [.. Parts.Keys];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_names_files_that_are_there(string example)
    {
        var paths = PathsIn(Parts[example]);

        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.True(Path.Exists(Path.Combine(RepositoryFolder.Path, path)), $"{path} is not there"));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_names_types_and_members_that_are_there(string example)
    {
        var added = AddedType().Matches(Parts[example]).Select(match => match.Groups["type"].Value).ToHashSet();
        var names = Name().Matches(Parts[example]).Select(match => (Type: match.Groups["type"].Value, Member: match.Groups["member"].Value))
            .Where(name => !added.Contains(name.Type)).Distinct().ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.True(
            Types.Any(
                type => type.Name == name.Type && (name.Member.Length == 0 || type.GetMember(name.Member, (BindingFlags)(-1)).Length > 0)),
            $"there is no {name.Type}.{name.Member}"));
    }

    /// <summary>Whatever names a neighbour of what is added has to be extended, so the example must name it.</summary>
    [Theory]
    [InlineData("Add a call-out", @"""urgent""|callout--urgent")]
    [InlineData("Add an output format", @"new ArticleFile\(")]
    public void Example_names_every_file_in_which_a_neighbour_is_named(string example, string neighbour)
    {
        var naming = CodeFiles()
            .Where(path => Regex.IsMatch(File.ReadAllText(Path.Combine(RepositoryFolder.Path, path)), neighbour)).ToList();

        Assert.InRange(naming.Count, 1, 2);
        Assert.Equal([], naming.Except(PathsIn(Parts[example])));
    }

    private static List<string> PathsIn(string example) =>
        [.. PathSpan().Matches(example).Select(match => match.Groups["path"].Value).Distinct()];

    private static readonly string[] ThemeFiles = ["*.css", "*.js"];

    private static IEnumerable<string> CodeFiles() => Sources.All.Keys.Concat(ThemeFiles.SelectMany(pattern =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "theme"), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryFolder.Path, path).Replace('\\', '/'))));

    [GeneratedRegex(@"`(?<path>(src|tests|theme|input|\.github)/[\w./-]+)`")]
    private static partial Regex PathSpan();

    /// <summary>What the example itself declares.</summary>
    [GeneratedRegex(@"\bclass (?<type>\w+)")]
    private static partial Regex AddedType();

    /// <summary>Alone between backticks, or with a member anywhere. Codes of compilers and rules are none, nor are namespaces.</summary>
    [GeneratedRegex(@"`(?<type>[A-Z][a-z]\w+)(\.(?<member>\w+))?`|" +
        @"(?<![\w./-]|using |namespace )(?<type>[A-Z][a-z]\w+)\.(?<member>[A-Z]\w+)")]
    private static partial Regex Name();
}

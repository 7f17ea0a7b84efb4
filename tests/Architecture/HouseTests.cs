using Attest.Pipelines;

namespace Attest.Tests.Architecture;

/// <summary>The rooms of the code and who may know whom, as src/README.md says it.</summary>
public class HouseTests
{
    /// <summary>The host for Statiq's engine is compiled with the tests, unless its package is at hand.</summary>
    private static readonly IReadOnlyList<CodeFile> Files = CompiledCode.Read(
        "src/", typeof(SiteBuild).Assembly.Location, typeof(HouseTests).Assembly.Location);
    private static readonly string CodeMap = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "src", "README.md"));

    /// <summary>Each library has one room. The program itself starts the command line.</summary>
    private static readonly Dictionary<string, string[]> RoomsOf = new(StringComparer.Ordinal)
    {
        ["Markdig"] = ["Markdown"],
        ["YamlDotNet"] = ["Yaml"],
        ["AngleSharp"] = ["Validation"],
        ["RazorSlices"] = ["Rendering"],
        ["System.CommandLine"] = ["Commands", "Program"],
        ["Spectre.Console"] = ["Commands"],
        ["Microsoft.AspNetCore"] = ["Preview"],
        ["Statiq.Common"] = ["Hosting"],
        ["Statiq.Core"] = ["Hosting"],
    };

    [Fact]
    public void Namespaces_know_each_other_in_one_direction() => AssertNone(HouseRules.CirclesOfNamespaces(Files));

    [Fact]
    public void At_most_three_files_know_each_other() => AssertNone(HouseRules.LargeCirclesOfFiles(Files));

    [Fact]
    public void Room_knows_only_those_below_it()
    {
        var order = CodeMap.Split("```text\n").Single(block => block.StartsWith("Diagnostics <- ", StringComparison.Ordinal));

        AssertNone(HouseRules.ForbiddenImports(Files, ImportOrder.Of(order.Split("```")[0])));
    }

    [Fact]
    public void Library_is_used_in_its_room_alone() => AssertNone(HouseRules.ForbiddenLibraries(Files, RoomsOf));

    [Fact]
    public void Disk_is_touched_and_programs_are_started_only_where_that_is_the_trade() =>
        AssertNone(HouseRules.UsesOfTheDisk(Files, "Files", "Git", "Publishing", "Commands"));

    [Fact]
    public void Network_is_used_only_to_ask_GitHub() => AssertNone(
        from file in Files
        where file.Room is not ("GitHub" or "Preview")
        from used in file.UsesOutside
        where used.StartsWith("System.Net.Http", StringComparison.Ordinal) || used.StartsWith("System.Net.Sockets",
            StringComparison.Ordinal)
        select $"{file.Path} uses {used}");

    [Fact]
    public void Every_room_is_in_the_map_of_the_code() => AssertNone(
        Files.Select(file => file.Room).Distinct().Except(["Program"])
            .Where(room => !CodeMap.Contains($"\n| `{room}/` |", StringComparison.Ordinal)));

    /// <summary>Names all of them, which the assertions of the library do not.</summary>
    private static void AssertNone(IEnumerable<string> offences)
    {
        var found = offences.Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}

using System.Text.RegularExpressions;
using Attest.Commands;

namespace Attest.Tests.Workflows;

/// <summary>Every call of the generator that a workflow makes or a text recommends is one that it understands.</summary>
public partial class CommandLineTests
{
    /// <summary>What variables of the workflows hold, where an option asks for a form.</summary>
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["$REPOSITORY"] = "example/kb",
        ["$API"] = "https://api.github.com",
        ["$LAST"] = "sha256:" + new string('0', 64),
        ["$DAY"] = "2026-11-30",
        ["$1"] = "1000",
    };

    private static readonly string[] Texts =
    [
        "README.md", "src/README.md", ".github/CONTRIBUTING.md", .. Below("input/pages"), .. Below("src/Validation/Rules"),
    ];

    public static TheoryData<string> Workflows => [.. Workflow.Names];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_calls_commands_that_exist_with_options_that_they_have(string name)
    {
        var scripts = Workflow.Jobs.Where(job => job.Workflow == name).SelectMany(job => job.Scripts).ToList();
        var named = scripts.SelectMany(script => CiScriptName().Matches(script)).Select(match => match.Value).Distinct()
            .Select(path => File.ReadAllText(Workflow.PathOf(path)));
        var calls = scripts.Concat(named).SelectMany(CommandLines.InScript).ToList();
        Assert.NotEmpty(calls);
        Assert.Empty(calls.SelectMany(Errors));
    }

    [Fact]
    public void Texts_name_commands_that_exist_with_options_that_they_have()
    {
        var calls = Texts.SelectMany(path => CommandLines.InMarkdown(File.ReadAllText(Workflow.PathOf(path))).Select(call => (path, call)))
            .ToList();
        Assert.Contains(calls, call => call.path == "input/pages/editors-guide-approve.md");
        Assert.Empty(calls.SelectMany(call => Errors(call.call).Select(error => $"{call.path}: {error}")));
    }

    [Theory]
    [InlineData("dotnet run -- chek")]
    [InlineData("dotnet run -- check --formt json > x")]
    [InlineData("if attest check --format yaml; then")]
    [InlineData("dotnet run -- build --unapproved maybe || true")]
    public void A_slip_in_a_call_is_found(string line) => Assert.NotEmpty(CommandLines.InScript(line).SelectMany(Errors));

    [Theory]
    [InlineData("dotnet run", "")]
    [InlineData("dotnet run          # builds", "")]
    [InlineData("  attest check --format json --base \"$BASE\" > ../x.json || [[ $? == 1 ]]", "check --format json --base \"$BASE\"")]
    [InlineData("elif attest approve \"$article\" --yes 2>&1 < /dev/null | tee ../answer; then", "approve \"$article\" --yes")]
    [InlineData("run: dotnet \"$RUNNER_TEMP/attest/Generator.dll\" build --output ../site > /dev/null || echo \"none\"",
        "build --output ../site")]
    public void Calls_are_found_among_other_shell(string line, string call) => Assert.Equal([call], CommandLines.InScript(line));

    private static IEnumerable<string> Errors(string call) =>
        AttestCommand.Parse([.. CommandLines.Arguments(call).Select(word => Values.GetValueOrDefault(word, word))]).Errors.Select(error =>
            $"{call}: {error.Message}");

    private static IEnumerable<string> Below(string folder) => Directory
        .EnumerateFiles(Workflow.PathOf(folder), "*.md", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(RepositoryFolder.Path, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\.ci/[a-z-]+")]
    private static partial Regex CiScriptName();
}

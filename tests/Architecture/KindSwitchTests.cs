using System.Text.RegularExpressions;

namespace Attest.Tests.Architecture;

/// <summary>
/// Code that decides about the kinds of a tree names each of them, so that a new one is an error of the compiler (CS8509) in every
/// reader. A discard, or a statement in place of an expression, would take it for something else in silence.
/// </summary>
public partial class KindSwitchTests
{
    [Fact]
    public void Decision_about_kinds_names_all_of_them()
    {
        Assert.InRange(Sources.All.Values.Sum(code => ArmsOf(code).Count()), 15, int.MaxValue);
        Assert.Empty(Sources.All.SelectMany(file => OffencesIn(file.Value).Select(offence => $"{file.Key}: {offence}")));
    }

    [Theory]
    [InlineData("kind switch { BlockKind.Code => 1, _ => 2 }", 1)]
    [InlineData("kind switch { BlockKind.Code or BlockKind.List => 1, var other when F(1, 2) => 2 }", 1)]
    [InlineData("switch (kind) { case InlineKind.Code: break; }", 1)]
    [InlineData("kind switch { BlockKind.Code => F(_ => 1), BlockKind.List => name switch { 'a' => 1, _ => 2 } }", 0)]
    [InlineData("name switch { 'a' => BlockKind.Code, _ => BlockKind.List }", 0)]
    public void Discard_and_statement_are_found(string code, int offences) => Assert.Equal(offences, OffencesIn(code).Count());

    private static IEnumerable<string> OffencesIn(string code) => ArmsOf(code).SelectMany(arms => arms.Where(arm => Discard().IsMatch(arm)))
        .Concat(Statement().Matches(code).Select(match => match.Value));

    /// <summary>The patterns of each expression that decides about kinds.</summary>
    private static IEnumerable<string[]> ArmsOf(string code) => Expression().Matches(code)
        .Select(match => PatternsOf(Flat(code, match.Index + match.Length)))
        .Where(patterns => patterns.Any(pattern => Kind().IsMatch(pattern)));

    private static string[] PatternsOf(string arms) => [.. arms.Split(',').Select(arm => arm.Split("=>")[0].Trim())];

    /// <summary>What stands from a place to the brace that closes, without what stands in brackets of its own.</summary>
    private static string Flat(string code, int start)
    {
        var (depth, flat) = (0, "");
        for (var i = start; i < code.Length && depth >= 0; i++)
        {
            depth += code[i] is '{' or '(' or '[' ? 1 : code[i] is '}' or ')' or ']' ? -1 : 0;
            flat += depth == 0 ? code[i] : "";
        }

        return flat;
    }

    [GeneratedRegex(@"\bswitch\s*\{")]
    private static partial Regex Expression();

    [GeneratedRegex(@"\bcase (BlockKind|InlineKind|ContainerForm|StatementKind)\.\w+")]
    private static partial Regex Statement();

    [GeneratedRegex(@"\b(BlockKind|InlineKind|ContainerForm|StatementKind)\.")]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(_|var \w+)( when .*)?$")]
    private static partial Regex Discard();
}

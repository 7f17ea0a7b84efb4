using Attest.Tests.Content;
using Attest.Validation.Statements;

namespace Attest.Tests.Validation.Statements;

/// <summary>What is found in a section for evidence, with its place in the body: <c>line:column kind "first line"</c>.</summary>
public class UncitedStatementsTests
{
    [Theory]
    [InlineData("Drug A.\nNext line.", "3:1 Paragraph \"Drug A.\"")]
    [InlineData("> - One.\n> - Two.", "3:1 Quotation \"> - One.\"")]
    [InlineData("> - One.\n> - Two [@a].")]
    [InlineData("- One [@a].\n- 😀 Two.\n  - Three.", "4:1 ListItem \"- 😀 Two.\"", "5:3 ListItem \"- Three.\"")]
    [InlineData("1. One [@a].\n10. Two.", "4:1 ListItem \"10. Two.\"")]
    [InlineData("- [ ] Task.\n- [x] Task [@a].", "3:1 ListItem \"- [ ] Task.\"")]
    [InlineData("- One.\n\n  Two.\n\n  > Three.", "3:1 ListItem \"- One.\"")]
    [InlineData("Term\n: One.\n: Two.\n\nOther\n: Three [@a].", "3:1 Definition \"Term\"", "5:1 Definition \": Two.\"")]
    [InlineData("Text [@a].\n\n| A |\n|---|\n| 1 |")]
    [InlineData("| A |\n|---|\n| 1 |", "3:1 Table \"| A |\"")]
    [InlineData("::: patient\nOne.\n\n- Two [@a].\n:::", "4:1 Paragraph \"One.\"")]
    [InlineData("One.[^n]\n\n[^n]: Text[^n].", "3:1 Paragraph \"One.[^n]\"")]
    [InlineData("One.[^n]\n\n[^n]: Text[^m].\n\n[^m]: More [@a].", "3:1 Paragraph \"One.[^n]\"")]
    [InlineData("One.[^n]\n\n[^n]:\n    - Text [@a].")]
    [InlineData("::: {.uncited reason=\"\"}\nOne.\n:::", "4:1 Paragraph \"One.\"")]
    [InlineData("::: {.uncited reason=x}\n## Evidence\n\nOne.\n:::\n\nTwo.", "9:1 Paragraph \"Two.\"")]
    [InlineData("::: patient\n## Other\n:::\n\nOne.")]
    [InlineData("Evidence ends\n---\n\nOne.")]
    [InlineData("As follows [@a]:\n\n## Evidence\n\n- One.", "7:1 ListItem \"- One.\"")]
    [InlineData("As follows:\n\nOne [@a].")]
    [InlineData("As follows:\n\nOne.", "3:1 Paragraph \"As follows:\"", "5:1 Paragraph \"One.\"")]
    [InlineData("As follows:", "3:1 Paragraph \"As follows:\"")]
    [InlineData("如下 [@a]：\n\n- 一")]
    [InlineData("**As follows [@a]:**\n\n- One.")]
    [InlineData("As follows [@a].\n\n- One.", "5:1 ListItem \"- One.\"")]
    [InlineData("One [@ and no end.", "3:1 Paragraph \"One [@ and no end.\"")]
    [InlineData("One [@a and no end.")]
    [InlineData("see [this](x.md) and\n[that](y.md); read more: <https://example.org/>")]
    [InlineData("See `drug A` in [this](x.md).", "3:1 Paragraph \"See `drug A` in [this](x.md).\"")]
    [InlineData("- [this](x.md)\n- [that](x.md) is fatal.", "4:1 ListItem \"- [that](x.md) is fatal.\"")]
    [InlineData("![A](x.png) ![B](y.png)")]
    [InlineData("***\n\n…\n\n&nbsp;")]
    public void Found(string evidence, params string[] expected)
    {
        Assert.Equal(expected, Read("## Evidence\n\n" + evidence));
        Assert.Equal(expected, Read(("## Evidence\n\n" + evidence).Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    private static string[] Read(string body)
    {
        var page = Parsed.Body(body);
        return [.. UncitedStatements.Of(page, heading => heading == "Evidence").Select(statement =>
            $"{Parsed.Place(statement.At, 7)} {statement.Kind} "
                + $"\"{FirstLine(page.Source.Text.Substring(statement.At.Start, statement.At.Length))}\"")];
    }

    private static string FirstLine(string text) => text.Split('\r', '\n')[0];
}

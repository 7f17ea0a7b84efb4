using Attest.Content;
using Attest.Markdown;
using Attest.Tests.Content;

namespace Attest.Tests.Markdown;

public class ContainerTests
{
    [Theory]
    [InlineData("::: note\ntext\n:::\n", "1:5 note")]
    [InlineData("::: note :::\ntext\n::::::\n", "1:5 note")]
    [InlineData(":::note\n:::\n", "1:4 note")]
    [InlineData(":::: patient\n::: {.warning}\n- list\n:::\n\n> quote\n::::\n", "1:6 patient", "2:7 warning")]
    [InlineData("::: note\n- item\n  lazy\n:::\n", "1:5 note")]
    [InlineData("- item\n\n  ::: note\n  text\n  :::\n- next\n", "3:7 note")]
    [InlineData("> ::: note\n> text\n> :::\n\ntext\n", "1:7 note")]
    [InlineData("::: note\n```\n:::\n```\n:::\n", "1:5 note")]
    [InlineData("Text\n::: note\ntext\n:::\ntext\n", "2:5 note")]
    [InlineData("::: note\n| A |\n|---|\n| 1 |\n:::\n", "1:5 note")]
    public void Well_formed_containers_are_closed(string body, params string[] expected)
    {
        Assert.Equal(expected, Names(Parsed.Body(body)));
        Assert.Equal(expected, Names(Parsed.Body(body.Replace("\n", "\r\n", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("::: note\n- item\n  - inner\n    - innermost\n:::\n")]
    [InlineData("::: note\n* item\n\t* inner\n\n\t  1. innermost\n:::\n")]
    [InlineData(":::: patient\n::: note\n\n1. item\n   - inner\n     text\n     - innermost\n:::\n::::\n")]
    [InlineData("::: note\n    - item\n      - inner\n        - innermost\n:::\n")]
    [InlineData("1.  ::: note\n    - item\n        - inner\n            - innermost\n    :::\n", 4)]
    [InlineData("> ::: note\n> - item\n>   - inner\n>     - innermost\n> :::\n")]
    public void Lists_in_a_container_keep_their_levels(string body, int levels = 3)
    {
        var tree = Parsed.Body(body);

        Assert.Empty(tree.Faults);
        Assert.Equal(levels, LevelsIn(tree.Body.Blocks));
    }

    [Theory]
    [InlineData("```\n::: note\n```\n")]
    [InlineData("    ::: note\n")]
    [InlineData("`::: note`\n")]
    [InlineData(":: note\n")]
    [InlineData("a ::: note\n")]
    public void Colons_elsewhere_are_text(string body)
    {
        Assert.Empty(Names(Parsed.Body(body)));
        Assert.Empty(Parsed.BodyFaults(body));
    }

    [Theory]
    [InlineData("::: note\ntext\n", "1:1 UnknownContainer: the container \"note\" is not closed")]
    [InlineData(":::: patient\n::: note\ntext\n::::\nafter\n", "2:1 UnknownContainer: the container \"note\" is not closed")]
    [InlineData(":::: patient\n> ::: note\n> text\n\n::::\n", "2:3 UnknownContainer: the container \"note\" is not closed")]
    [InlineData("::: note\n```\n:::\n", "1:1 UnknownContainer: the container \"note\" is not closed")]
    [InlineData("text\n\n:::\n", "3:1 UnknownContainer: closing line (:::) without an open container")]
    [InlineData("::: note\n:::\n:::\n", "3:1 UnknownContainer: closing line (:::) without an open container")]
    [InlineData("::: a\n::: b\nx\n:::\n:::\n",
        "2:1 UnknownContainer: the inner container does not have fewer colons than the outer one")]
    [InlineData("::: note extra\n:::\n", "1:1 UnknownContainer: only one word is allowed after the colons")]
    [InlineData("::: {#id}\n:::\n", "1:1 UnknownContainer: the container has no name")]
    [InlineData("::: {.note\n:::\n", "1:1 UnknownContainer: the attributes have no closing brace")]
    [InlineData("::: {.note} more\n:::\n", "1:1 UnknownContainer: nothing is allowed after the closing brace")]
    [InlineData("::: {.note a=\"b}\n:::\n", "1:1 UnknownContainer: the value of \"a\" has no closing quotation mark")]
    [InlineData("::: {.note a}\n:::\n", "1:1 UnknownContainer: \"a\" is not an attribute")]
    [InlineData("## Head {.x}\n", "1:9 UnknownContainer: a heading takes no attribute except an id")]
    public void What_is_malformed_is_reported_once(string body, string expected) => Assert.Equal([expected], Parsed.BodyFaults(body));

    [Fact]
    public void Attributes_carry_their_places()
    {
        var container = Assert.Single(Parsed.Body("::: {.recommendation direction=for system=\"A B\" grade='4C'}\n:::\n").Body.Containers);

        Assert.Equal(
            ["22 direction=for", "36 system=A B", "49 grade=4C"],
            container.Parameters.Select(p => $"{p.At.StartPosition.Column} {p.Name}={p.Value}"));
    }

    private static int LevelsIn(Siblings<Block> blocks) => blocks.Select(block =>
        LevelsIn(block.Blocks) + (block.Kind == BlockKind.List ? 1 : 0)).DefaultIfEmpty().Max();

    private static string[] Names(Article article)
    {
        Assert.Empty(article.Faults);
        return [.. article.Body.Containers.Select(c => $"{Parsed.Place(c.NameAt, 7)} {c.Name}")];
    }
}

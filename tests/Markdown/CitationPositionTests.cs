using Attest.Tests.Content;

namespace Attest.Tests.Markdown;

/// <summary>A citation stands at its <c>@</c>, wherever it is written.</summary>
public class CitationPositionTests
{
    [Theory]
    [InlineData("Text [@a, p. 8; see @b].\nNext *line [@c]*", "1:7 @a", "1:21 @b", "2:13 @c")]
    [InlineData("😀 👩‍⚕️ [@a]", "1:11 @a")]
    [InlineData("Text [see @a,\np. 8; @b]", "1:11 @a", "2:7 @b")]
    [InlineData("- one [@a]\n  two [@b]\n  - in [@c]\n\n    more [@d]", "1:8 @a", "2:8 @b", "3:9 @c", "5:11 @d")]
    [InlineData("1. [ ] task [@a]", "1:14 @a")]
    [InlineData("-\ttab [@a]\n\tnext [@b]\n\na\t[@c]", "1:8 @a", "2:8 @b", "4:4 @c")]
    [InlineData("> one [@a]\n> > two [@b]\n> [@c;\n> @d]\nlazy [@e]", "1:8 @a", "2:10 @b", "3:4 @c", "4:3 @d", "5:7 @e")]
    [InlineData("| A [@a] | 😀 [@b] |\n|---|---|\n| `x|y` \\| | [@c] |", "1:6 @a", "1:16 @b", "3:15 @c")]
    [InlineData("| A |\n|---|\n| 1 |\n\nTable: Cap [@a]\nmore [@b]", "5:13 @a", "6:7 @b")]
    [InlineData("| A |\n|---|\n| 1 |\n: Cap **bold [@a]**", "4:15 @a")]
    [InlineData("- x\n\n  | A |\n  |---|\n  | [@b] |\n\n  : Cap [@a]", "7:10 @a", "5:6 @b")]
    [InlineData("![Alt](x.png \"Cap *em [@a]* 😀 [@b]\")", "1:24 @a", "1:33 @b")]
    [InlineData("![Alt](x.png \"1. First [@a]\")", "1:25 @a")]
    [InlineData("![Alt](x.png \"# no heading [@a]\")", "1:29 @a")]
    [InlineData("![Alt](x.png \"a \\\"b\\\" &amp; [@a]\")", "1:30 @a")]
    [InlineData("> ![Alt](x.png \"Cap\n> tion [@a]\")", "2:9 @a")]
    [InlineData("![Alt [@a]](x.png)", "1:8 @a")]
    [InlineData("Text[^n].\n\n[^n]: Note [@a]\n    more [@b].\n\n    Next [@c]", "3:13 @a", "4:11 @b", "6:11 @c")]
    [InlineData("Term [@a]\n: Def [@b]\n  more [@c]\n\nOther\n:   Next [@d]", "1:7 @a", "2:8 @b", "3:9 @c", "6:11 @d")]
    [InlineData("::: note\n- in [@a]\n  more [@b]\n:::\n[@c]", "2:7 @a", "3:9 @b", "5:2 @c")]
    [InlineData("::: {.recommendation source=a}\nText [@b]\n:::", "2:7 @b", "1:22 source=a")]
    [InlineData("Text [@{a b}] and [@c]", "1:7 @{a b}", "1:20 @c")]
    public void Position(string body, params string[] expected)
    {
        Assert.Equal(expected, Parsed.Citations(body));
        Assert.Equal(expected, Parsed.Citations(body.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("[@key](x.md)")]
    [InlineData("@key, a@b.example, [a@b.example], \\[@key], `[@key]`, [see below]")]
    [InlineData("    [@key]")]
    public void What_is_no_citation(string body)
    {
        Assert.Empty(Parsed.Citations(body));
        Assert.Empty(Parsed.BodyFaults(body));
    }

    [Theory]
    [InlineData("[@key]: text", "1:1 MalformedCitation: a citation before a colon is read as the address of a link")]
    [InlineData("[@key]: x\n", "1:1 MalformedCitation: a citation before a colon is read as the address of a link")]
    [InlineData("- [@key]: text", "1:3 MalformedCitation: a citation before a colon is read as the address of a link")]
    [InlineData("a [-@key]", "1:3 MalformedCitation: \"-@\" has no meaning where citations are numbers")]
    [InlineData("a [@] b", "1:3 MalformedCitation: the citation has no key")]
    [InlineData("a [@; @b]", "1:3 MalformedCitation: the citation has no key")]
    [InlineData("a [@b; c]", "1:3 MalformedCitation: one entry of the citation has no @key")]
    [InlineData("a [@b @c]", "1:3 MalformedCitation: missing semicolon between two keys")]
    [InlineData("a [@b and more", "1:3 MalformedCitation: the citation has no closing bracket")]
    [InlineData("## Head [@a]", "1:9 MalformedCitation: a heading cannot contain a citation")]
    [InlineData("x^[@a]^", "1:3 MalformedCitation: a citation is not allowed between \"^\"")]
    [InlineData("[text [@a]](x.md)", "1:7 MalformedCitation: a link or an image's description cannot contain a citation")]
    [InlineData("![Alt [@a]](x.png \"Caption\")", "1:7 MalformedCitation: a link or an image's description cannot contain a citation")]
    [InlineData("[text](x.md \"see [@a]\")",
        "1:13 MalformedCitation: the title of a link or of an image inside a text cannot contain a citation")]
    [InlineData("[text][l]\n\n[l]: x.md \"see [@a]\"",
        "1:1 MalformedCitation: the title of a link or of an image inside a text cannot contain a citation")]
    public void What_is_malformed_is_reported_once(string body, string expected) => Assert.Equal([expected], Parsed.BodyFaults(body));
}

using Attest.Diagnostics;
using Attest.Text;

namespace Attest.Tests.Text;

public class ConflictMarkerTests
{
    [Theory]
    [InlineData("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\nd\n", "2-6")]
    [InlineData("<<<<<<<\r\nb\r\n=======\r\nc\r\n>>>>>>>\r\nd\r\n", "1-5")]
    [InlineData("<<<<<<< a\rb\r=======\rc\r>>>>>>> b", "1-5")]
    [InlineData("<<<<<<< a\nb\n||||||| 1a2b3c\nx\n=======\nc\n>>>>>>> b\n<<<<<<< a\n=======\n>>>>>>> b\n", "1-7", "8-10")]
    [InlineData("a\n<<<<<<< HEAD\nb\n", "2-2")]
    [InlineData("<<<<<<< HEAD\na\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n", "1-1", "3-7")]
    [InlineData("a\n>>>>>>> main\nb\n", "2-2")]
    [InlineData("```\n<<<<<<< HEAD\na\n=======\n>>>>>>> main\n```\n", "2-5")]
    [InlineData("Heading\n=======\n\nText.\n")]
    [InlineData("|||||||\n|---|---|---|---|---|---|\n|||||||\n")]
    [InlineData(">>>>>>> a\n>>>>>>> b\n")]
    [InlineData("> a\r\n>>>>>>> b\r\n")]
    [InlineData(">>>>>>> a\n> b\n")]
    [InlineData(">>>>>>>\n")]
    [InlineData("Text <<<<<<< HEAD\n <<<<<<< HEAD\n<<<<<<<< HEAD\n<<<<<<<HEAD\n>>>>>>>> b\n>>>>>>>b\n")]
    public void Conflicts_are_found_with_their_lines(string text, params string[] lines) => Assert.Equal(lines,
        ConflictMarkers.In(new SourceText("a.md", text)).Select(at => $"{at.StartPosition.Line}-{at.EndPosition.Line}"));

    [Fact]
    public void Many_marks_take_time_in_proportion()
    {
        var text = string.Concat(Enumerable.Repeat("<<<<<<< a\n>>>>>>> b\n>>>>>>> c\n", 50_000));

        Assert.Equal(50_000, ConflictMarkers.In(new SourceText("a.md", text)).Count(at => at.EndPosition.Line > at.StartPosition.Line));
    }
}

using Attest.Diagnostics;
using Attest.Review.Outside;
using Attest.Yaml;

namespace Attest.Tests.Review.Outside;

public class FieldDiffTests
{
    [Theory]
    [InlineData("a: 1 # how\nb: 'x  y'", "b: \"x y\"\na: 1", "")]
    [InlineData("a: [x, y]", "a:\n  - x\n  - y", "")]
    [InlineData("a: [x]", "a: x", "")]
    [InlineData("a:", "b: ~", "")]
    [InlineData("a: 1", "a: 2", "a: 1 > 2")]
    [InlineData("a: 1", "b: 1", "b:  > 1; a: 1 > ")]
    [InlineData("a: [x, y]", "a: [y, x]", "a: x, y > y, x")]
    [InlineData("m: [{ id: k, r: 1 }, { id: l, r: 1 }]", "m: [{ id: l, r: 2 }, { id: k, r: 1 }]", "m.l.r: 1 > 2; m.order: k, l > l, k")]
    [InlineData("m: [{ id: k, r: 1 }]", "m: [{ id: n, r: 1 }]", "m.k.name: k > n")]
    [InlineData("m: [{ id: k, r: 1 }]", "m: [{ id: n, r: 2 }]", "m.n:  > id: n, r: 2; m.k: id: k, r: 1 > ")]
    [InlineData("m: [{ on: 1, t: a }, { on: 1, t: b }]", "m: [{ on: 1, t: a }, { on: 1, t: c }]", "m.1.t: b > c")]
    [InlineData("m: [{ family: A }]", "m: [{ family: B }]", "m: family: A > family: B")]
    [InlineData("", "a: { b: c }", "a:  > b: c")]
    public void Two_files_are_compared_by_what_they_mean(string before, string after, string changes) =>
        Assert.Equal(changes, string.Join("; ", FieldDiff.Between(Read(before), Read(after), default)
            .Select(change => $"{change.Subject}: {change.Before} > {change.After}")));

    [Fact]
    public void A_change_stands_at_its_value()
    {
        var after = new SourceText("board.yml", "members:\n  - id: lee\n    role: Chair\n");
        var change = FieldDiff.Between(Read("members: [{ id: lee, role: Member }]"), Node(after), default).Single();

        Assert.Equal((3, 11), (change.At.StartPosition.Line, change.At.StartPosition.Column));
    }

    private static YamlMapping Read(string text) => Node(new SourceText("x.yml", text.Length == 0 ? "z:" : text));

    private static YamlMapping Node(SourceText text) => (YamlMapping)YamlParser.Parse(text, 0, text.Length, new FaultList())!;
}

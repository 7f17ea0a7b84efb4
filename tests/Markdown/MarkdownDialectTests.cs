using Attest.Markdown;
using Attest.Tests.Content;

namespace Attest.Tests.Markdown;

public class MarkdownDialectTests
{
    [Theory]
    [InlineData("Doses & use: IV", "doses--use-iv")]
    [InlineData("5 mg/kg — first", "5-mgkg--first")]
    [InlineData("`code` *em* [link](x.md)", "code-em-link")]
    [InlineData("Ärzte & Co.", "ärzte--co")]
    [InlineData("Under_score-dash", "under_score-dash")]
    [InlineData("日本語 β", "日本語-β")]
    [InlineData("a  b", "a--b")]
    [InlineData("Emoji 😀 x", "emoji--x")]
    [InlineData("H~2~O and 10^9^", "h2o-and-109")]
    [InlineData("Own {#my-id}", "my-id")]
    [InlineData("Own {#my_id_2}", "my_id_2")]
    public void Heading_ids_are_those_of_GitHub(string heading, string id) =>
        Assert.Equal(id, Assert.Single(Parsed.Body($"## {heading}\n").Body.Headings).Id);

    [Fact]
    public void A_repeated_heading_id_is_numbered_as_on_GitHub() =>
        Assert.Equal(["foo-1", "foo", "foo-2"], Parsed.Body("## Foo-1\n## Foo\n## Foo\n").Body.Headings.Select(h => h.Id));

    [Theory]
    [InlineData("5~10 mg then 20~30 mg")]
    [InlineData("5~10mg,20~30mg")]
    [InlineData("5~10mg~max")]
    [InlineData("2~3x/d(5~10mg)")]
    [InlineData("10^5 to 10^6")]
    [InlineData("10^5,10^6")]
    [InlineData("10^5/10^x")]
    [InlineData("~5–~10 mg, (~5/~10 mg)")]
    [InlineData("n~5,m~6")]
    [InlineData("x^2+y^2 = z^2")]
    [InlineData("e^x+e^y, x^2-3^y")]
    [InlineData("~~no~~ ^^no^^")]
    public void A_dose_is_text(string text) =>
        Assert.All(Parsed.Body(text).Body.AllInlines(), inline => Assert.Equal(InlineKind.Text, inline.Kind));

    [Theory]
    [InlineData("H~2~O", "2")]
    [InlineData("10^9^/L", "9")]
    [InlineData("10^-9^", "-9")]
    [InlineData("C~max~", "max")]
    [InlineData("m^2^", "2")]
    [InlineData("**CO~2~**", "2")]
    [InlineData("(OH)~2~", "2")]
    [InlineData("*x*~2~", "2")]
    [InlineData("C~max,ss~", "max,ss")]
    [InlineData("^99m^Tc", "99m")]
    [InlineData("10^n+1^", "n+1")]
    [InlineData("H~2~O and *more* text", "2")]
    public void A_script_is_a_script(string text, string expected)
    {
        var script = Assert.Single(
            Parsed.Body(text).Body.AllInlines(), inline => inline.Kind is InlineKind.Subscript or InlineKind.Superscript);

        Assert.Equal(expected, PlainText.Of(script.Children));
    }

    [Theory]
    [InlineData("Text[^a].\n", "1:5 BrokenAnchor: footnote \"a\" has no text")]
    [InlineData("Text[^a].\n\n[^a]: one\n[^b]: two\n", "4:1 BrokenAnchor: nothing points to footnote \"b\"")]
    [InlineData("Text[^a].\n\n[^a]: one\n\n[^a]: two\n", "5:1 BrokenAnchor: duplicate footnote \"a\"")]
    public void No_footnote_is_lost(string body, string expected) => Assert.Equal([expected], Parsed.BodyFaults(body));

    [Theory]
    [InlineData("a<br>b", "1:2")]
    [InlineData("<div>\nx\n</div>", "1:1")]
    [InlineData("a <!-- x --> b", "1:3")]
    [InlineData("- <b", "")]
    [InlineData("p<0.05, < 5, x<y, <https://a.example>, \\<b>", "")]
    public void Raw_HTML_is_reported_at_its_place(string body, string place) =>
        Assert.Equal(place.Length == 0 ? [] : [place], Parsed.BodyFaults(body).Select(f => f.Split(' ')[0]));

    [Theory]
    [InlineData(">", "1:101")]
    [InlineData("**_", "1:1")]
    public void What_is_nested_too_deeply_is_one_fault(string opening, string place) =>
        Assert.StartsWith($"{place} TooLarge: ",
            Assert.Single(Parsed.BodyFaults(string.Concat(Enumerable.Repeat(opening, 3000)) + "x"
                + string.Concat(Enumerable.Repeat("_**", opening == ">" ? 0 : 3000)))), StringComparison.Ordinal);

    [Fact]
    public void Brackets_and_emphasis_are_bounded_and_told_where_it_becomes_too_much() =>
        Assert.All([new string('[', 10_000), new string('*', 10_000) + "a" + new string('*', 10_000),
            string.Concat(Enumerable.Range(0, 1500).Select(i => new string(':', 2000 - i) + " note\n"))],
            text => Assert.EndsWith("TooLarge: the text is nested too deeply to be read",
                Assert.Single(Parsed.BodyFaults("Text.\n\n" + text)), StringComparison.Ordinal));

    [Fact]
    public void A_text_that_is_too_deep_for_reading_is_no_empty_text() =>
        Assert.False(Parsed.Body(new string('[', 10_000)).Body.IsReadable);
}

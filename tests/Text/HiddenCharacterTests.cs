using Attest.Tests.Content;

namespace Attest.Tests.Text;

/// <summary>Hidden characters are reported once each run, and what they stand in is read as if they were deleted.</summary>
public class HiddenCharacterTests
{
    [Theory]
    [InlineData("title: T\0x", "1:9")]
    [InlineData("title: T\u0001\u0002\u0003x", "1:9")]
    [InlineData("updated: 2026-05-06\u200b", "1:20")]
    [InlineData("review: { \ufeffstatus: submitted\u2060 }", "1:11", "1:29")]
    [InlineData("tags\u200b: [a]", "1:5")]
    [InlineData("\u200btags: [a]", "1:1")]
    [InlineData("title: a\u0085b\u2028c", "1:9", "1:11")]
    [InlineData("title: \"a\u202eb\"\nnotice: x", "1:10")]
    public void A_hidden_character_in_the_front_matter_is_the_only_fault(string fields, params string[] places) =>
        Assert.Equal(places, Parsed.FrontMatterFaults(fields).Select(PlaceOfHidden));

    [Fact]
    public void What_stands_behind_a_NUL_is_read()
    {
        var article = Parsed.Article("---\ntitle: T\0x\nfoo: 1\n---\nText\0 [@a]\n");

        Assert.Equal("Tx", article.Title.Value);
        Assert.Contains(article.Faults, f => f.Message.Contains("foo", StringComparison.Ordinal) && Parsed.Place(f.At, 0) == "3:1");
        Assert.Equal("5:8", Parsed.Place(Assert.Single(article.Body.Citations).At, 0));
    }

    [Theory]
    [InlineData("title: \"a\\u202eb\"", "1:8")]
    [InlineData("title: \"a\\0b\"", "1:8")]
    public void An_escape_hides_nothing(string fields, string place) =>
        Assert.Equal([place], Parsed.FrontMatterFaults(fields).Select(PlaceOfHidden));

    [Theory]
    [InlineData("a\u202eb", "1:2")]
    [InlineData("a &#8238; b", "1:3")]
    [InlineData("a &#x200b; b", "1:3")]
    [InlineData("`a\u0007`\n", "1:3")]
    [InlineData("a \U000E0041\U000E0042 b", "1:3")]
    [InlineData("\U0001F3F4\U000E0041\U000E0042", "1:3")]
    [InlineData("5\u200d0 mg", "1:2")]
    [InlineData("drug\u200cA", "1:5")]
    [InlineData("drug \u200d A", "1:6")]
    [InlineData("a\ufe01\ufe02\ufe0e", "1:3")]
    [InlineData("a\U000E0100", "1:2")]
    [InlineData("a\u3164b", "1:2")]
    [InlineData("a\uffffb", "1:2")]
    [InlineData("5&zwj;0 mg", "1:2")]
    [InlineData("a &#xE0041; b", "1:3")]
    public void In_a_body_it_is_reported_as_well(string body, string place) =>
        Assert.Equal([place], Parsed.BodyFaults(body).Select(PlaceOfHidden));

    [Theory]
    [InlineData("Sjögren β 5\u00a0mg \u202f👩‍⚕️ می‌خواهم &nbsp; &shy; tab\tstop")]
    [InlineData("👨🏽‍⚕️ 🏴‍☠️ 1️⃣ ❤️‍🔥 ☎︎ क्‍ष می&zwnj;خواهم 葛\U000E0100")]
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F of Scotland")]
    public void Letters_of_all_scripts_pass(string body) => Assert.Empty(Parsed.BodyFaults(body));

    private static string PlaceOfHidden(string fault)
    {
        Assert.Contains(" HiddenCharacter: ", fault, StringComparison.Ordinal);
        return fault.Split(' ')[0];
    }
}

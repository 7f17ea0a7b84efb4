using Attest.Rendering.Views;

namespace Attest.Tests.Rendering;

public class WordingTests
{
    [Fact]
    public void A_date_is_written_for_people_and_for_machines() => Assert.Equal(
        "<time datetime=\"2025-05-06\">6 May 2025</time>", Wording.Time(new DateOnly(2025, 5, 6)).Value);

    [Theory]
    [InlineData(1, "1 article")]
    [InlineData(0, "0 articles")]
    [InlineData(10000, "10,000 articles")]
    public void A_count_agrees_with_its_noun(int count, string expected) =>
        Assert.Equal(expected, Wording.Count(count, "article", "articles"));

    [Theory]
    [InlineData(0, "a")]
    [InlineData(25, "z")]
    [InlineData(26, "aa")]
    [InlineData(27, "ab")]
    [InlineData(702, "aaa")]
    public void Places_are_lettered_without_end(int index, string expected) => Assert.Equal(expected, Wording.Letters(index));

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fa-IR", "rtl")]
    [InlineData("en-GB", null)]
    public void A_language_has_a_direction(string language, string? expected) =>
        Assert.Equal(expected, Wording.Direction(language));
}

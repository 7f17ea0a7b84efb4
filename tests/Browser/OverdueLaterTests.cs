using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Attest.Tests.Browser;

/// <summary>A page that was built before its review was due says so itself once the day has passed.</summary>
public class OverdueLaterTests(BrowserSession session)
{
    [Theory]
    [InlineData("2027-05-06T23:00:00Z", 0)]
    [InlineData("2027-05-07T01:00:00Z", 1)]
    [InlineData("2031-01-01T01:00:00Z", 1)]
    public async Task Notice_appears_when_the_day_has_passed_by_the_clock_of_the_reader(string now, int notices)
    {
        await using var open = await session.Open("reviews/articles/fine/", new() { TimezoneId = "UTC" });

        await Visit(open, now);

        await Expect(open.Page.Locator(".article__head .banner--overdue")).ToHaveCountAsync(notices);
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task It_has_the_words_and_the_place_of_the_notice_of_the_build()
    {
        await using var later = await session.Open("reviews/articles/fine/", new() { TimezoneId = "UTC" });
        await using var built = await session.Open("reviews/articles/overdue/", new() { TimezoneId = "UTC" });
        await Visit(later, "2027-06-01T12:00:00Z");

        var words = await built.Page.Locator(".banner--overdue").InnerTextAsync();

        await Expect(later.Page.Locator(".banner--overdue"))
            .ToHaveTextAsync(words.Replace("2026", "2027", StringComparison.Ordinal).Replace("2025", "2026", StringComparison.Ordinal));
        Assert.Equal(await Before(built.Page), await Before(later.Page));

        static Task<string> Before(IPage page) =>
            page.Locator(".banner--overdue").EvaluateAsync<string>("banner => banner.nextElementSibling.className");
    }

    [Fact]
    public async Task Review_status_says_the_same()
    {
        await using var later = await session.Open("reviews/articles/fine/", new() { TimezoneId = "UTC" });
        await Visit(later, "2027-05-06T12:00:00Z");
        await Expect(later.Page.Locator(".review__facts")).ToContainTextAsync("Next review due");

        await Visit(later, "2027-06-01T12:00:00Z");

        await Expect(later.Page.Locator(".review__facts")).ToContainTextAsync("Review was due");
        await Expect(later.Page.Locator(".review__facts .status--warning")).ToHaveTextAsync("Overdue");
        await Expect(later.Page.Locator(".review__facts")).Not.ToContainTextAsync("Next review due");
    }

    [Theory]
    [InlineData("reviews/articles/overdue/", 1)]
    [InlineData("reviews/articles/lapsed/", 0)]
    public async Task Page_that_says_so_already_or_has_no_approval_says_nothing_more(string address, int notices)
    {
        await using var open = await session.Open(address);

        await Visit(open, "2031-01-01T12:00:00Z");

        await Expect(open.Page.Locator(".banner--overdue")).ToHaveCountAsync(notices);
    }

    private static async Task Visit(OpenPage open, string now)
    {
        await open.Page.Clock.SetFixedTimeAsync(
            DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.RoundtripKind));
        await open.Page.ReloadAsync();
    }
}

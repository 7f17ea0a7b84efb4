using Attest.Citations;

namespace Attest.Tests.Citations;

public class PagesTests
{
    [Theory]
    [InlineData("6-13", "6-13")]
    [InlineData("2089-2095", "2089-95")]
    [InlineData("2089–95", "2089-95")]
    [InlineData("2089--2095", "2089-95")]
    [InlineData("4073-4126", "4073-126")]
    [InlineData("198-201", "198-201")]
    [InlineData("1000-1001", "1000-1")]
    [InlineData("12-3", "12-3")]
    [InlineData("S12-8", "S12-8")]
    [InlineData("S12-S18", "S12-8")]
    [InlineData("S98-S102", "S98-102")]
    [InlineData("e12-e18", "e12-8")]
    [InlineData("12.e1-12.e3", "12.e1-3")]
    [InlineData("126A-128A", "126A-128A")]
    [InlineData("9-12", "9-12")]
    [InlineData("iii-v", "iii-v")]
    [InlineData("xii-4", "xii-4")]
    [InlineData("44-44", "44")]
    [InlineData("18-12", "18-12")]
    [InlineData("201-198", "201-198")]
    [InlineData("A1-B2", "A1-B2")]
    [InlineData("e001234", "e001234")]
    [InlineData("e-12", "e-12")]
    [InlineData("jitc-2021-002435", "jitc-2021-002435")]
    [InlineData("CD003643", "CD003643")]
    [InlineData("12-15; 18; 20-21", "12-5, 18, 20-1")]
    [InlineData("12-15, 18 & 20-21.", "12-5, 18, 20-1")]
    [InlineData("pp. 12-15", "12-5")]
    [InlineData("p12", "p12")]
    [InlineData("-", "")]
    [InlineData("12, -", "12")]
    [InlineData("12-", "12")]
    [InlineData("", "")]
    public void Pages_are_elided_by_the_rule_of_Index_Medicus(string pages, string expected) =>
        Assert.Equal(expected, Pages.Format(pages));

    [Theory]
    [InlineData("2089-2095")]
    [InlineData("S12-S18")]
    [InlineData("4073-4126, 1-20")]
    public void Elided_pages_stay_as_they_are(string pages) =>
        Assert.Equal(Pages.Format(pages), Pages.Format(Pages.Format(pages)));
}

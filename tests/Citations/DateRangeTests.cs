using Attest.Citations.Vancouver;
using Attest.Diagnostics;
using Attest.Reading;

namespace Attest.Tests.Citations;

/// <summary>Ranges of dates in the forms that editors and reference managers write, as the reader meets them.</summary>
public class DateRangeTests
{
    [Theory]
    [InlineData("2020/2021", "2020-2021")]
    [InlineData("2020-07/2020-08", "2020 Jul-Aug")]
    [InlineData("2020-12/2021-01", "2020 Dec-2021 Jan")]
    [InlineData("2020-04-03/2020-04-05", "2020 Apr 3-5")]
    [InlineData("2020-04-30/2020-05-02", "2020 Apr 30-May 2")]
    [InlineData("2020-04-05/2020-04-03", "2020 Apr 5")]
    [InlineData("2020-08/2020-07", "2020 Aug")]
    [InlineData("2020-07/2020-13", "2020 Jul")]
    [InlineData("2020-07/..", "2020 Jul")]
    [InlineData("{ date-parts: [[2020, 7], [2020, 8]] }", "2020 Jul-Aug")]
    [InlineData("{ date-parts: [[2020, 4, 3], [2020, 4, 5]] }", "2020 Apr 3-5")]
    [InlineData("{ date-parts: [[2020], [2022]] }", "2020-2022")]
    [InlineData("{ date-parts: [[2020, 7], [0]] }", "2020 Jul")]
    public void A_range_is_printed_as_NLM_does(string issued, string printed)
    {
        var text = $"- {{ id: example, type: article-journal, title: Example, container-title: J Example, issued: {issued} }}\n";
        var shared = SharedReferencesParser.Parse(new SourceText("references/example.yml", text));

        Assert.Empty(shared.Faults);
        Assert.Equal($"Example. J Example. {printed}.", VancouverStyle.Format(Assert.Single(shared.References)).Text());
    }
}

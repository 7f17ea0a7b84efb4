using System.Globalization;
using Attest.Citations;
using Attest.Citations.Vancouver;
using Attest.Content;

namespace Attest.Tests.Citations;

/// <summary>How a work stands after all notices about it, in whatever order the list has them.</summary>
public class RetractionStatusTests
{
    // Each notice: its nature (R, C, E for concern, I for reinstatement), its day of January, its record id.
    [Theory]
    [InlineData("R 1 1", RetractionState.Retracted)]
    [InlineData("R 1 1; I 2 2", RetractionState.Reinstated)]
    [InlineData("R 1 9; I 2 2", RetractionState.Reinstated)]
    [InlineData("I 1 1; R 2 2", RetractionState.Retracted)]
    [InlineData("R 1 1; I 2 2; R 3 3", RetractionState.Retracted)]
    [InlineData("R 1 1; I 2 2; R 3 3; I 4 4", RetractionState.Reinstated)]
    [InlineData("R 1 1; R 1 2; I 2 3", RetractionState.Reinstated)]
    [InlineData("R 1 1; I 1 2", RetractionState.Reinstated)]
    [InlineData("R 1 2; I 1 1", RetractionState.Retracted)]
    [InlineData("R 1 10; I 1 9", RetractionState.Retracted)]
    [InlineData("R 1 x; I 1 x", RetractionState.Retracted)]
    [InlineData("R 1 5; I 1 -", RetractionState.Retracted)]
    [InlineData("R 1 -; I 1 5", RetractionState.Retracted)]
    [InlineData("R 1 7; I 1 7", RetractionState.Retracted)]
    [InlineData("R 1 1; I 2 -", RetractionState.Reinstated)]
    [InlineData("E 1 1", RetractionState.OfConcern)]
    [InlineData("C 1 1", RetractionState.Corrected)]
    [InlineData("E 1 1; C 2 2", RetractionState.OfConcern)]
    [InlineData("R 1 1; C 2 2; E 3 3", RetractionState.Retracted)]
    [InlineData("C 1 1; R 2 2; I 3 3", RetractionState.Corrected)]
    public void Last_word_counts(string notices, RetractionState expected)
    {
        var parsed = notices.Split("; ").Select(Notice).ToList();

        Assert.Equal(expected, RetractionStatus.Of(parsed).State);
        Assert.Equal(expected, RetractionStatus.Of(parsed.AsEnumerable().Reverse()).State);
    }

    [Theory]
    [InlineData("+Error in Data;+Fake  Peer Review;", "Error in Data, Fake Peer Review")]
    [InlineData("Plagiarism", "Plagiarism")]
    [InlineData(" ;+; ", "")]
    [InlineData("a\r\nb\u202Ec\u001B[31m", "a bc [31m")]
    public void Reasons_are_words_on_one_line(string reason, string expected) =>
        Assert.Equal(expected, NoticeText.Reason(new RetractionNotice("1", default, RetractionNature.Retraction, "", "", reason)));

    [Fact]
    public void Retracted_work_says_so_behind_its_title_and_other_notices_stand_behind_its_place()
    {
        var reference = ReferenceFixture.Of(
            "type: article-journal\ntitle: Does drug A help?\ncontainer-title: Example Journal\nissued: 2011\nDOI: 10.5555/p");

        Assert.Equal("Does drug A help? [retracted in: doi: 10.5555/n1, 2021 Jan 3]. Example Journal. 2011. doi: 10.5555/p.",
            VancouverStyle.Format(reference, RetractionStatus.Of([Notice("R 3 1")])).Text());
        Assert.Equal("Does drug A help? Example Journal. 2011. Expression of concern in: doi: 10.5555/n1. Erratum in: doi: 10.5555/n2. "
            + "doi: 10.5555/p.",
            VancouverStyle.Format(reference, RetractionStatus.Of([Notice("E 3 1"), Notice("C 4 2")])).Text());
        Assert.Equal("Does drug A help? Example Journal. 2011. doi: 10.5555/p.",
            VancouverStyle.Format(reference, RetractionStatus.Of([Notice("R 3 1"), Notice("I 4 2")])).Text());
    }

    private static RetractionNotice Notice(string text)
    {
        var parts = text.Split(' ');
        var nature = parts[0] switch
        {
            "R" => RetractionNature.Retraction,
            "E" => RetractionNature.ExpressionOfConcern,
            "C" => RetractionNature.Correction,
            _ => RetractionNature.Reinstatement,
        };
        return new RetractionNotice(parts[2], new DateOnly(2021, 1, int.Parse(parts[1], CultureInfo.InvariantCulture)), nature,
            "10.5555/n" + parts[2], "", "");
    }
}

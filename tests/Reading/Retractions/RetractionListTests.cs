using System.Globalization;
using System.Text;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Reading.Retractions;

namespace Attest.Tests.Reading.Retractions;

/// <summary>Both forms of the list, with what is wrong in them at its place.</summary>
public class RetractionListTests
{
    private const string Header =
        "Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason";

    [Fact]
    public void Published_form_gives_what_matters_of_each_row()
    {
        var list = Parse($"\uFEFF{Header}\r\n7,\"A \"\"title\"\", with\r\ntwo lines\",3/24/2021 0:00,"
            + "10.5555/n,0, 10.5555/P ,123,Expression of Concern,+A;+B;\r\n");

        Assert.Empty(list.Faults);
        Assert.Equal(new RetractionNotice("7", new DateOnly(2021, 3, 24), RetractionNature.ExpressionOfConcern, "10.5555/n", "0",
            "+A;+B;"), list.Notice(0));
        Assert.Equal("10.5555/P", Encoding.UTF8.GetString(list.PaperDoi(0)));
        Assert.Equal("123", Encoding.UTF8.GetString(list.PaperPmid(0)));
        Assert.Null(list.ListedOn);
    }

    [Fact]
    public void Compact_form_keeps_every_row_and_the_day_of_the_list()
    {
        var rows = Enumerable.Range(1, 500).Select(i => string.Create(CultureInfo.InvariantCulture,
            $"{501 - i},\"Title, {i}\",{1 + (i % 12)}/{1 + (i % 28)}/2020 0:00,"
                + $"10.5555/n{i},0,10.5555/p{i},{i},Retraction,\"+Error, in \"\"Data\"\";\""));
        var list = Parse(Header + "\n" + string.Join('\n', rows.Append("500,,1/1/2020,,,,,Correction,")) + "\n");

        var compact = Parse(RetractionListWriter.Write(list, new DateOnly(2026, 5, 1)));

        Assert.Empty(compact.Faults);
        Assert.Equal(new DateOnly(2026, 5, 1), compact.ListedOn);
        Assert.Equal(All(list).Order(), All(compact).Order());
    }

    [Fact]
    public void Compact_form_of_the_compact_form_is_the_same_bytes_in_any_order_of_rows()
    {
        string[] rows = ["10,t,1/2/2020,n,0,p,0,Retraction,", "9,t,1/2/2020,n,0,p,0,Retraction,", "x,t,1/2/2020,n,0,p,0,Correction,",
            "9,t,1/3/2020,n,0,p,0,Correction,"];
        var day = new DateOnly(2026, 5, 1);

        var bytes = RetractionListWriter.Write(Parse(Header + "\n" + string.Join('\n', rows)), day);

        Assert.Equal(bytes, RetractionListWriter.Write(Parse(Header + "\r\n" + string.Join("\r\n", rows.Reverse())), day));
        Assert.Equal(bytes, RetractionListWriter.Write(Parse(bytes), day));
    }

    [Fact]
    public void Latin_1_in_a_field_that_is_kept_is_read_as_such()
    {
        var bytes = Encoding.Latin1.GetBytes(Header + "\n1,Sjögren,1/2/2020,10.5555/n,0,10.5555/p\u00A0,0,Retraction,+Müller;\n");

        var list = Parse(bytes);

        Assert.Empty(list.Faults);
        Assert.Equal("+Müller;", list.Notice(0).Reason);
        Assert.Equal("10.5555/p", Encoding.UTF8.GetString(list.PaperDoi(0)));
    }

    [Theory]
    [InlineData("", 1, 1, "the list of retractions has no rows")]
    [InlineData("\r\n\r\n", 1, 1, "the list of retractions has no rows")]
    [InlineData("Name,Date\na,b\n", 1, 1, "missing column ")]
    [InlineData("RetractionNature,OriginalPaperDOI,OriginalPaperPubMedID,RetractionDate,original paper doi\n", 1, 72,
        "duplicate column originalpaperdoi")]
    [InlineData("RetractionNature,OriginalPaperDOI,OriginalPaperPubMedID,RetractionDate,ListDate=May\n", 1, 72, "\"May\" is not a date")]
    [InlineData(Header + "\n\n1,\"é\n漢\",,n,0,p,0,Retraction,\n", 4, 4, "\"\" is not the date of a notice")]
    [InlineData(Header + "\r1,\"é\",1/2/2020,n,0,p,0,withdrawn,\r", 2, 24, "unknown kind of notice \"withdrawn\"")]
    [InlineData(Header + "\n1,t,1/2/2020,n,0,p,0,Retraction,\n2,t,1/2/2020,n\n", 3, 1, "this row has 4 fields, but the first line has 9")]
    [InlineData(Header + "\n1,t,1/2/2020,n,0,p,0,Retraction,\n2,\"t,1/2/2020,n,0,p,0,Retraction,\n", 3, 3,
        "a quotation mark is not closed")]
    public void What_is_wrong_is_reported_at_its_line_and_column(string text, int line, int column, string message)
    {
        var fault = Parse(text).Faults[0];

        Assert.Equal(new LinePosition(line, column), fault.At.StartPosition);
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3/24/2021 0:00", "2021-03-24")]
    [InlineData("12/1/1999", "1999-12-01")]
    [InlineData("2021-03-24T00:00:00", "2021-03-24")]
    [InlineData("2/29/2023", null)]
    [InlineData("24/3/2021 0:00", null)]
    [InlineData("3/24/21", null)]
    [InlineData("2021-3", null)]
    [InlineData("3/24/2021/1", null)]
    [InlineData("", null)]
    public void Dates_begin_with_the_month_or_are_those_of_ISO(string text, string? expected) =>
        Assert.Equal(expected, RetractionDate.Parse(Encoding.UTF8.GetBytes(text))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void File_of_another_kind_does_not_report_each_of_its_rows() =>
        Assert.InRange(Parse(Header + "\n" + string.Concat(Enumerable.Repeat("a,b\n", 5000))).Faults.Count, 1, 20);

    private static IEnumerable<string> All(RetractionList list) => Enumerable.Range(0, list.Count)
        .Select(row => $"{list.Notice(row)} {Encoding.UTF8.GetString(list.PaperDoi(row))} {Encoding.UTF8.GetString(list.PaperPmid(row))}");

    private static RetractionList Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    private static RetractionList Parse(byte[] bytes) => RetractionListParser.Parse("references/retractions.csv", new MemoryStream(bytes));
}

using System.Text;
using Attest.Reading.Retractions;
using CsCheck;

namespace Attest.Tests.Reading.Retractions;

/// <summary>Rows are divided as RFC 4180 has it, wherever the buffer happens to end.</summary>
public class CsvReaderTests
{
    private static readonly Gen<string> Field = Gen.OneOf(
        Gen.String[Gen.OneOf(',', '"', '\r', '\n', 'a', 'b', ' ', 'é', '漢'), 0, 12],
        Gen.Const(""),
        Gen.Const("10.5555/example.1"));

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Select(Field.List[1, 6].List[1, 12], Gen.OneOf("\n", "\r\n", "\r"), Gen.Int[1, 40], Gen.Bool, Gen.Bool).Always(
            (rows, lineEnd, bufferSize, endsLast, hasMark) =>
            {
                // An empty line is no row, so a lone empty field is written with its marks.
                var text = string.Join(lineEnd,
                    rows.Select(row => string.Join(',', row.Select(field => Written(field, isAlone: row.Count == 1)))));
                var bytes = Encoding.UTF8.GetBytes((hasMark ? "\uFEFF" : "") + text + (endsLast ? lineEnd : ""));

                Assert.Equal(rows, Read(bytes, bufferSize, out var fault));
                Assert.Null(fault);
            });

    [Fact]
    public void Bytes_of_any_kind_never_throw() =>
        Gen.Select(Gen.OneOf((byte)',', (byte)'"', (byte)'\r', (byte)'\n', (byte)'a', (byte)0xFF, (byte)0).Array[0, 60], Gen.Int[1, 20])
            .Always((bytes, bufferSize) =>
            {
                Read(bytes, bufferSize, out _);
                var list = RetractionListParser.Parse("list.csv", new MemoryStream(bytes));
                Assert.NotEmpty(list.Faults);
            });

    [Theory]
    [InlineData("a,\"b\"c,d\n", 5)]
    [InlineData("a,\"b\n", 2)]
    [InlineData("\"a\"\"\n", 0)]
    public void Broken_quotation_is_reported_at_its_byte(string text, int offset)
    {
        Read(Encoding.UTF8.GetBytes(text), 4, out var fault);

        Assert.Equal(offset, fault?.Offset);
    }

    [Fact]
    public void Lines_within_quotations_are_counted()
    {
        var reader = new CsvReader(new MemoryStream("a\r\n\r\n\"b\r\nc\nd\re\",f\r\ng\n"u8.ToArray()), 3);

        var lines = new List<int>();
        while (reader.Read())
        {
            lines.Add(reader.Line);
        }

        Assert.Equal([1, 3, 7], lines);
    }

    private static List<List<string>> Read(byte[] bytes, int bufferSize, out CsvFault? fault)
    {
        var reader = new CsvReader(new MemoryStream(bytes), bufferSize);
        var rows = new List<List<string>>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(field => Encoding.UTF8.GetString(reader.Value(field)))]);
        }

        fault = reader.Fault;
        return rows;
    }

    private static string Written(string field, bool isAlone) =>
        field.AsSpan().IndexOfAny(",\"\r\n") >= 0 || (isAlone && field.Length == 0)
            ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}

using System.Text;
using Attest.Tests.Content;
using Attest.Text;

namespace Attest.Tests.Text;

public class TextDecoderTests
{
    [Fact]
    public void A_byte_order_mark_counts_for_no_column()
    {
        var source = TextDecoder.Decode("a.md", [0xEF, 0xBB, 0xBF, .. "---\nfoo: 1\n---\n"u8], out var fault);

        Assert.Null(fault);
        Assert.Equal(4, source.PositionOf(3).Column);
        Assert.StartsWith("---", source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_bad_byte_is_reported_at_its_place()
    {
        TextDecoder.Decode("a.md", [.. "one\r\nSj😀"u8, 0xF6, .. "gren\n"u8, 0xFF], out var fault);

        Assert.Equal("2:5 byte 0xF6 is not UTF-8", $"{Parsed.Place(fault!.At, 0)} {fault.Message}");
    }

    [Theory]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xF5, 0x80, 0x80, 0x80 })]
    public void Broken_and_overlong_sequences_are_bad(byte[] bytes)
    {
        TextDecoder.Decode("a.md", [.. "ab"u8, .. bytes], out var fault);

        Assert.Equal("1:3", Parsed.Place(fault!.At, 0));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void UTF16_is_reported_by_its_name(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        TextDecoder.Decode("a.md", [.. encoding.GetPreamble(), .. encoding.GetBytes("---\n")], out var fault);

        Assert.Equal("the file is stored as UTF-16", fault!.Message);
    }
}

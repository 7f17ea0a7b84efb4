using System.Security.Cryptography;
using System.Text;
using Attest.Text;
using CsCheck;

namespace Attest.Tests.Text;

public class TextDigestTests
{
    [Theory]
    [InlineData("Take 4 units.\n")]
    [InlineData("Take 4 units.")]
    [InlineData("Take 4 units.\r\n\r\n")]
    [InlineData("Take 4 units.\r")]
    public void Line_ends_of_a_text_at_its_end_do_not_count(string text) => Assert.Equal(Sha("Take 4 units."), Of(text));

    [Fact]
    public void Line_ends_in_a_text_are_one_kind()
    {
        Assert.Equal(Sha("a\n\nb\nc"), Of("a\r\n\r\nb\rc\n"));
        Assert.Equal(Sha("a\n\nb"), Of("a\r\rb"));
        Assert.NotEqual(Of("a\nb"), Of("a\n\nb"));
    }

    [Theory]
    [InlineData("a\0\r\n")]
    [InlineData("\xff\r\n")]
    public void Bytes_that_are_no_text_count_as_they_are(string latin)
    {
        var bytes = Encoding.Latin1.GetBytes(latin);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), TextDigest.Of(new MemoryStream(bytes)));
    }

    /// <summary>Characters of one to four bytes and line ends fall on the end of a piece in all ways.</summary>
    [Fact]
    public void Text_of_any_length_is_read_as_one() =>
        Gen.Select(Gen.Int[65_520, 65_545], Gen.Char["aé\u20ac\n\r"].Array[1, 20]).Always((length, behind) =>
        {
            var text = new string('x', length) + string.Concat(behind) + "\U0001f600" + new string('\n', 5) + "y";
            return Of(text) == Sha(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        }, iter: 300);

    [Fact]
    public void Character_that_ends_with_the_file_is_no_text()
    {
        var bytes = Encoding.UTF8.GetBytes("a\r\n\u20ac")[..^1];

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), TextDigest.Of(new MemoryStream(bytes)));
    }

    private static string Of(string text) => TextDigest.Of(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

using System.Globalization;
using System.Text;
using Attest.Text;
using CsCheck;

namespace Attest.Tests.Text;

/// <summary>Normalisation form C agrees with the Unicode library of the system, where there is one.</summary>
public class NormalFormTests
{
    /// <summary>Letters and marks of many scripts, syllables of Hangul and their parts, and signs that are replaced.</summary>
    private const string Letters = "aeoAEKq\u00c5\u00e9\u01d5\u0301\u0308\u0323\u0327\u0328\u0338\u0345=<\u2126\u212b\u1e69"
        + "\u03b1\u0313\u0342\u1f80\u0915\u093c\u0958\u09c7\u09be\u0cc6\u0cd5\u0cc2\u1100\u1161\u11a8\uac00\uac01"
        + "\u05d0\u05b8\u05bc\ufb2a\u0f71\u0f72\u3042\u3099\u2adc";

    private static bool HasLibrary => "e\u0301".Normalize(NormalizationForm.FormC) == "\u00e9";

    [Fact]
    public void Each_character_has_the_form_of_the_library()
    {
        Assert.SkipUnless(HasLibrary, "there is no Unicode library");
        Assert.All(Enumerable.Range(0, 0x10000).Where(code => !char.IsSurrogate((char)code) && IsAssigned(code)), code =>
            Assert.Equal(((char)code).ToString().Normalize(NormalizationForm.FormC), NormalForm.Of(((char)code).ToString())));
        Assert.All(Enumerable.Range(0x10000, 0x20000).Where(IsAssigned), code =>
            Assert.Equal(char.ConvertFromUtf32(code).Normalize(NormalizationForm.FormC), NormalForm.Of(char.ConvertFromUtf32(code))));
    }

    [Fact]
    public void Any_sequence_has_the_form_of_the_library()
    {
        Assert.SkipUnless(HasLibrary, "there is no Unicode library");
        Gen.Int[0, Letters.Length - 1].Array[1, 8].Select(at => string.Concat(at.Select(i => Letters[i]))).Always(
            text => Assert.Equal(text.Normalize(NormalizationForm.FormC), NormalForm.Of(text)), iter: 20_000);
    }

    [Fact]
    public void Plain_text_is_not_copied()
    {
        const string Plain = "Give ≥ 5 µg/kg of β-blockers – “now” – in Žilina, 10⁹.";

        Assert.Same(Plain, NormalForm.Of(Plain));
    }

    [Fact]
    public void Many_marks_take_time_in_proportion()
    {
        var text = string.Concat(Enumerable.Repeat("a\u0323\u0307", 200_000)) + new string('\u0301', 200_000);

        Assert.StartsWith("\u1ea1\u0307", NormalForm.Of(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("  a\u00a0\u2009b\r\n c ", "a b c")]
    [InlineData("\u00a0", "")]
    [InlineData("e\u0301 x", "\u00e9 x")]
    public void Words_have_single_blanks(string text, string words) => Assert.Equal(words, Words.Of(text));

    private static bool IsAssigned(int code) => CharUnicodeInfo.GetUnicodeCategory(code) != UnicodeCategory.OtherNotAssigned;
}

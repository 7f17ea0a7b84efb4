using Attest.Review.Seals;

namespace Attest.Tests.Review.Seals;

/// <summary>Printed data of works: punctuation is style, numbers and their signs are not.</summary>
public class PrintedWordsTests
{
    [Theory]
    [InlineData("A Trial of Drug A: the first.", "a trial of drug a the first")]
    [InlineData("Crohn’s – and Crohn's", "crohn s and crohn s")]
    [InlineData("8-9", "8 9")]
    [InlineData("8–9", "8 9")]
    [InlineData("89", "89")]
    [InlineData("8 9", "8 9")]
    [InlineData("1.5", "1 5")]
    [InlineData("p<0.05", "p < 0 05")]
    [InlineData("p > 0.05", "p > 0 05")]
    [InlineData("≥60%", "≥ 60 %")]
    [InlineData("at -5 °C", "at − 5 c")]
    [InlineData("at −5 °C", "at − 5 c")]
    [InlineData("(-5)", "− 5")]
    [InlineData("A - 5 year trial", "a 5 year trial")]
    [InlineData("COVID-19", "covid 19")]
    [InlineData("10<sup>9</sup>", "10⁹")]
    [InlineData("10⁹ or 109", "10⁹ or 109")]
    [InlineData("<i>Borrelia</i>", "borrelia")]
    [InlineData("E\u0301tude", "étude")]
    [InlineData("...", "")]
    [InlineData("", "")]
    public void Words_and_signs_are_kept(string text, string words) => Assert.Equal(words, PrintedWords.Of(text));
}

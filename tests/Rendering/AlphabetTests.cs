using Attest.Rendering;

namespace Attest.Tests.Rendering;

public class AlphabetTests
{
    [Theory]
    [InlineData("What is Ménière's disease?", "meniere s disease", "M")]
    [InlineData("How is the Sjögren syndrome treated?", "sjogren syndrome treated", "S")]
    [InlineData("Éclampsie", "eclampsie", "E")]
    [InlineData("5-aminosalicylates", "5 aminosalicylates", "0–9")]
    [InlineData("ما هو التهاب العضلات؟", "ما هو التهاب العضلات", "م")]
    public void A_title_stands_under_the_letter_that_readers_look_for(string title, string key, string heading)
    {
        Assert.Equal(key, Alphabet.KeyOf(title));
        Assert.Equal(heading, Alphabet.HeadingOf(key));
    }
}

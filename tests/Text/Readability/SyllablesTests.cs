using Attest.Text.Readability;

namespace Attest.Tests.Text.Readability;

public class SyllablesTests
{
    [Theory]
    [InlineData(1, "aches the be eye eyes played weighed strength friend school heart plaque rhyme queue")]
    [InlineData(2, "barefoot tired hour naked rhythm spasm table muscles handled hundred being going doses catches wanted needed safety "
        + "lifestyle something fluoride ageing")]
    [InlineData(3, "area idea medicine diseases carefully nausea radius asthmatic easier period video easiest dementia valproate "
        + "beforehand")]
    [InlineData(4, "organism diabetes experience variety creatinine diarrhoea anaemia cyanosis immediate operation phenytoin")]
    [InlineData(5, "inflammatory corticosteroid hereditary")]
    [InlineData(6, "anticoagulant polymyositis rhabdomyolysis autoimmunity cardiovascular immunotherapy physiotherapy osteoarthritis "
        + "isotretinoin nitrofurantoin")]
    public void Words_have_as_many_syllables_as_they_are_spoken_with(int syllables, string words) =>
        Assert.All(words.Split(' '), word => Assert.Equal((word, syllables), (word, Syllables.Of(word))));

    [Theory]
    [InlineData("ac-tion")]
    [InlineData("in-fec-tious")]
    [InlineData("pa-tient")]
    [InlineData("sci-ence")]
    [InlineData("di-et")]
    [InlineData("so-cial")]
    [InlineData("cre-ate")]
    [InlineData("re-lease")]
    [InlineData("in-creas-ing")]
    [InlineData("move-ment")]
    [InlineData("el-e-ment")]
    [InlineData("use-less-ly")]
    [InlineData("clin-i-cally")]
    [InlineData("tech-nique")]
    [InlineData("fa-tigue")]
    [InlineData("cen-tre")]
    [InlineData("head-aches")]
    [InlineData("stud-y-ing")]
    [InlineData("lu-pus")]
    [InlineData("my-o-car-di-tis")]
    [InlineData("thy-roid")]
    [InlineData("rheu-mat-ic")]
    [InlineData("pro-tein")]
    [InlineData("in-tra-ve-nous-ly")]
    public void Vowels_are_divided_and_fall_silent_as_in_speech(string divided) =>
        Assert.Equal(divided.Split('-').Length, Syllables.Of(divided.Replace("-", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("don't", 1)]
    [InlineData("doesn't", 2)]
    [InlineData("DIDN’T", 2)]
    [InlineData("they'll", 1)]
    [InlineData("you’re", 1)]
    [InlineData("patient's", 2)]
    [InlineData("disease's", 3)]
    [InlineData("nurses'", 2)]
    [InlineData("TNF", 1)]
    [InlineData("MRI", 3)]
    [InlineData("x", 1)]
    public void Contractions_accents_and_abbreviations_are_counted_too(string word, int syllables) =>
        Assert.Equal(syllables, Syllables.Of(word));
}

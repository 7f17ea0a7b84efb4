namespace Attest.Tests.Search;

/// <summary>What words a text is taken to have. The client's tests hold it to the same.</summary>
public class AnalysisTests
{
    [Theory]
    // Folding
    [InlineData("Ménière ÅNGSTRÖM Łódź", "0:menier 1:angstrom 2:lodz")]
    [InlineData("Sjo\u0308gren", "0:sjogren")]
    [InlineData("Æther Cœur groß Þorn", "0:aether 1:coeur 2:gross 3:thorn")]
    [InlineData("İstanbul ılık DIŞ", "0:istanbul 1:ilik 2:dis")]
    [InlineData("ệ ṃ ẅ", "0:e 1:m 2:w")]
    [InlineData("10⁶ H₂O", "0:106 1:h2o")]
    [InlineData("ＴＮＦ－１", "0:tnf 1:1 +0:tnf1")]
    [InlineData("myo\u00ADsi\u200Btis", "0:myositi")]
    [InlineData("ЖИЗНЬ 東京", "0:жизнь 1:東京")]
    [InlineData("ﬁ 😀 x", "0:ﬁ 1:x")]
    // Greek
    [InlineData("TNFα", "0:tnf 1:alpha +0:tnfalpha")]
    [InlineData("TNF-α", "0:tnf 1:alpha +0:tnfalpha")]
    [InlineData("β2 agonist", "0:beta 1:2 +0:beta2 2:agonist")]
    [InlineData("γδ Ω", "0:gamma 1:delta +0:gammadelta 2:omega")]
    [InlineData("μ-opioid", "0:mu 1:opioid +0:muopioid")]
    // Units
    [InlineData("5 µg", "0:5 1:mcg")]
    [InlineData("5μg 5ug 2.5µg", "0:5mcg 1:5mcg 2:2.5mcg +2:25mcg")]
    [InlineData("10 µmol/L", "0:10 1:umol 2:l +1:umol")]
    [InlineData("3 μL 1 μkat", "0:3 1:ul 2:1 3:ukat")]
    [InlineData("\u00b5ß", "0:uss")]
    [InlineData("bug rug", "0:bug 1:rug")]
    // Apostrophes
    [InlineData("Crohn's", "0:crohn")]
    [InlineData("Crohn’s-like", "0:crohn 1:like +0:crohnlik")]
    [InlineData("O'Brien patients' 'quoted'", "0:obrien 1:patient 2:quot")]
    // Numbers
    [InlineData("0.5-1 mg/kg", "0:0.5 1:1 2:mg 3:kg +2:mgkg")]
    [InlineData("1,000 1,000,000 1,0000 1,00", "0:1000 1:1000000 2:1 3:0000 4:1 5:00")]
    [InlineData("M33.2", "0:m33.2 +0:m332")]
    [InlineData("3.5. .5 5.", "0:3.5 1:5 2:5")]
    // Compounds
    [InlineData("anti-TNF", "0:anti 1:tnf +0:antitnf")]
    [InlineData("IL-6R", "0:il 1:6r +0:il6r")]
    [InlineData("follow-up", "0:follow +0:followup")]
    [InlineData("one-two-three-four", "0:one 1:two 2:three 3:four")]
    [InlineData("non-steroidal anti-inflammatories", "0:non 1:steroid +0:nonsteroid 2:anti 3:inflammatori +2:antiinflammatori")]
    [InlineData("abcdefghijkl-abcdefghijklm", "0:abcdefghijkl 1:abcdefghijklm")]
    [InlineData("10-20 a--b", "0:10 1:20 3:b")]
    [InlineData("x – y", "0:x 1:y")]
    // Stop words
    [InlineData("the treatment of it", "1:treatment")]
    [InlineData("patients with AS or IT", "0:patient 2:as 4:it")]
    [InlineData("WHAT IS AS", "")]
    [InlineData("vitamin A", "0:vitamin")]
    // Stems
    [InlineData("muscles generalised running", "0:muscl 1:generalis 2:run")]
    [InlineData("", "")]
    [InlineData("</script>\0\u0007", "0:script")]
    public void Text_is_taken_apart(string text, string tokens) => Assert.Equal(tokens, Tokens.Text(text));

    [Fact]
    public void Label_in_capitals_is_meant_even_alone() => Assert.Equal("0:as", Tokens.Text("AS", isLabel: true));

    [Theory]
    [InlineData("de", "0:die 1:muskeln 2:und 3:as")]
    [InlineData("en-GB", "0:die 1:muskeln 2:und")]
    public void Only_english_is_stemmed_and_has_stop_words(string language, string tokens) =>
        Assert.Equal(tokens, Tokens.Text("die Muskeln und as", language));

    [Fact]
    public void Long_word_is_cut_before_it_is_stemmed()
    {
        var word = Assert.Single(Tokens.Of(new string('x', 39) + "s" + new string('y', 100_000))).Word;

        Assert.Equal(40, word.Surface.Length);
        Assert.Equal(new string('x', 39) + "s", word.Surface);
    }

    [Theory]
    [InlineData("a Sjo\u0308gren's x", "Sjo\u0308gren")]
    [InlineData("the TNF-α.", "TNF-α")]
    public void Token_knows_where_it_stands(string text, string part) =>
        Assert.Contains(Tokens.Of(text), token => text[token.Start..token.End] == part);
}

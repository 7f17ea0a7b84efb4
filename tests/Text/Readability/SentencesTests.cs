using Attest.Text.Readability;

namespace Attest.Tests.Text.Readability;

public class SentencesTests
{
    [Theory]
    [InlineData("Take 0.5 mg. Rest.|Take 0.5 mg.|Rest.")]
    [InlineData("Ask Dr. Sample or Mrs. Other. Do it now.|Ask Dr. Sample or Mrs. Other.|Do it now.")]
    [InlineData("Take it with food, e.g. bread, i.e. not alone.|Take it with food, e.g. bread, i.e. not alone.")]
    [InlineData("Drug A vs. Drug B was tried.|Drug A vs. Drug B was tried.")]
    [InlineData("Take drug A. Then sleep.|Take drug A.|Then sleep.")]
    [InlineData("By J. Sample and others.|By J. Sample and others.")]
    [InlineData("See no. 5. She said no. Stop.|See no. 5.|She said no.|Stop.")]
    [InlineData("At 8 a.m. on Mondays. At 9 a.m. The door opens.|At 8 a.m. on Mondays.|At 9 a.m.|The door opens.")]
    [InlineData("Is it bad? Yes! (Call us.) \"Wait.\" Then go|Is it bad?|Yes!|(Call us.)|\"Wait.\"|Then go")]
    [InlineData("Wait… and see. 5 days.|Wait… and see.|5 days.")]
    [InlineData("Fever – or a rash.|Fever – or a rash.")]
    [InlineData("– … !")]
    [InlineData("")]
    public void Full_stops_end_sentences_and_abbreviations_do_not(string textAndSentences)
    {
        var parts = textAndSentences.Split('|');

        Assert.Equal(parts[1..], Sentences.Of(parts[0]).Select(sentence => sentence.Text));
    }

    [Theory]
    [InlineData("Take 1,000.5 mg 5–10 times.", "Take:1 1,000.5:1 mg:2 5–10:1 times:1")]
    [InlineData("A long-lasting IL-6 effect", "A:1 long-lasting:3 IL-6:2 effect:2")]
    [InlineData("Rest—do not run", "Rest:1 do:1 not:1 run:1")]
    [InlineData("1 mg/kg/day; 50% (of it)", "1:1 mg/kg/day:5 50:1 of:1 it:1")]
    [InlineData("See https://example.org/a-b or ask@example.org + www.example.org.", "See:1 or:1")]
    public void Words_are_what_stands_between_blanks_without_addresses(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Sentences.Of(text).Single().Words.Select(word => $"{word.Text}:{word.Syllables}")));

    [Fact]
    public void Grade_is_that_of_the_formula()
    {
        // 0.39 * 8 / 2 + 11.8 * 13 / 8 - 15.59 = 5.145
        var sentences = Sentences.Of("Take the tablet every morning. Ask your doctor.").ToList();

        Assert.Equal((2, 8, 13), (sentences.Count, sentences.Sum(s => s.Words.Count), sentences.Sum(s => s.Words.Sum(w => w.Syllables))));
        Assert.Equal(5.1, ReadingGrade.Of(sentences));
    }
}

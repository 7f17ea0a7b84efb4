using Attest.Content;
using Attest.Diagnostics;
using Attest.Review.Terms;

namespace Attest.Tests.Review.Terms;

public class TermIndexTests
{
    private static readonly TermIndex Terms = new(
    [
        Term("steroid", ["steroids"], []),
        Term("steroid tablet", [], []),
        Term("creatine kinase", [], ["CK"]),
        Term("anti-TNF agent", ["anti-TNF agents"], ["TNF"]),
        Term("Example syndrome", [], ["EXS", "ExS"]),
        Term("(nothing)", [], []),
    ]);

    [Theory]
    [InlineData("A steroid and steroids.", "steroid steroids")]
    [InlineData("Steroids calm. STEROIDS", "Steroids")]
    [InlineData("A steroid tablet is a steroid.", "steroid tablet|steroid")]
    [InlineData("A steroid-resistant disease, a non-steroid, a steroidal one", "")]
    [InlineData("CK, ck and CK2; TNF", "CK|TNF")]
    [InlineData("Anti-TNF agents, not anti-TNF agency", "Anti-TNF agents")]
    [InlineData("example syndrome, Example syndrome, ExS, Exs", "Example syndrome|ExS")]
    [InlineData("creatine-kinase creatine", "")]
    [InlineData("steroid", "steroid")]
    [InlineData("", "")]
    public void Longest_whole_words_are_found(string text, string found) =>
        Assert.Equal(found.Replace('|', ' '),
            string.Join(' ', Terms.FindIn(text, SampleSite.AsOf).Select(match => text[match.Start..match.End])));

    [Fact]
    public void Terms_that_begin_alike_do_not_make_a_text_take_longer()
    {
        var many = Enumerable.Range(0, 50_000).Select(i => Term($"a b{i}", [], ["AB"]));
        var nested = Enumerable.Range(1, 1_000).Select(i => Term(string.Concat(Enumerable.Repeat("a ", i)) + "b", [], []));

        var found = new TermIndex([.. many, .. nested])
            .FindIn(string.Concat(Enumerable.Repeat("a ", 200_000)) + "b7 AB AB-x a a b", SampleSite.AsOf);

        // The longest of a hundred letters at most; the first of all that claim an abbreviation.
        Assert.Equal(["a b7", "AB", "a a b"], found.Select(match => match.Term.Term.Value == "a b0" ? "AB" : match.Term.Term.Value));
    }

    private static GlossaryTerm Term(string term, string[] synonyms, string[] abbreviations) =>
        new(new Located<string>(term, new SourceText("glossary.yml", term).At(0)), "A definition.", synonyms, abbreviations);
}

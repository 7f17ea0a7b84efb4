using Attest.Search.Reading;
using Attest.Validation.Fidelity;
using CsCheck;

namespace Attest.Tests.Validation.Fidelity;

/// <summary>A text without marks has the figures and signs of the article, in the same order: never <c>109</c> for <c>10^9^</c>.</summary>
public class PlainTextTests
{
    [Fact]
    public void Passages_of_the_search_say_what_was_typed() => Gen.Int[0, int.MaxValue - 1].Always(
        seed =>
        {
            var article = new ComparedSite(new InventedArticle(new Random(seed)).PlainBody()).Article;
            var passages = Passages.Of(article.Body, new HashSet<string>());
            var text = string.Join('\n', passages.Select(passage => $"{passage.Heading}\n{passage.Text}"));
            Assert.Equal([], TextComparison.OfPlainText(article.Source.Text, article.Body.Offset, text));
        },
        iter: 500, print: seed => new InventedArticle(new Random(seed)).PlainBody());

    [Theory]
    [InlineData("Below 10^9^/L [@r1].", "Below 10⁹/L.", true)]
    [InlineData("Below 10^9^/L [@r1].", "Below 10^9^/L.", true)]
    [InlineData("Below 10^9^/L [@r1].", "Below 109/L.", false)]
    [InlineData("Give *5* mg,\n**then** [6](x.md) [@r1, p. 8].", "Give 5 mg, then 6.", true)]
    [InlineData("Give *5* mg,\n**then** [6](x.md) [@r1, p. 8].", "Give 5 mg, 6.", false)]
    [InlineData("Give 5\\\n6 mg.", "Give 56 mg.", false)]
    [InlineData("| A |\n|---|\n| 5 |\n| 6 |", "A\n5\n6", true)]
    [InlineData("| A |\n|---|\n| 5 |\n| 6 |", "A\n6\n5", false)]
    public void Text_without_marks_is_compared(string body, string plain, bool isSame)
    {
        var article = new ComparedSite(body).Article;

        Assert.Equal(isSame, TextComparison.OfPlainText(article.Source.Text, article.Body.Offset, plain).Count == 0);
    }
}

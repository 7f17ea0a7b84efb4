using Attest.Content.Models;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation.Rules.Review;

/// <summary>An article that one of its authors has approved.</summary>
public sealed class SelfReview() : Rule(new("KB404", nameof(SelfReview), Severity.Error, Locked: true))
{
    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        if (!context.KnowledgeBase.Site.Review.TwoPerson || article.Review.Approvals.Count == 0)
        {
            yield break;
        }

        var board = context.KnowledgeBase.Board;
        var authors = article.Authors.Select(author => (author.Name, Person: Person.Of(author, board))).ToList();
        foreach (var approval in article.Review.Approvals)
        {
            if (board.Find(approval.By.Value) is { } member
                && authors.Select(author => (author.Name, Shared: author.Person.SharedWith(Person.Of(member)))).FirstOrDefault(a => a.Shared is not null)
                    is { Shared: { } shared } self)
            {
                yield return new Finding(approval.By.At, $"{member.Name} approved the article and is one of its authors",
                    $"the author \"{self.Name.Value}\" has the same {shared} as \"{approval.By.Value}\" in board.yml; another member of the board has to approve it");
            }
        }
    }
}

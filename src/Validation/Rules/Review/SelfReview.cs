using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Review;

public sealed class SelfReview() : Rule(new("KB404", nameof(SelfReview), Severity.Error, Locked: true) { LeavesPreview = true })
{
    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        if (!context.KnowledgeBase.Site.Review.TwoPerson)
        {
            yield break;
        }

        var authors = context.Reviews.People.Among(article.Authors);
        foreach (var approval in context.Reviews.Of(article).Claimed)
        {
            if (context.KnowledgeBase.Board.Find(approval.By.Value) is { } member && authors.TryGetValue(member, out var why))
            {
                yield return new Finding(approval.By.At, $"{member.Name} approved the article and is one of its authors",
                    why + "; another member of the board has to approve it");
            }
        }
    }
}

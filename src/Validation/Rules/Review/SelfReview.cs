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
        var change = context.PullRequest?.ChangeOf(article);
        // Who leaves the list of authors in the same pull request wrote the text all the same.
        var former = change is null ? authors : context.Reviews.People.Among(change.Formers.SelectMany(version => version.Authors));
        foreach (var approval in context.Reviews.Of(article).Claimed)
        {
            if (context.KnowledgeBase.Board.Find(approval.By.Value) is not { } member)
            {
                continue;
            }

            var isNew = change?.Added.Any(added => added.Approval == approval) == true;
            if (authors.TryGetValue(member, out var why) || (isNew && former.TryGetValue(member, out why)))
            {
                yield return new Finding(approval.By.At, $"{member.Name} approved the article and is one of its authors",
                    why + "; another member of the board has to approve it");
            }
            else if (isNew && change!.Writers.Any(writer => context.Reviews.People.AreOne(writer, member)))
            {
                yield return new Finding(approval.By.At, $"{member.Name} approved the article and wrote a part of it in this pull request",
                    "who writes a commit that changes the text is one of its authors; another member of the board has to approve it");
            }
        }
    }
}

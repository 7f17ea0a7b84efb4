using System.Text.RegularExpressions;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation.Rules.Review;

/// <summary>An author who looks like a member of the board and is none, so that the rule against self-review would not see them.</summary>
public sealed partial class UnknownAuthor() : Rule(new("KB414", nameof(UnknownAuthor), Severity.Warning))
{
    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        if (ReviewWords.IsBoardReported(context) || article.Authors.Count == 0)
        {
            yield break;
        }

        var board = context.KnowledgeBase.Board;
        var approvers = new Lazy<IReadOnlyList<BoardMember>>(() => [.. ApproversOf(article, context)]);
        foreach (var author in article.Authors)
        {
            var name = author.Name.Value;
            if (Known(author, context))
            {
                continue;
            }

            if (Id().IsMatch(name))
            {
                yield return new Finding(author.Name.At, $"the author \"{name}\" looks like an id, and nobody on the board has it",
                    "write the id as it is in board.yml, or the full name of somebody who is not on the board"
                        + Nearest.DidYouMean(board.NearestTo(name) ?? WithNameLike(name, board)));
            }
            else if (author.Orcid is null && approvers.Value.FirstOrDefault(member => FullName.MayBe(name, member.Name)) is { } approver)
            {
                yield return new Finding(author.Name.At, $"the author \"{name}\" may be {approver.Name}, who approved the article",
                    $"if they are one person, write \"{approver.Id.Value}\"; if not, write the author's name in full, "
                        + "or add an ORCID iD, as in { name: …, orcid: … }");
            }
        }
    }

    private static bool Known(Author author, RuleContext context) => context.Reviews.People.Among([author]).Count > 0;

    /// <summary>The id of a member whose name, written as an id, is nearly this.</summary>
    private static string? WithNameLike(string id, Board board) => board.Members
        .FirstOrDefault(member => Nearest.To(FullName.Fold(id), [FullName.Fold(member.Name)]) is not null)?.Id.Value;

    /// <summary>Those of all approvals that the file names; where authors may approve, nobody has to be told apart.</summary>
    private static IEnumerable<BoardMember> ApproversOf(Article article, RuleContext context) =>
        !context.KnowledgeBase.Site.Review.TwoPerson ? []
            : article.Review.Approvals.Select(approval => context.KnowledgeBase.Board.Find(approval.By.Value))
                .OfType<BoardMember>().Distinct();

    [GeneratedRegex("^[a-z0-9][A-Za-z0-9._-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}

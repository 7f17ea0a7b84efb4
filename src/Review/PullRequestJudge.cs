using Attest.Content;

namespace Attest.Review;

/// <summary>Compares a pull request with its base and its merge bases, and asks who has approved what.</summary>
/// <param name="toBase">The difference from what it is to be merged into, whose policy and board are in force.</param>
/// <param name="toMergeBases">The differences from where it began; the same as <paramref name="toBase"/> where that is an ancestor.</param>
/// <param name="written">The commits that members of the board wrote.</param>
public sealed class PullRequestJudge(
    VersionPair toBase, IReadOnlyList<VersionPair> toMergeBases, Approvers approvers, Lazy<IReadOnlyList<WrittenCommit>> written)
{
    private readonly ContentVersion _head = toBase.After;
    private readonly IReadOnlyList<VersionPair> _all = [.. toMergeBases.Prepend(toBase).Distinct()];
    private readonly People _people = new(toBase.After.KnowledgeBase.Board);

    private KnowledgeBase Head => _head.KnowledgeBase;

    /// <returns>The articles that are not as they were.</returns>
    public IReadOnlyDictionary<Article, ArticleChange> Changes() => Head.Articles
        .Where(article => !IsAsItWas(article))
        .ToDictionary(article => article, ChangeOf);

    /// <summary>What neither the merge base nor the base lacks, was taken away, and who has allowed it; null for nobody who may.</summary>
    public IReadOnlyList<(ProtectionLoss Loss, BoardMember? Allower)> Losses() =>
    [
        .. toMergeBases.SelectMany(pair => pair.Losses)
            .Where(loss => toBase.Losses.Any(other => other.Facts.IsAbout(loss.Facts)))
            .DistinctBy(loss => loss.Facts)
            .Select(loss => (loss, AllowerOf(loss))),
    ];

    private bool IsAsItWas(Article article) => _all.All(pair => ReferenceEquals(pair.FormerOf(article), article)
        && (article.Review.Approvals.Count == 0 || !pair.ChangesText(article)));

    private ArticleChange ChangeOf(Article article)
    {
        var formers = _all
            .SelectMany(pair => pair.FormerOf(article) is { } former ? new[] { (Pair: pair, Former: former) } : []).ToList();
        var known = formers.SelectMany(former => former.Former.Review.Approvals).Select(ApprovalKey.Of).ToHashSet();
        return new ArticleChange(
            [.. article.Review.Approvals.Where(approval => !known.Contains(ApprovalKey.Of(approval)))
                .Select(approval => new AddedApproval(approval, DoubtOf(article, approval)))],
            formers.Where(former => former.Pair == toBase || !former.Pair.ChangesText(article))
                .SelectMany(former => CountedIn(former.Pair.Before, former.Former)).ToHashSet(),
            [.. formers.Select(former => former.Former).Distinct()])
        {
            HasNewDue = formers.TrueForAll(former => former.Former.Review.Due?.Value != article.Review.Due?.Value),
            RefusesCaution = article.PublishUnderCaution && !MayBeUnderCaution(article, formers),
            Writers = [.. written.Value.Where(commit => commit.Writes(article)).Select(commit => commit.Author).Distinct()],
        };
    }

    /// <summary>An approval of a text that was taken back is not one of the same text when it returns.</summary>
    private static IEnumerable<ApprovalKey> CountedIn(ContentVersion version, Article former) =>
        former.Review.Status.Value == ReviewStatus.Approved ? version.StandingOf(former).Current.Select(ApprovalKey.Of) : [];

    private ApprovalDoubt? DoubtOf(Article article, Approval approval)
    {
        if (Head.Board.Find(approval.By.Value) is not { } member)
        {
            return new ApprovalDoubt(DoubtKind.Stranger);
        }

        if (AccountNames.HandleOf(member.GitHub).Length == 0 && member.GitHubId is null)
        {
            return new ApprovalDoubt(DoubtKind.NoAccount);
        }

        return approvers.DoubtOf(member, article, approval, _all) is { } reason ? new ApprovalDoubt(DoubtKind.NotGiven, reason)
            : !ArticleSeals.IsOfPresentForm(approval) ? new ApprovalDoubt(DoubtKind.EarlierForm)
            : !_head.SealsOf(article).Fits(approval) ? new ApprovalDoubt(DoubtKind.OtherText)
            : null;
    }

    /// <summary>Granted for the text that was published so before, or by an approver who saw this text under caution.</summary>
    private bool MayBeUnderCaution(Article article, List<(VersionPair Pair, Article Former)> formers)
    {
        if (formers.Exists(former => former.Former.PublishUnderCaution && !former.Pair.ChangesText(article)
            && former.Pair.Before.IsForCaution(former.Former)))
        {
            return true;
        }

        var former = formers.FirstOrDefault().Former;
        var facts = new LossFacts(LossKind.Caution, (former ?? article).Slug, "", "", _head.SealsOf(article).Present);
        return AllowerOf(new ProtectionLoss(facts, former, article)) is not null
            || AllowerOf(new ProtectionLoss(facts with { Kind = LossKind.CautionedText }, former, article)) is not null;
    }

    /// <summary>Somebody who is on the board today, entitled to the article, and none of its authors.</summary>
    private BoardMember? AllowerOf(ProtectionLoss loss)
    {
        var (policy, facts, article) = (Head.Site.Review, loss.Facts, loss.Former ?? loss.Later!);
        var authors = _people.Among(policy.TwoPerson ? article.Authors.Concat(loss.Later?.Authors ?? []) : []);
        List<BoardMember> writers = !policy.TwoPerson ? []
            : [.. written.Value.Where(commit => commit.Writes(facts) || (loss.Later is { } later && commit.Writes(later)))
                .Select(commit => commit.Author)];
        return Head.Board.Members.FirstOrDefault(member => member.IsActiveOn(Head.AsOf)
            && (facts.Kind == LossKind.Specialty ? Entitlement.IsFor(member, facts.Key) : policy.IsEntitled(member, article))
            && !authors.ContainsKey(member) && !writers.Exists(writer => _people.AreOne(writer, member))
            && approvers.HasAllowed(member, loss, _all));
    }
}

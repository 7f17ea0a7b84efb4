using Attest.Content;
using Attest.Log;
using Attest.Review;

namespace Attest.Proving;

/// <summary>
/// What a group of commits changes of approvals, and of the other things that need an approver. It is compared as a pull request is, so
/// that both see the same.
/// </summary>
/// <param name="before">What the group began with.</param>
/// <param name="after">What it led to.</param>
/// <param name="head">What is to be published.</param>
/// <param name="isChanged">True for the path, as messages show it, of a file that is there and not what it was before the group.</param>
internal sealed class GroupChanges(ContentVersion before, ContentVersion after, HeadState head, Func<string, bool> isChanged)
{
    private readonly VersionPair _group = new(before, after);
    private readonly VersionPair _since = new(before, head.Version);
    private readonly VersionPair _later = new(after, head.Version);

    /// <summary>Those that are still so in what is to be published; one that was taken back is not judged.</summary>
    public IReadOnlyList<GroupChange> Held() => [.. Approvals(), .. Losses(), .. Withdrawals()];

    /// <summary>The article of a path in messages, after the group.</summary>
    public Article? ArticleAt(string shownPath) =>
        after.KnowledgeBase.Articles.FirstOrDefault(article => article.Source.Path == shownPath);

    /// <summary>As it is to be published.</summary>
    public Article? PresentOf(Article article) => _later.LaterOf(article) ?? head.Version.AtAddress(article.Slug);

    /// <summary>An article that was there before the group, as it is to be published.</summary>
    public Article? PresentOfFormer(Article article) => _since.LaterOf(article) ?? head.Version.AtAddress(article.Slug);

    /// <summary>What was taken away by the group, with the article as it is to be published.</summary>
    public IEnumerable<(LossFacts Facts, Article? Present)> AllLosses => _group.Losses.Select(loss =>
        (loss.Facts, loss.Former is { } former ? PresentOfFormer(former) : PresentOf(loss.Later!)));

    /// <summary>Articles that the group adds, or whose files it changes.</summary>
    public IEnumerable<Article> Touched =>
        after.KnowledgeBase.Articles.Where(article => !ReferenceEquals(_group.FormerOf(article), article));

    /// <summary>True if an article whose text the group has changed is published although its approvals are of another one.</summary>
    public bool LeavesLapsed() => after.KnowledgeBase.Articles.Any(article =>
        PresentOf(article) is { } present && head.IsLapsed(present) && _group.ChangesText(article));

    /// <summary>The ids that belong to another person than before the group.</summary>
    public IEnumerable<string> IdsOfOthers() => IdsOfOthers(before, head.Version);

    /// <summary>The ids that belong to another person than they did in an earlier version.</summary>
    public static IEnumerable<string> IdsOfOthers(ContentVersion earlier, ContentVersion later) =>
        earlier.KnowledgeBase.Board.Members.Where(member =>
            later.KnowledgeBase.Board.Find(member.Id.Value) is { } present && !People.AreSame(member, present))
            .Select(member => member.Id.Value);

    /// <summary>True if a file is there, and not what it was before the group.</summary>
    public bool LeavesChanged(string shownPath) => isChanged(shownPath);

    /// <summary>Approvals that an article did not have before the group.</summary>
    public IEnumerable<Approval> AddedTo(Article article)
    {
        var known = _group.FormerOf(article)?.Review.Approvals.Select(ApprovalKey.Of).ToHashSet() ?? [];
        return article.Review.Approvals.Where(approval => !known.Contains(ApprovalKey.Of(approval)));
    }

    private IEnumerable<GroupChange> Approvals() =>
        from article in Touched
        let present = PresentOf(article)
        where present is not null
        from approval in AddedTo(article)
        where head.Counts(present, ApprovalKey.Of(approval))
        select new GroupChange(LogKind.Approval, article, present) { Approval = approval };

    private IEnumerable<GroupChange> Losses()
    {
        var held = _since.Losses.Select(loss => (KindOf(loss.Facts), loss.Facts.Slug, loss.Facts.Key)).ToHashSet();
        return from loss in _group.Losses
               let article = loss.Later ?? loss.Former!
               let present = loss.Former is null ? PresentOf(article) : PresentOfFormer(loss.Former)
               // A new article may have another name since.
               where loss.Former is null ? present is { PublishUnderCaution: true }
                   : held.Contains((KindOf(loss.Facts), loss.Facts.Slug, loss.Facts.Key))
               select new GroupChange(GroupChange.KindOf(loss.Facts.Kind), article, present) { Loss = loss.Facts };

        // A text under caution is one whatever was before.
        static LossKind KindOf(LossFacts facts) => facts.Kind == LossKind.CautionedText ? LossKind.Caution : facts.Kind;
    }

    private IEnumerable<GroupChange> Withdrawals() =>
        from article in Touched
        where article.IsWithdrawn && _group.FormerOf(article)?.IsWithdrawn != true
        let present = PresentOf(article)
        where present?.IsWithdrawn == true
        select new GroupChange(LogKind.Withdrawal, article, present);
}

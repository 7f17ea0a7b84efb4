using Attest.Content;

namespace Attest.Review;

/// <summary>An approval that a pull request adds.</summary>
/// <param name="Doubt">Null if its member has given it; otherwise why it does not count.</param>
public sealed record AddedApproval(Approval Approval, ApprovalDoubt? Doubt);

public enum DoubtKind
{
    /// <summary>Not on the board of the base.</summary>
    Stranger,

    /// <summary>The board of the base has no account.</summary>
    NoAccount,
    NotGiven,

    /// <summary>The seal is that of no text here.</summary>
    OtherText,

    /// <summary>Without a seal, or of an earlier form.</summary>
    EarlierForm,
}

/// <param name="Reason">A clause.</param>
public sealed record ApprovalDoubt(DoubtKind Kind, string Reason = "");

/// <summary>An article that a pull request adds or changes, or whose text is another one because of what it shares.</summary>
/// <param name="Added">Approvals that neither the base nor the merge base has.</param>
/// <param name="Counted">Those that counted there.</param>
/// <param name="Formers">The article there, under all its names.</param>
public sealed record ArticleChange(
    IReadOnlyList<AddedApproval> Added, IReadOnlySet<ApprovalKey> Counted, IReadOnlyList<Article> Formers)
{
    /// <summary>True if the day of the next review is another one.</summary>
    public bool HasNewDue { get; init; }

    /// <summary>True if nobody has allowed <c>publish: caution</c> for this text.</summary>
    public bool RefusesCaution { get; init; }

    /// <summary>Members who wrote a commit that changes the text.</summary>
    public IReadOnlyCollection<BoardMember> Writers { get; init; } = [];
}

/// <summary>A file whose difference git or GitHub does not show.</summary>
/// <param name="ShownAs">Its path in messages.</param>
public sealed record HiddenFile(string ShownAs, string Attribute);

/// <summary>A pull request beside what it is to be merged into.</summary>
public sealed class PullRequest(string baseName, IReadOnlyDictionary<Article, ArticleChange> changes)
{
    /// <summary>The name of the base in messages.</summary>
    public string BaseName { get; } = baseName;

    /// <summary>False if the base has no board.yml, so that nobody can approve.</summary>
    public required bool HasBoard { get; init; }

    /// <summary>The board of the base, also where it cannot be read.</summary>
    public required Board Board { get; init; }

    /// <summary>What was taken away and nobody who may has allowed.</summary>
    public required IReadOnlyList<ProtectionLoss> Losses { get; init; }

    /// <summary>What was taken away, and who has allowed it.</summary>
    public required IReadOnlyDictionary<LossFacts, BoardMember> Allowed { get; init; }

    public required IReadOnlyList<HiddenFile> Hidden { get; init; }

    /// <summary>Handles, for messages.</summary>
    public required IReadOnlyList<string> Approvers { get; init; }

    /// <summary>Null for an article that is as it was.</summary>
    public ArticleChange? ChangeOf(Article article) => changes.GetValueOrDefault(article);

    public IReadOnlyList<AddedApproval> AddedTo(Article article) => ChangeOf(article)?.Added ?? [];

    public ApprovalWorth WorthOf(Article article, Approval approval) => ChangeOf(article) is not { } change ? ApprovalWorth.Counts
        : change.Added.FirstOrDefault(added => ReferenceEquals(added.Approval, approval)) is { } added
            ? added.Doubt is null ? ApprovalWorth.Counts : ApprovalWorth.Unproved
        : change.Counted.Contains(ApprovalKey.Of(approval)) ? ApprovalWorth.Counts
        : ApprovalWorth.Spent;
}

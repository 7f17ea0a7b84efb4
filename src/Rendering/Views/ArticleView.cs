using Attest.Citations;

namespace Attest.Rendering.Views;

/// <summary>An article in a list.</summary>
/// <param name="IsCaution">Not approved, shown under caution.</param>
/// <param name="Language">The language of title and summary, or null if it is the site's.</param>
public sealed record ArticleLink(
    string Title, string Path, string Summary, string Specialty, string StatusLabel, bool IsCaution, DateOnly Updated, string? Language = null)
{
    /// <summary>The day of the next review has passed.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>The editors have an urgent note on it.</summary>
    public bool HasNotice { get; init; }
}

public enum StepState
{
    Done,
    Current,
    Open,
}

/// <summary>One step of the review stepper.</summary>
public sealed record StepView(string Label, StepState State, DateOnly? Date);

/// <summary>Somebody who approved the article. <paramref name="Path"/> is their place on the board page.</summary>
public sealed record ReviewerView(string Name, string? Credentials, string? Role, string? Conflicts, DateOnly On, string Path);

/// <summary>The day of the next review, and whether it has passed or is near.</summary>
public sealed record ReviewDueView(DateOnly Due, bool IsOverdue, bool IsDueSoon);

/// <summary>A dated note, such as a correction.</summary>
public sealed record DatedNote(DateOnly On, string Text);

/// <summary>What an approval in the history says of the text that is on the page.</summary>
public enum ApprovalMark
{
    /// <summary>The entry is no approval.</summary>
    None,
    OfThisText,
    OfEarlierText,

    /// <summary>Nothing binds it to a text.</summary>
    WithoutSeal,
}

/// <summary>Something that happened to the article. <paramref name="By"/> is a name.</summary>
public sealed record HistoryView(DateOnly On, string? Text, string? By, ApprovalMark Approval);

/// <summary>An article that has to do with the one that is read. <paramref name="Why"/> says what they share, in words.</summary>
public sealed record RelatedArticleView(ArticleLink Article, IReadOnlyList<string> Why);

/// <summary>What to read next.</summary>
/// <param name="LinkedFrom">Further articles that link to this one.</param>
/// <param name="MoreLinkedFrom">How many more there are than the list holds.</param>
public sealed record RelatedView(IReadOnlyList<RelatedArticleView> Articles, IReadOnlyList<ArticleLink> LinkedFrom, int MoreLinkedFrom);

/// <summary>
/// The follow-up box: a form (<paramref name="Action"/>, <paramref name="QueryName"/> and fixed
/// <paramref name="Fields"/>) where the address takes a query, else a link to <paramref name="Link"/>,
/// else neither and the box points to what the site itself has.
/// </summary>
public sealed record FollowUpView(
    string? Action, string? QueryName, IReadOnlyList<KeyValuePair<string, string>> Fields, string? Link);

/// <summary>
/// The reference to an article itself, in two parts: between them goes <paramref name="VisitLabel"/> with the day on which
/// a reader saw it, which only the reader's browser knows.
/// </summary>
public sealed record CiteView(IReadOnlyList<TextRun> Before, string VisitLabel, IReadOnlyList<TextRun> After, string? Note);

public sealed record CodeView(string System, string Code);

public sealed record ArticleView : TextPageView
{
    public required string Summary { get; init; }

    public DateOnly? NextReview { get; init; }

    /// <summary>The day of the next review is near.</summary>
    public bool IsDueSoon { get; init; }

    /// <summary>The day of the next review has passed.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>The day on which the text that is on the page was approved.</summary>
    public DateOnly? LastReviewed { get; init; }

    /// <summary>Why the page must say that it is pending review; null if the article is approved.</summary>
    public string? Caution { get; init; }

    public bool IsCaution => Caution is not null;

    /// <summary>Whether the day of its next review can pass while somebody keeps the page open, or a copy of it.</summary>
    public bool MayBecomeOverdue => !IsCaution && !IsOverdue && NextReview is not null && LastReviewed is not null;

    /// <summary>The seal of the text that was approved last, if that is the one on the page.</summary>
    public string? Seal { get; init; }

    public required string StatusLabel { get; init; }

    public required IReadOnlyList<StepView> Steps { get; init; }

    public IReadOnlyList<ReviewerView> Reviewers { get; init; } = [];

    public IReadOnlyList<string> Authors { get; init; } = [];

    public LinkView? Specialty { get; init; }

    public IReadOnlyList<LinkView> Tags { get; init; } = [];

    public IReadOnlyList<string> Synonyms { get; init; } = [];

    public IReadOnlyList<CodeView> Codes { get; init; } = [];

    /// <summary>An urgent note by the editors.</summary>
    public string? Notice { get; init; }

    public IReadOnlyList<DatedNote> Corrections { get; init; } = [];

    public IReadOnlyList<HistoryView> History { get; init; } = [];

    /// <summary>Null if there is nothing to read next.</summary>
    public RelatedView? Related { get; init; }

    public required FollowUpView FollowUp { get; init; }

    public required CiteView Cite { get; init; }

    /// <summary>Names and contents of the <c>meta</c> elements by which reference managers know the article.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ScholarTags { get; init; } = [];

    /// <summary>JSON-LD, escaped so that it can stand in a script element as it is.</summary>
    public required ReadOnlyMemory<byte> StructuredData { get; init; }

    public string? Disclaimer { get; init; }

    public string? ReportUrl { get; init; }
}

/// <summary>What is left at the address of an article that was withdrawn.</summary>
public sealed record WithdrawnView : PageView
{
    public DateOnly? On { get; init; }

    public string? Reason { get; init; }

    /// <summary>An urgent note by the editors.</summary>
    public string? Notice { get; init; }
}

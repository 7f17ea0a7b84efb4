using Attest.Citations;

namespace Attest.Rendering.Views;

/// <param name="IsCaution">Not approved, shown under caution.</param>
/// <param name="Language">The language of title and summary, or null if it is the site's.</param>
public sealed record ArticleLink(
    string Title, string Path, string Summary, string Specialty, string StatusLabel, bool IsCaution, DateOnly Updated,
    string? Language = null)
{
    public bool IsOverdue { get; init; }

    public bool HasNotice { get; init; }
}

public enum StepState
{
    Done,
    Current,
    Open,
}

public sealed record StepView(string Label, StepState State, DateOnly? Date);

/// <param name="Path">The reviewer on the board page.</param>
public sealed record ReviewerView(string Name, string? Credentials, string? Role, string? Conflicts, DateOnly On, string Path)
{
    /// <summary>The record of the approval in the log; null if it has none.</summary>
    public string? RecordPath { get; init; }

    /// <summary>The role for which the member has approved, in words; null if any member would have done.</summary>
    public string? Place { get; init; }
}

public sealed record ReviewDueView(DateOnly Due, bool IsOverdue, bool IsDueSoon);

public sealed record DatedNote(DateOnly On, string Text);

/// <summary>Which text an approval in the history is of.</summary>
public enum ApprovalMark
{
    None,
    OfThisText,
    OfEarlierText,

    /// <summary>Not bound to a text.</summary>
    WithoutSeal,
}

public sealed record HistoryView(DateOnly On, string? Text, string? By, ApprovalMark Approval);

/// <param name="Why">What the two articles share, in words.</param>
public sealed record RelatedArticleView(ArticleLink Article, IReadOnlyList<string> Why);

/// <param name="LinkedFrom">Further articles that link to this one.</param>
/// <param name="MoreLinkedFrom">How many are not in the list.</param>
public sealed record RelatedView(IReadOnlyList<RelatedArticleView> Articles, IReadOnlyList<ArticleLink> LinkedFrom, int MoreLinkedFrom);

/// <summary>The follow-up box: a form, or else a link, or else only what the site itself has.</summary>
/// <param name="Fields">Fixed fields of the form.</param>
public sealed record FollowUpView(string? Action, string? QueryName, IReadOnlyList<KeyValuePair<string, string>> Fields, string? Link);

/// <summary>The reference to the article; between its parts the browser writes the label and the day of the visit.</summary>
public sealed record CiteView(IReadOnlyList<TextRun> Before, string VisitLabel, IReadOnlyList<TextRun> After, string? Note);

public sealed record CodeView(string System, string Code);

public sealed record ArticleView : TextPageView
{
    public required string Summary { get; init; }

    public DateOnly? NextReview { get; init; }

    public bool IsDueSoon { get; init; }

    public bool IsOverdue { get; init; }

    /// <summary>The day on which the text on the page was approved.</summary>
    public DateOnly? LastReviewed { get; init; }

    /// <summary>Why the page is pending review; null if the article is approved.</summary>
    public string? Caution { get; init; }

    public bool IsCaution => Caution is not null;

    /// <summary>True if the review can become due while a reader has the page open, or a copy of it.</summary>
    public bool MayBecomeOverdue => !IsCaution && !IsOverdue && NextReview is not null && LastReviewed is not null;

    /// <summary>Of the last approval of the text on the page.</summary>
    public string? Seal { get; init; }

    public required string StatusLabel { get; init; }

    public required IReadOnlyList<StepView> Steps { get; init; }

    public IReadOnlyList<ReviewerView> Reviewers { get; init; } = [];

    public IReadOnlyList<string> Authors { get; init; } = [];

    public LinkView? Specialty { get; init; }

    public IReadOnlyList<LinkView> Tags { get; init; } = [];

    public IReadOnlyList<string> Synonyms { get; init; } = [];

    public IReadOnlyList<CodeView> Codes { get; init; } = [];

    public string? Notice { get; init; }

    public IReadOnlyList<DatedNote> Corrections { get; init; } = [];

    public IReadOnlyList<HistoryView> History { get; init; } = [];

    public RelatedView? Related { get; init; }

    public required FollowUpView FollowUp { get; init; }

    public required CiteView Cite { get; init; }

    /// <summary>Names and contents of <c>meta</c> elements for reference managers.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ScholarTags { get; init; } = [];

    /// <summary>JSON-LD, escaped for a script element.</summary>
    public required ReadOnlyMemory<byte> StructuredData { get; init; }

    public string? Disclaimer { get; init; }

    public string? ReportUrl { get; init; }
}

/// <summary>What is left at the address of an article that was withdrawn.</summary>
public sealed record WithdrawnView : PageView
{
    public DateOnly? On { get; init; }

    public string? Reason { get; init; }

    public string? Notice { get; init; }
}

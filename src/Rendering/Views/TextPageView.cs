using Attest.Citations;

namespace Attest.Rendering.Views;

public sealed record ContentsEntry(string Text, string Id, IReadOnlyList<ContentsEntry> Children);

/// <param name="Id">The entry's anchor.</param>
/// <param name="Runs">The reference in Vancouver style; a run with an address is a link.</param>
/// <param name="BackLinks">Anchors of the places that cite it, in order.</param>
/// <param name="Kind">"Systematic review".</param>
/// <param name="WorkPath">The page of the work, or null.</param>
public sealed record ReferenceView(
    int Number, string Id, IReadOnlyList<TextRun> Runs, IReadOnlyList<string> BackLinks, string Kind, string? WorkPath)
{
    public WorkNoticeView? Notice { get; init; }

    /// <summary>How many articles cite the work, if it has a page.</summary>
    public int CitedIn { get; init; }
}

/// <param name="Heading">"Guideline" or "Research".</param>
public sealed record ReferenceGroup(string Heading, IReadOnlyList<ReferenceView> References);

public sealed record NoticeView(string Nature, DateOnly Date, TextRun? Source, string Reason);

/// <summary>What has happened to a work since its publication.</summary>
/// <param name="Label">In words, since not everybody sees colours: "RETRACTED".</param>
/// <param name="Severity">error, warning or note: the colour.</param>
/// <param name="Notices">In the order of days.</param>
/// <param name="Kept">Why the article still cites it.</param>
public sealed record WorkNoticeView(string Label, string Severity, IReadOnlyList<NoticeView> Notices, string? Kept);

public abstract record TextPageView : PageView
{
    public required string BodyHtml { get; init; }

    /// <summary>True if the text has marked terms of the glossary.</summary>
    public bool HasTerms { get; init; }

    public required DateOnly Updated { get; init; }

    public IReadOnlyList<ContentsEntry> Contents { get; init; } = [];

    public IReadOnlyList<ReferenceGroup> References { get; init; } = [];

    public string? EditUrl { get; init; }
}

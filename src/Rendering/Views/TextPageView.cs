using Attest.Citations;

namespace Attest.Rendering.Views;

/// <summary>A heading in the table of contents, with those below it.</summary>
public sealed record ContentsEntry(string Text, string Id, IReadOnlyList<ContentsEntry> Children);

/// <summary>One numbered reference.</summary>
/// <param name="Id">Anchor of the entry in this page.</param>
/// <param name="Runs">The reference in Vancouver style; a run with an address is a link.</param>
/// <param name="BackLinks">Anchors of the places that cite it, in order.</param>
/// <param name="Kind">What kind of source it is, in words: "Systematic review".</param>
/// <param name="WorkPath">Page of the work and all articles that cite it, or null.</param>
public sealed record ReferenceView(
    int Number, string Id, IReadOnlyList<TextRun> Runs, IReadOnlyList<string> BackLinks, string Kind, string? WorkPath)
{
    /// <summary>What has become of the work since it was published, if readers must know.</summary>
    public WorkNoticeView? Notice { get; init; }

    /// <summary>How many articles cite the work; only where there is a page of them.</summary>
    public int CitedIn { get; init; }
}

/// <summary>References under one heading: "Guideline" or "Research".</summary>
public sealed record ReferenceGroup(string Heading, IReadOnlyList<ReferenceView> References);

/// <summary>A page that is there to be read from top to bottom: an article or a prose page.</summary>
public abstract record TextPageView : PageView
{
    /// <summary>The rendered body, footnotes included.</summary>
    public required string BodyHtml { get; init; }

    /// <summary>True if terms of the glossary are marked in the text.</summary>
    public bool HasTerms { get; init; }

    public required DateOnly Updated { get; init; }

    public IReadOnlyList<ContentsEntry> Contents { get; init; } = [];

    public IReadOnlyList<ReferenceGroup> References { get; init; } = [];

    public string? EditUrl { get; init; }

    public bool HasTextsForAudiences { get; init; }

    public override bool HasAudienceTexts => HasTextsForAudiences;
}

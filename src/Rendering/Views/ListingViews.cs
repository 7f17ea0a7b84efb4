using Attest.Citations;

namespace Attest.Rendering.Views;

public sealed record HomeView : PageView
{
    public required IReadOnlyList<SpecialtyEntry> Specialties { get; init; }

    /// <summary>The articles updated last, newest first.</summary>
    public required IReadOnlyList<ArticleLink> Recent { get; init; }

    public required int ArticleCount { get; init; }

    /// <summary>JSON-LD, escaped for a script element.</summary>
    public required string StructuredData { get; init; }
}

public sealed record SpecialtyEntry(string Name, string? Description, string Path, int ArticleCount);

/// <param name="Id">The anchor.</param>
public sealed record ArticleGroup(string Heading, string Id, IReadOnlyList<ArticleLink> Articles);

/// <summary>A to Z, a specialty, a tag. A single group with an empty heading is a plain list.</summary>
public sealed record ArticleListView : PageView
{
    public string? Introduction { get; init; }

    public required IReadOnlyList<ArticleGroup> Groups { get; init; }

    /// <summary>Links to the groups on all pages of the list.</summary>
    public IReadOnlyList<LinkView> Jumps { get; init; } = [];

    public PagerView? Pager { get; init; }

    /// <summary>Of the articles, for the foot of the list.</summary>
    public IReadOnlyList<LinkView> Tags { get; init; } = [];
}

public sealed record SpecialtiesView : PageView
{
    public required IReadOnlyList<SpecialtyEntry> Specialties { get; init; }
}

public sealed record WorkEntry(string Id, IReadOnlyList<TextRun> Runs, string Kind, string? Path, IReadOnlyList<ArticleLink> CitedBy)
{
    public WorkNoticeView? Notice { get; init; }
}

public sealed record ReferencesView : PageView
{
    /// <summary>The day of the list of retractions; null without one.</summary>
    public DateOnly? RetractionsListedOn { get; init; }

    public required IReadOnlyList<KeyValuePair<string, IReadOnlyList<WorkEntry>>> Groups { get; init; }

    public PagerView? Pager { get; init; }
}

public sealed record WorkView : PageView
{
    public required WorkEntry Work { get; init; }

    /// <summary>Those on this page of the list; <see cref="WorkEntry.CitedBy"/> has all.</summary>
    public required IReadOnlyList<ArticleLink> Articles { get; init; }

    public PagerView? Pager { get; init; }
}

/// <param name="Id">The anchor.</param>
public sealed record GlossaryEntryView(
    string Id, string Term, string Definition, IReadOnlyList<string> Synonyms, IReadOnlyList<string> Abbreviations);

public sealed record GlossaryGroup(string Heading, string Id, IReadOnlyList<GlossaryEntryView> Entries);

public sealed record GlossaryView : PageView
{
    public required IReadOnlyList<GlossaryGroup> Groups { get; init; }
}

public sealed record BoardMemberView(
    string Id,
    string Name,
    string? Credentials,
    string? Role,
    IReadOnlyList<LinkView> Specialties,
    string? Conflicts,
    string? Orcid,
    string? Active,
    IReadOnlyList<ArticleLink> Approved);

public sealed record BoardView : PageView
{
    public required IReadOnlyList<BoardMemberView> Members { get; init; }
}

public sealed record RuleEntry(string Code, string Name, string Severity, bool IsLocked, string Summary, string Path);

public sealed record RulesView : PageView
{
    /// <summary>The day of the list of retractions; null without one.</summary>
    public DateOnly? RetractionsListedOn { get; init; }

    public required IReadOnlyList<KeyValuePair<string, IReadOnlyList<RuleEntry>>> Families { get; init; }
}

public sealed record RuleView : PageView
{
    public required RuleEntry Rule { get; init; }

    public required string BodyHtml { get; init; }
}

/// <summary>A prose page such as the editorial policy.</summary>
public sealed record ProseView : TextPageView;

public sealed record SearchView : PageView
{
    public required IReadOnlyList<SpecialtyEntry> Specialties { get; init; }

    public required FollowUpView FollowUp { get; init; }
}

public sealed record OfflineView : PageView;

/// <summary>Error 404.</summary>
public sealed record NotFoundView : PageView;

/// <summary>A former address of an article. <paramref name="Target"/> is a site path.</summary>
public sealed record AliasView(SiteView Site, string Path, string Title, string Target, string? Language = null)
{
    public string Root => SiteView.RelativeRoot(Path);
}

namespace Attest.Rendering.Views;

/// <param name="Group">At the first of several bars, a label for all: the year of months.</param>
/// <param name="Kind">The end of its class, which sets the colour.</param>
/// <param name="Share">Of the longest bar, in thousandths.</param>
public sealed record BarView(string Label, string? Group, string Kind, int Count, int Share)
{
    /// <summary>With the group: "May 2026".</summary>
    public string FullLabel { get; init; } = Label;
}

/// <param name="Id">The beginning of the chart's anchors.</param>
/// <param name="Unit">For the head of the table: "Articles".</param>
public sealed record ChartView(string Id, string Title, string Description, string Axis, string Unit, IReadOnlyList<BarView> Bars);

/// <param name="Reason">Why the article is on the dashboard, in words of the site.</param>
/// <param name="Text">A note of the editors, in the language of the article.</param>
public sealed record ReviewEntryView(ArticleLink Article, string DayLabel, DateOnly? Day, string? Reason, string? Text);

/// <param name="Entries">At most as many as the page shows.</param>
public sealed record ReviewListView(string Id, string Heading, string Introduction, IReadOnlyList<ReviewEntryView> Entries, int Total);

public sealed record SpecialtyReviewView(LinkView Specialty, int Published, int DueSoon, int Overdue, int Pending, int Unpublished);

public sealed record ReviewBoardView : PageView
{
    public required DateOnly AsOf { get; init; }

    /// <summary>True if the site publishes the log of approvals.</summary>
    public bool HasLog { get; init; }

    public required int Published { get; init; }

    /// <summary>Articles that are not on the site, without an approval.</summary>
    public required int Unpublished { get; init; }

    /// <summary>The roles of which each text needs an approval, in words; empty if any members will do.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    public required ChartView States { get; init; }

    public required ChartView Months { get; init; }

    public required IReadOnlyList<ReviewListView> Lists { get; init; }

    public required IReadOnlyList<SpecialtyReviewView> Specialties { get; init; }
}

public sealed record DocumentView : PageView
{
    public required string BodyHtml { get; init; }
}

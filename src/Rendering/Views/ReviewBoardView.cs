namespace Attest.Rendering.Views;

/// <summary>A bar of a chart.</summary>
/// <param name="Group">What stands below several bars together, at the first of them: the year of a month.</param>
/// <param name="Kind">The end of the class that colours it.</param>
/// <param name="Share">Of the longest bar, in thousandths.</param>
public sealed record BarView(string Label, string? Group, string Kind, int Count, int Share)
{
    /// <summary>The label where it stands alone: "May 2026".</summary>
    public string FullLabel { get; init; } = Label;
}

/// <summary>A chart, and what it shows in words.</summary>
/// <param name="Id">The beginning of its anchors.</param>
/// <param name="Unit">What is counted, for the head of the table: "Articles".</param>
public sealed record ChartView(string Id, string Title, string Description, string Axis, string Unit, IReadOnlyList<BarView> Bars);

/// <summary>An article on the dashboard, with the day that brought it there.</summary>
/// <param name="Reason">Why it is there, in words of the site.</param>
/// <param name="Text">What its editors say of it, in the language of the article.</param>
public sealed record ReviewEntryView(ArticleLink Article, string DayLabel, DateOnly? Day, string? Reason, string? Text);

/// <summary>Articles that need something, or have got it. <paramref name="Entries"/> may be fewer than <paramref name="Total"/>.</summary>
public sealed record ReviewListView(string Id, string Heading, string Introduction, IReadOnlyList<ReviewEntryView> Entries, int Total);

public sealed record SpecialtyReviewView(LinkView Specialty, int Published, int DueSoon, int Overdue, int Pending, int Unpublished);

/// <summary>The public review dashboard.</summary>
public sealed record ReviewBoardView : PageView
{
    public required DateOnly AsOf { get; init; }

    /// <summary>How many articles can be read on the site.</summary>
    public required int Published { get; init; }

    /// <summary>How many wait for an approval and are not on the site.</summary>
    public required int Unpublished { get; init; }

    public required ChartView States { get; init; }

    public required ChartView Months { get; init; }

    public required IReadOnlyList<ReviewListView> Lists { get; init; }

    public required IReadOnlyList<SpecialtyReviewView> Specialties { get; init; }
}

/// <summary>A document that is part of the generator itself.</summary>
public sealed record DocumentView : PageView
{
    public required string BodyHtml { get; init; }
}

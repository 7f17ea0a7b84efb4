using System.Globalization;
using Attest.Content;
using Attest.Rendering.Views;
using Attest.Review;

namespace Attest.Rendering.Builders;

internal static class ReviewCharts
{
    private const int Months = 12;

    /// <summary>So that a bar of one among ten thousand can be seen.</summary>
    private const int LeastShare = 5;

    /// <param name="unpublished">How many waiting articles are not on the site.</param>
    public static ChartView States(ReviewTally tally, int unpublished)
    {
        (string Label, string Kind, int Count)[] rows =
        [
            ("Approved", "approved", tally.Approved),
            ("Approved, review due soon", "due", tally.DueSoon),
            ("Review overdue", "overdue", tally.Overdue),
            ("Approval lapsed, shown under caution", "caution", tally.Lapsed),
            ("Not yet approved, shown under caution", "caution", tally.Waiting - unpublished),
            ("Not yet approved, not published", "unpublished", unpublished),
            ("Withdrawn", "withdrawn", tally.Withdrawn),
        ];
        var most = rows.Max(row => row.Count);
        return Chart("states", "Articles by review status", "Status", "Articles",
            [.. rows.Select(row => new BarView(row.Label, null, row.Kind, row.Count, Share(row.Count, most)))]);
    }

    /// <summary>Approvals by month.</summary>
    /// <param name="articles">Those on the site.</param>
    public static ChartView ByMonth(IEnumerable<Article> articles, CrossReference index)
    {
        var last = MonthOf(index.KnowledgeBase.AsOf);
        var counts = new int[Months];
        foreach (var approval in articles.Select(index.Reviews.Of).SelectMany(standing => standing.Current.Concat(standing.Outdated)))
        {
            var ago = last - MonthOf(approval.On.Value);
            if (ago is >= 0 and < Months)
            {
                counts[Months - 1 - ago]++;
            }
        }

        return Chart("months", "Approvals in the last twelve months", "Month", "Approvals",
            [.. counts.Select((count, i) => Bar(last - Months + 1 + i, count, counts.Max(), isFirst: i == 0))]);
    }

    private static BarView Bar(int month, int count, int most, bool isFirst)
    {
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName((month % 12) + 1);
        var year = Wording.Plain(month / 12);
        // Not in December: on a phone there is no room for the year beside that of the next bar.
        var showsYear = month % 12 == 0 || (isFirst && month % 12 != 11);
        return new BarView(name[..3], showsYear ? year : null, "approved", count, Share(count, most)) { FullLabel = $"{name} {year}" };
    }

    /// <summary>Months since year 0; a multiple of twelve is a January.</summary>
    private static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static int Share(int count, int most) => count == 0 ? 0 : Math.Max(LeastShare, (int)(count * 1000L / most));

    private static ChartView Chart(string id, string title, string axis, string unit, IReadOnlyList<BarView> bars) =>
        new(id, title, string.Join("; ", bars.Select(bar => $"{bar.FullLabel}: {Wording.Number(bar.Count)}")) + ".", axis, unit, bars);
}

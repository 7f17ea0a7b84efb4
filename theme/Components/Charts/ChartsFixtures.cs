using Attest.Rendering.Views;
using Attest.theme.Components.Charts;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class ChartsFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("Bars",
            BarChart.Create(new("states", "Review status", "Ten approved, one overdue.", "Status", "Articles",
                [new("Approved", null, "approved", 1234, 1000), new("Overdue", null, "overdue", 1, 1),
                    new("Withdrawn", null, "withdrawn", 0, 0)])));
        yield return Fixture.Of("Columns",
            ColumnChart.Create(
                new("months", "Reviews due by month", "Twelve months.", "Month", "Reviews",
                    [.. Enumerable.Range(1, 12)
                        .Select(month => new BarView($"{month}", month == 1 ? "2026" : null, "due", 83 * month, 83 * month))])));
    }
}

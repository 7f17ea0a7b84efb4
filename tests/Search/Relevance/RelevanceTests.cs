using System.Globalization;
using System.Text;

namespace Attest.Tests.Search.Relevance;

/// <summary>Whether readers find what they look for, measured; what it is about stands in src/Search/README.md under "Relevance".</summary>
public class RelevanceTests(RelevanceRun run, ITestOutputHelper output) : IClassFixture<RelevanceRun>
{
    /// <summary>What was reached, rounded down. Who makes the search better raises them.</summary>
    private const double LeastGain = 0.96;
    private const double LeastSuccess = 0.92;

    [Fact]
    public void What_answers_comes_first()
    {
        var report = Report();
        output.WriteLine(report);

        Assert.True(Gain(run.Outcomes) >= LeastGain && Success(run.Outcomes) >= LeastSuccess, report);
    }

    [Fact]
    public void Every_query_finds_something()
    {
        Assert.Empty(run.Outcomes.Where(outcome => outcome.Results.Length == 0).Select(outcome => outcome.Query.Text));
    }

    private static double Gain(IEnumerable<(JudgedQuery Query, string[] Results)> outcomes) =>
        outcomes.Average(outcome => outcome.Query.Gain(outcome.Results));

    private static double Success(IEnumerable<(JudgedQuery Query, string[] Results)> outcomes) =>
        outcomes.Average(outcome => outcome.Query.Succeeds(outcome.Results) ? 1.0 : 0.0);

    private string Report()
    {
        var text = new StringBuilder();
        void Write(string name, IReadOnlyCollection<(JudgedQuery Query, string[] Results)> outcomes) =>
            text.AppendLine(CultureInfo.InvariantCulture,
                $"{name,-14} {outcomes.Count,4} {Gain(outcomes),8:0.000} {Success(outcomes),10:0.000}");

        text.AppendLine("kind              n  nDCG@10  success@1");
        foreach (var kind in run.Outcomes.GroupBy(outcome => outcome.Query.Kind))
        {
            Write(kind.Key, [.. kind]);
        }

        foreach (var site in run.Outcomes.GroupBy(outcome => outcome.Query.Site))
        {
            Write(site.Key, [.. site]);
        }

        Write("all", run.Outcomes);
        foreach (var (query,
            results) in run.Outcomes.Where(outcome =>
            outcome.Query.Gain(outcome.Results) < 0.9 || !outcome.Query.Succeeds(outcome.Results)))
        {
            var wanted = string.Join(", ",
                query.Judgements.Select(judgement => $"{judgement.Slug}#{judgement.Section}={judgement.Grade}"
                    .Replace("#=", "=", StringComparison.Ordinal)));
            text.AppendLine(CultureInfo.InvariantCulture, $"{query.Kind}: {query.Text}\n    {query.Gain(results):0.00} wanted {wanted}");
            text.AppendLine(CultureInfo.InvariantCulture, $"    came {string.Join(", ", results.Take(4))}");
        }

        return text.ToString();
    }
}

using System.Globalization;

namespace Attest.Tests.Search.Relevance;

/// <summary>A result that a query should have. Grade 3 answers the query, 2 helps, 1 is on its subject.</summary>
/// <param name="Slug">The article.</param>
/// <param name="Section">The anchor of its section; empty if any will do.</param>
/// <param name="Grade">From 1 to 3.</param>
internal sealed record Judgement(string Slug, string Section, int Grade)
{
    public static Judgement Parse(string text)
    {
        var parts = text.Split('=', '#');
        return new Judgement(parts[0], parts.Length == 3 ? parts[1] : "", int.Parse(parts[^1], CultureInfo.InvariantCulture));
    }
}

/// <summary>A line of a table: <c>kind | query | slug#section=3, slug=1</c>.</summary>
/// <param name="Site">The site in which it is looked for, which is the name of the table as well.</param>
/// <param name="Kind">Such as <c>lay</c>.</param>
/// <param name="Text">What is typed.</param>
/// <param name="Judgements">All results that are of use; every other has grade 0.</param>
internal sealed record JudgedQuery(string Site, string Kind, string Text, IReadOnlyList<Judgement> Judgements)
{
    public const int Depth = 10;

    public static IEnumerable<JudgedQuery> Read(string site) =>
        from line in RelevanceSite.Text($"{site}.txt").Split('\n')
        where line.Length > 0 && line[0] != '#'
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        select new JudgedQuery(site, cells[0], cells[1], [.. cells[2].Split(',', StringSplitOptions.TrimEntries).Select(Judgement.Parse)]);

    /// <summary>
    /// The grade of a result, such as <c>harlitis#dose</c>. The right article at a section that is not the one named counts one less.
    /// </summary>
    public int GradeOf(string result)
    {
        var (slug, section) = result.Split('#') is [var first, var second] ? (first, second) : (result, "");
        return Judgements.Where(judgement => judgement.Slug == slug)
            .Max(judgement => (int?)(judgement.Section.Length == 0 || judgement.Section == section ? judgement.Grade : judgement.Grade - 1))
            ?? 0;
    }

    /// <summary>Whether the first result answers the query, in the section that is named.</summary>
    public bool Succeeds(IReadOnlyList<string> results) => results.Count > 0 && GradeOf(results[0]) == 3;

    /// <summary>
    /// Normalised discounted cumulated gain of the first ten results (Järvelin and Kekäläinen 2002, Cumulated gain-based evaluation of IR
    /// techniques), from
    /// 0 to 1: the sum of <c>(2^grade - 1) / log2(1 + rank)</c>, divided by that of the best order there could be.
    /// </summary>
    public double Gain(IReadOnlyList<string> results)
    {
        var best = Judgements.GroupBy(judgement => judgement.Slug).Select(group => group.Max(judgement => judgement.Grade))
            .OrderDescending();
        return Cumulated(results.Select(GradeOf)) / Cumulated(best);
    }

    private static double Cumulated(IEnumerable<int> grades) =>
        grades.Take(Depth).Select((grade, i) => (Math.Pow(2, grade) - 1) / Math.Log2(i + 2)).Sum();
}

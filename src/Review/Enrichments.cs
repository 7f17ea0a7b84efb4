namespace Attest.Review;

/// <summary>
/// The ways in which cited works can have been known before identifiers were added to their entries. One hash cannot tell
/// which of them it was made of, so they are tried: none that an editor is likely to have made is left out, and
/// their number is bounded.
/// </summary>
internal static class Enrichments
{
    private const int MostTries = 1000;

    /// <param name="works">For each work the ways to know it, the strongest first.</param>
    /// <returns>
    /// Which way to take, by the strongest: all works without a DOI, all without any identifier, then any one work and any
    /// two with a weaker one.
    /// </returns>
    public static IEnumerable<IReadOnlyDictionary<string, int>> Of(IEnumerable<IReadOnlyList<string>> works)
    {
        var weaker = works.Where(ways => ways.Count > 1).ToList();
        return All(weaker).Concat(Ones(weaker)).Concat(Twos(weaker)).Take(MostTries);
    }

    private static IEnumerable<Dictionary<string, int>> All(List<IReadOnlyList<string>> works)
    {
        if (works.Count > 0)
        {
            yield return works.ToDictionary(ways => ways[0], ways => ways.Count - 1, StringComparer.Ordinal);
            yield return works.ToDictionary(ways => ways[0], ways => ways[0].StartsWith("doi:", StringComparison.Ordinal) ? 1 : 0, StringComparer.Ordinal);
            yield return works.ToDictionary(ways => ways[0], ways => ways[0].StartsWith("pmid:", StringComparison.Ordinal) ? 1 : 0, StringComparer.Ordinal);
        }
    }

    private static IEnumerable<Dictionary<string, int>> Ones(List<IReadOnlyList<string>> works) =>
        from ways in works
        from way in Enumerable.Range(1, ways.Count - 1)
        select new Dictionary<string, int>(StringComparer.Ordinal) { [ways[0]] = way };

    private static IEnumerable<Dictionary<string, int>> Twos(List<IReadOnlyList<string>> works) =>
        from i in Enumerable.Range(0, works.Count)
        from j in Enumerable.Range(i + 1, works.Count - i - 1)
        from first in Enumerable.Range(1, works[i].Count - 1)
        from second in Enumerable.Range(1, works[j].Count - 1)
        select new Dictionary<string, int>(StringComparer.Ordinal) { [works[i][0]] = first, [works[j][0]] = second };
}

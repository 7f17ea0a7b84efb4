namespace Attest.Review.Seals;

/// <summary>
/// How cited works may have been known before identifiers were added. A hash does not show it, so the most likely changes are tried, up to
/// a bound, since a text can cite any number of works.
/// </summary>
internal static class SealIdentityCandidates
{
    /// <summary>Works in all tries together: allows any set of nine works, in a few milliseconds.</summary>
    private const int Budget = 10_000;

    private const int FewestTries = 3;

    /// <param name="ways">Their number for each work, the strongest first.</param>
    /// <returns>For each work which way to take; the list is reused for the next.</returns>
    public static IEnumerable<IReadOnlyList<int>> Of(IReadOnlyList<int> ways)
    {
        var weaker = Enumerable.Range(0, ways.Count).Where(work => ways[work] > 1).ToArray();
        var tries = Math.Max(FewestTries, Budget / Math.Max(1, ways.Count));
        return Sizes(weaker.Length).SelectMany(size => Subsets(weaker, size)).SelectMany(subset => Choices(ways, subset)).Take(tries);
    }

    /// <summary>n, 1, n - 1, 2, n - 2, …: all were changed, or few were, or few were not.</summary>
    private static IEnumerable<int> Sizes(int count) => count == 0 ? []
        : Enumerable.Range(1, count / 2).SelectMany(few => new[] { few, count - few }).Prepend(count).Distinct();

    /// <summary>In lexical order.</summary>
    private static IEnumerable<int[]> Subsets(int[] works, int size)
    {
        var places = Enumerable.Range(0, size).ToArray();
        while (true)
        {
            yield return [.. places.Select(place => works[place])];
            var last = size - 1;
            while (last >= 0 && places[last] == works.Length - size + last)
            {
                last--;
            }

            if (last < 0)
            {
                yield break;
            }

            places[last]++;
            for (var i = last + 1; i < size; i++)
            {
                places[i] = places[i - 1] + 1;
            }
        }
    }

    /// <summary>All in the weakest way, all in the second (no DOI yet) and the third, and for two works each way with each.</summary>
    private static IEnumerable<IReadOnlyList<int>> Choices(IReadOnlyList<int> ways, int[] subset)
    {
        var choice = new int[ways.Count];
        yield return Choose(work => ways[work] - 1);
        if (subset.All(work => ways[work] == 2))
        {
            yield break;
        }

        if (subset.Any(work => ways[work] > 3))
        {
            yield return Choose(work => Math.Min(2, ways[work] - 1));
        }

        yield return Choose(_ => 1);
        if (subset.Length == 2)
        {
            yield return Choose(work => work == subset[0] ? 1 : ways[work] - 1);
            yield return Choose(work => work == subset[1] ? 1 : ways[work] - 1);
        }

        int[] Choose(Func<int, int> way)
        {
            foreach (var work in subset)
            {
                choice[work] = way(work);
            }

            return choice;
        }
    }
}

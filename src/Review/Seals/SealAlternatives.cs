namespace Attest.Review.Seals;

/// <summary>
/// How works and linked articles may have been known when a text was approved. A hash does not show it, so the most likely names are tried,
/// up to a bound.
/// </summary>
/// <param name="ways">Their number for each item: works, then articles.</param>
/// <param name="works">How many of the items are works.</param>
internal sealed class SealAlternatives(IReadOnlyList<int> ways, int works)
{
    public const int MostCombinations = 10_000;

    /// <summary>Bytes in all tries together, a few milliseconds.</summary>
    private const int Budget = 1_500_000;

    private const int FewestCombinations = 3;

    /// <summary>An article links to few that have been renamed.</summary>
    private const int MostChoicesOfNames = 200;

    private readonly int[] _none = new int[ways.Count];

    /// <param name="length">Of one try, in bytes.</param>
    /// <returns>For each item which way to take; each list is a new one.</returns>
    public IEnumerable<IReadOnlyList<int>> Within(int length) =>
        All().Take(Math.Clamp(Budget / Math.Max(1, length), FewestCombinations, MostCombinations));

    /// <summary>Changes of works with changes of names, the likely of both first.</summary>
    private IEnumerable<IReadOnlyList<int>> All()
    {
        var names = ChoicesOfNames().Prepend(_none).Take(MostChoicesOfNames).ToArray();
        using var source = ChoicesOfWorks().GetEnumerator();
        var known = new List<int[]> { _none };
        for (var sum = 1; sum < known.Count + names.Length; sum++)
        {
            if (source.MoveNext())
            {
                known.Add(source.Current);
            }

            for (var name = Math.Max(0, sum - known.Count + 1); name <= Math.Min(sum, names.Length - 1); name++)
            {
                yield return Joined(known[sum - name], names[name]);
            }
        }
    }

    private IEnumerable<int[]> ChoicesOfWorks() =>
        SealIdentityCandidates.Of([.. ways.Take(works)]).Select(choice => choice.Concat(_none.Skip(works)).ToArray());

    /// <summary>One article, two, all.</summary>
    private IEnumerable<int[]> ChoicesOfNames()
    {
        var singles = Enumerable.Range(works, ways.Count - works)
            .SelectMany(item => Enumerable.Range(1, ways[item] - 1).Select(way => (Item: item, Way: way))).ToArray();
        var all = Enumerable.Range(0, ways.Count).Select(item => item >= works && ways[item] > 1 ? 1 : 0).ToArray();
        return singles.Select(Choice)
            .Concat(singles.Length > 2 ? [all] : [])
            .Concat(singles.SelectMany((first, i) => singles.Skip(i + 1).Where(second => second.Item != first.Item)
                .Select(second => Joined(Choice(first), Choice(second)))));
    }

    private int[] Choice((int Item, int Way) single)
    {
        var choice = new int[ways.Count];
        choice[single.Item] = single.Way;
        return choice;
    }

    private static int[] Joined(int[] first, int[] second) => [.. first.Zip(second, (a, b) => a + b)];
}

namespace Attest.Review.Changes;

/// <summary>Words that replaced others; either may be empty. Ends are exclusive.</summary>
internal readonly record struct WordChange(int OldStart, int OldEnd, int NewStart, int NewEnd);

/// <summary>
/// The fewest changes, after E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986), 251-266. Texts with
/// little in common are one change.
/// </summary>
internal static class WordDiff
{
    /// <summary>Bounds the memory, which grows with its square, to about 4 MB.</summary>
    private const int MostEdits = 1000;

    /// <returns>In order; those with fewer than <paramref name="apart"/> words between them are joined.</returns>
    public static IReadOnlyList<WordChange> Compare(IReadOnlyList<string> before, IReadOnlyList<string> after, int apart)
    {
        var start = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var oldEnd = before.Count;
        var newEnd = after.Count;
        while (oldEnd > start && newEnd > start && before[oldEnd - 1] == after[newEnd - 1])
        {
            (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        }

        if (oldEnd == start && newEnd == start)
        {
            return [];
        }

        return new Middle(before, after, start, oldEnd, newEnd).Edits() is { } edits
            ? Joined(edits, apart)
            : [new WordChange(start, oldEnd, start, newEnd)];
    }

    private static List<WordChange> Joined(IEnumerable<WordChange> edits, int apart)
    {
        var joined = new List<WordChange>();
        foreach (var edit in edits)
        {
            if (joined.Count > 0 && edit.OldStart - joined[^1].OldEnd < apart)
            {
                joined[^1] = joined[^1] with { OldEnd = edit.OldEnd, NewEnd = edit.NewEnd };
            }
            else
            {
                joined.Add(edit);
            }
        }

        return joined;
    }

    /// <summary>Without the common beginning and end.</summary>
    private sealed class Middle(IReadOnlyList<string> before, IReadOnlyList<string> after, int start, int oldEnd, int newEnd)
    {
        private readonly int _oldCount = oldEnd - start;
        private readonly int _newCount = newEnd - start;

        /// <summary>Single words, in order; null if there are too many.</summary>
        public List<WordChange>? Edits()
        {
            // reached[d][k + d]: how far into the old text d edits lead on diagonal k = old - new.
            var reached = new List<int[]>();
            for (var d = 0; d <= Math.Min(MostEdits, _oldCount + _newCount); d++)
            {
                var row = new int[(2 * d) + 1];
                for (var k = -d; k <= d; k += 2)
                {
                    var x = d == 0 ? 0 : StepsDown(reached[d - 1], d, k) ? reached[d - 1][k + d] : reached[d - 1][k + d - 2] + 1;
                    while (x < _oldCount && x - k < _newCount && x >= k && before[start + x] == after[start + x - k])
                    {
                        x++;
                    }

                    row[k + d] = x;
                    if (x >= _oldCount && x - k >= _newCount)
                    {
                        return Trace(reached, k);
                    }
                }

                reached.Add(row);
            }

            return null;
        }

        /// <summary>True if diagonal k is reached by an insertion (from k + 1), not a removal (from k - 1).</summary>
        private static bool StepsDown(int[] last, int d, int k) =>
            k == -d || (k != d && last[k + d - 2] < last[k + d]);

        private List<WordChange> Trace(List<int[]> reached, int k)
        {
            var edits = new List<WordChange>();
            for (var d = reached.Count; d > 0; d--)
            {
                var last = reached[d - 1];
                var isAdded = StepsDown(last, d, k);
                k = isAdded ? k + 1 : k - 1;
                var x = start + last[k + d - 1];
                var y = x - k;
                edits.Add(new WordChange(x, isAdded ? x : x + 1, y, isAdded ? y + 1 : y));
            }

            edits.Reverse();
            return edits;
        }
    }
}

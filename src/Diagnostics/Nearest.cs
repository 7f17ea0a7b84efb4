namespace Attest.Diagnostics;

/// <summary>"Did you mean": the known word nearest to an unknown one.</summary>
public static class Nearest
{
    /// <summary>A bound for the quadratic comparison.</summary>
    internal const int LongestWord = 100;

    /// <summary>
    /// The candidate with the smallest Damerau-Levenshtein distance (optimal string alignment, case ignored), of at most one edit or a
    /// third of the word's length; ties go to ordinal order.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        var lower = word.ToLowerInvariant();
        var letters = LettersOf(lower);
        var limit = Math.Max(1, word.Length / 3);
        string? best = null;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) <= limit && candidate.ToLowerInvariant() is var other
                && MayBeWithin(limit, letters, lower.Length, other) && Distance(lower, other, limit) is var distance
                && (distance < limit || (distance == limit && (best is null || string.CompareOrdinal(candidate, best) < 0))))
            {
                (limit, best) = (distance, candidate);
            }
        }

        return best;
    }

    /// <summary>A help clause, or nothing: <c> (did you mean "x"?)</c>.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates) => DidYouMean(To(word, candidates));

    public static string DidYouMean(string? nearest) => nearest is null ? "" : $" (did you mean \"{nearest}\"?)";

    /// <summary>How often each letter occurs; all but ASCII count as one letter.</summary>
    private static short[] LettersOf(string text)
    {
        var counts = new short[128];
        foreach (var c in text)
        {
            counts[c < 128 ? c : 0]++;
        }

        return counts;
    }

    /// <summary>
    /// False if the letters in any order need more edits: the bag distance never exceeds the edit distance (Bartolini et al., 2002).
    /// This excludes most of ten thousand names.
    /// </summary>
    private static bool MayBeWithin(int limit, ReadOnlySpan<short> letters, int length, string other)
    {
        Span<short> left = stackalloc short[128];
        letters.CopyTo(left);
        var surplus = 0;
        foreach (var c in other)
        {
            if (--left[c < 128 ? c : 0] < 0)
            {
                surplus++;
            }
        }

        return Math.Max(surplus, length - (other.Length - surplus)) <= limit;
    }

    /// <summary>The distance, or any number above the limit, since thousands of paths are compared.</summary>
    private static int Distance(string a, string b, int limit)
    {
        var beforeLast = new int[b.Length + 1];
        int[] last = [.. Enumerable.Range(0, b.Length + 1)];
        var current = new int[b.Length + 1];
        var leastOfLast = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }

                least = Math.Min(least, current[j]);
            }

            // A transposition reaches back two rows, so both must be above.
            if (least > limit && leastOfLast >= limit)
            {
                return least;
            }

            leastOfLast = least;
            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }
}

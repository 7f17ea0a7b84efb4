namespace Attest.Diagnostics;

/// <summary>
/// <see cref="Nearest"/> for many words among thousands of names, which would take minutes when a whole file is missing. Only names are
/// compared that equal the word when each loses at most one letter (Garbe's symmetric deletes, 2012): all mistakes of one letter.
/// </summary>
/// <param name="candidates">The names, in ordinal order.</param>
public sealed class NearestIndex(IReadOnlyList<string> candidates)
{
    /// <summary>Up to so many names are all compared.</summary>
    private const int Few = 1000;

    private readonly Lazy<(ulong[] Hashes, int[] Candidates)> _index = new(() => Build(candidates));

    public string? To(string word, IEnumerable<string> more) => Nearest.To(word, more.Concat(WorthComparing(word)));

    public IEnumerable<string> WorthComparing(string word) => candidates.Count <= Few ? candidates : Near(word);

    private IEnumerable<string> Near(string word)
    {
        if (word.Length is 0 or > Nearest.LongestWord)
        {
            return [];
        }

        var (hashes, owners) = _index.Value;
        var near = new HashSet<int>();
        foreach (var hash in HashesOf(word))
        {
            var at = Array.BinarySearch(hashes, hash);
            while (at > 0 && hashes[at - 1] == hash)
            {
                at--;
            }

            for (; at >= 0 && at < hashes.Length && hashes[at] == hash; at++)
            {
                near.Add(owners[at]);
            }
        }

        return near.Select(i => candidates[i]);
    }

    private static (ulong[] Hashes, int[] Candidates) Build(IReadOnlyList<string> candidates)
    {
        var hashes = new List<ulong>(candidates.Count * 12);
        var owners = new List<int>(candidates.Count * 12);
        foreach (var (i, name) in candidates.Index().Where(candidate => candidate.Item.Length <= Nearest.LongestWord))
        {
            foreach (var hash in HashesOf(name))
            {
                hashes.Add(hash);
                owners.Add(i);
            }
        }

        var (keys, values) = (hashes.ToArray(), owners.ToArray());
        Array.Sort(keys, values);
        return (keys, values);
    }

    /// <summary>Hashes of the word, case ignored, and of the word without each of its letters.</summary>
    private static IEnumerable<ulong> HashesOf(string word)
    {
        var lower = word.ToLowerInvariant();
        yield return HashWithout(lower, -1);
        for (var i = 0; i < lower.Length; i++)
        {
            if (i == 0 || lower[i] != lower[i - 1])
            {
                yield return HashWithout(lower, i);
            }
        }
    }

    /// <summary>FNV-1a over UTF-16 code units. A collision only costs a comparison.</summary>
    private static ulong HashWithout(string text, int skipped)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < text.Length; i++)
        {
            if (i != skipped)
            {
                hash = (hash ^ text[i]) * 1099511628211UL;
            }
        }

        return hash;
    }
}

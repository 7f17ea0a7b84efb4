namespace Attest.Benchmarks;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014).
/// Our own, because the algorithm of <see cref="Random"/> may change between versions of .NET.
/// </summary>
public sealed class SplitMix
{
    private const ulong CorpusSeed = 0x41_74_74_65_73_74_20_31;
    private const ulong Gamma = 0x9E37_79B9_7F4A_7C15;

    private ulong state;

    /// <summary>
    /// A sequence that depends on nothing but its purpose and number, so that article k is the same in a
    /// corpus of any size, and one part of it does not shift when another draws more numbers.
    /// </summary>
    public SplitMix(Purpose purpose, int number)
    {
        state = Mix(CorpusSeed + ((ulong)purpose * Gamma)) ^ Mix((ulong)number);
    }

    /// <summary>What a sequence is drawn for.</summary>
    public enum Purpose
    {
        /// <summary>The invented words; one sequence for all.</summary>
        Words = 1,

        /// <summary>What an article is about; other articles that link to it draw it again.</summary>
        Topic,

        /// <summary>Dates, people and tags of an article.</summary>
        FrontMatter,

        /// <summary>The references of an article.</summary>
        References,

        /// <summary>The text of an article.</summary>
        Body,

        /// <summary>One shared work.</summary>
        SharedWork,

        /// <summary>One term of the glossary.</summary>
        Glossary,

        /// <summary>One row of the list of retractions.</summary>
        Retraction,
    }

    /// <summary>A number from 0 up to, not including, <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)Below((ulong)bound);

    /// <summary>A number from 0 up to, not including, <paramref name="bound"/>.</summary>
    public ulong Below(ulong bound) => Math.BigMul(Next(), bound, out _);

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in <paramref name="percent"/> of a hundred draws.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of the items, each as likely as the others.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>As many different numbers below <paramref name="bound"/>, in the order drawn.</summary>
    public List<int> Distinct(int count, int bound)
    {
        var drawn = new List<int>(count);
        while (drawn.Count < Math.Min(count, bound))
        {
            var candidate = Below(bound);
            if (!drawn.Contains(candidate))
            {
                drawn.Add(candidate);
            }
        }

        return drawn;
    }

    /// <summary>Puts the items into a random order (Fisher and Yates).</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong Next() => Mix(state += Gamma);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }
}

using Attest.Text;

namespace Attest.Rendering;

/// <summary>The order of titles from A to Z. Titles are questions, so their opening words do not count.</summary>
public static class Alphabet
{
    private static readonly HashSet<string> Openings = new(StringComparer.Ordinal)
    {
        "what", "which", "when", "why", "who", "how", "where", "is", "are", "was", "were", "does", "do", "did", "can",
        "could", "should", "may", "must", "will", "a", "an", "the", "to", "in", "of", "for", "with", "there", "i", "we", "you",
    };

    /// <summary>Lower-case letters and digits with single blanks, without the opening words; compared by ordinal.</summary>
    public static string KeyOf(string title)
    {
        // Readers look for Sjögren and Ménière under plain letters.
        var words = string.Create(title.Length, title, static (key, text) =>
        {
            text.AsSpan().ToLowerInvariant(key);
            foreach (ref var c in key)
            {
                c = char.IsLetterOrDigit(c) ? LatinLetters.Unmarked(c) : ' ';
            }
        }).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = 0;
        while (first < words.Length - 1 && Openings.Contains(words[first]))
        {
            first++;
        }

        return string.Join(' ', words, first, words.Length - first);
    }

    public static IOrderedEnumerable<T> OrderByTitle<T>(this IEnumerable<T> items, Func<T, string> titleOf) =>
        items.OrderBy(item => KeyOf(titleOf(item)), StringComparer.Ordinal);

    /// <summary>A key's letter, or "0–9".</summary>
    public static string HeadingOf(string key) =>
        key.Length > 0 && char.IsLetter(key[0]) ? char.ToUpperInvariant(key[0]).ToString() : "0–9";
}

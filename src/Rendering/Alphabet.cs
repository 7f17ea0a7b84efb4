using Attest.Content;

namespace Attest.Rendering;

/// <summary>The order of titles from A to Z. Titles are questions, so the words with which questions begin do not count.</summary>
public static class Alphabet
{
    private static readonly HashSet<string> Openings = new(StringComparer.Ordinal)
    {
        "what", "which", "when", "why", "who", "how", "where", "is", "are", "was", "were", "does", "do", "did", "can",
        "could", "should", "may", "must", "will", "a", "an", "the", "to", "in", "of", "for", "with", "there", "i", "we", "you",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OpeningsBySpan = Openings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Longer titles take room elsewhere.</summary>
    private const int LongestOnStack = 512;

    /// <summary>Lower-case letters and digits with single blanks, without the opening words; compared by ordinal.</summary>
    public static string KeyOf(string title)
    {
        // Sjögren and Ménière stand where readers look for them.
        Span<char> letters = title.Length <= LongestOnStack ? stackalloc char[title.Length] : new char[title.Length];
        title.AsSpan().ToLowerInvariant(letters);
        var length = 0;
        foreach (var c in letters)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters[length++] = LatinLetters.Unmarked(c);
            }
            else if (length > 0 && letters[length - 1] != ' ')
            {
                letters[length++] = ' ';
            }
        }

        return WithoutOpenings(letters[..length].TrimEnd(' ')).ToString();
    }

    private static ReadOnlySpan<char> WithoutOpenings(ReadOnlySpan<char> words)
    {
        while (words.IndexOf(' ') is var end and > 0 && OpeningsBySpan.Contains(words[..end]))
        {
            words = words[(end + 1)..];
        }

        return words;
    }

    /// <summary>The heading under which a key stands: its letter, or "0–9" for all else.</summary>
    public static string HeadingOf(string key) =>
        key.Length > 0 && char.IsLetter(key[0]) ? char.ToUpperInvariant(key[0]).ToString() : "0–9";
}

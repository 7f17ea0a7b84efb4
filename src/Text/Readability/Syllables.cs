namespace Attest.Text.Readability;

/// <summary>
/// Counts the syllables of English words by their spelling: runs of vowels, divided where two vowels are spoken apart
/// (<c>di-et</c>), without the vowels that are not spoken (<c>safe-ly</c>). What the rules get wrong stands in
/// <see cref="SpokenOtherwise"/>.
/// </summary>
public static class Syllables
{
    /// <param name="word">One word of letters and apostrophes in any case; accents are disregarded.</param>
    /// <returns>At least one.</returns>
    public static int Of(string word)
    {
        var plain = Plain(word);
        var apostrophe = plain.IndexOf('\'', StringComparison.Ordinal);
        return Math.Max(1, apostrophe < 0 ? OfLetters(plain) : OfContraction(plain, apostrophe));
    }

    private static string Plain(string word) => string.Create(word.Length, word, static (letters, word) =>
    {
        word.AsSpan().ToLowerInvariant(letters);
        foreach (ref var letter in letters)
        {
            letter = letter is '’' or 'ʼ' ? '\'' : LatinLetters.Unmarked(letter);
        }
    });

    /// <summary><c>does|n't</c> has a syllable more than <c>does</c>, <c>disease|'s</c> too, <c>they|'ll</c> has not.</summary>
    private static int OfContraction(string word, int apostrophe)
    {
        var stem = word[..apostrophe];
        var ending = word[(apostrophe + 1)..].Replace("'", "", StringComparison.Ordinal);
        return ending switch
        {
            "t" when stem is "can" or "don" or "won" or "ain" or "shan" or "weren" => 1,
            "t" when stem.EndsWith('n') => OfLetters(stem[..^1]) + 1,
            "s" when EndsInSibilant(stem) => OfLetters(stem) + 1,
            "s" or "t" or "d" or "m" or "ll" or "re" or "ve" or "" => OfLetters(stem),
            _ => OfLetters(stem + ending),
        };
    }

    private static bool EndsInSibilant(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('e');
        return word is [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] || (word is [.., 'c' or 'g']);
    }

    private static int OfLetters(string word)
    {
        if (SpokenOtherwise.Count(word) is { } known)
        {
            return known;
        }

        if (word is [.., 's'] and not [.., 's', 's'] && SpokenOtherwise.Count(word[..^1]) is { } singular)
        {
            return singular + (EndsInSibilant(word.AsSpan(0, word.Length - 1)) ? 1 : 0);
        }

        // -ing is a syllable of its own behind whatever vowel: see-ing, stud-y-ing.
        var isGerund = word.Length > 4 && word.EndsWith("ing", StringComparison.Ordinal) && word.AsSpan(0, word.Length - 3).ContainsAny(SilentVowels.Vowels);
        var count = isGerund ? 1 + VowelGroups.Count(word.AsSpan(0, word.Length - 3), isWhole: false) : VowelGroups.Count(word, isWhole: true);
        return count - SilentVowels.Count(word) + SilentVowels.Unwritten(word);
    }
}

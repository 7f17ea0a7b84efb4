namespace Attest.Text.Readability;

/// <summary>
/// English syllables by spelling: runs of vowels, divided where vowels are spoken apart (<c>di-et</c>), without silent ones
/// (<c>safe-ly</c>).
/// </summary>
public static class Syllables
{
    /// <param name="word">Letters and apostrophes in any case; accents are ignored.</param>
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

    /// <summary>The endings of <c>does|n't</c> and <c>disease|'s</c> add a syllable, that of <c>they|'ll</c> does not.</summary>
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
        return word is [.., 's' or 'x' or 'z' or 'c' or 'g'] or [.., 'c' or 's', 'h'];
    }

    private static int OfLetters(string word)
    {
        if (SpokenOtherwise.Count(word) is { } known)
        {
            return known;
        }

        if (word is [.. var plural, 's'] and not [.., 's', 's'] && SpokenOtherwise.Count(plural) is { } singular)
        {
            return singular + (EndsInSibilant(plural) ? 1 : 0);
        }

        // -ing is a syllable of its own behind any vowel: see-ing, stud-y-ing.
        var count = word is [.. { Length: > 1 } stem, 'i', 'n', 'g'] && stem.AsSpan().ContainsAny(SilentVowels.Vowels)
            ? 1 + VowelGroups.Count(stem, isWhole: false)
            : VowelGroups.Count(word, isWhole: true);
        return count - SilentVowels.Count(word) + SilentVowels.Unwritten(word);
    }
}

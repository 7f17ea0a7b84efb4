using System.Text;

namespace Attest.Text.Readability;

/// <summary>
/// Counts what stands between two blanks as Flesch did: contractions and words joined by a hyphen are one word, and so is a
/// number. A number has one syllable whatever its digits, since it is seen at a glance; an abbreviation is counted like a
/// word by its vowels, as the tools do with which editors compare.
/// </summary>
internal static class SpokenWords
{
    /// <summary>The words of a piece of text without blanks: none in a lone sign or an address, two around a dash.</summary>
    public static IEnumerable<SpokenWord> Of(string piece)
    {
        if (piece.Contains("://", StringComparison.Ordinal) || piece.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || IsMail(piece))
        {
            yield break;
        }

        foreach (var part in piece.Split('—'))
        {
            if (SyllablesOf(part) is > 0 and var syllables)
            {
                yield return new SpokenWord(part.Trim(static c => !char.IsLetterOrDigit(c)), syllables);
            }
        }
    }

    private static int SyllablesOf(string part)
    {
        var syllables = 0;
        var letters = new StringBuilder();
        var isInNumber = false;
        foreach (var c in part)
        {
            var isDigit = char.IsDigit(c);
            if (char.IsLetter(c) || (letters.Length > 0 && c is '\'' or '’'))
            {
                letters.Append(c);
            }
            else
            {
                Flush();
                // 1,000 and 0.5 and 5-10 are one number each.
                syllables += isDigit && !isInNumber ? 1 : 0;
            }

            isInNumber = isDigit || (isInNumber && !char.IsLetter(c));
        }

        Flush();
        return syllables;

        void Flush()
        {
            if (letters.Length > 0)
            {
                syllables += Syllables.Of(letters.ToString());
                letters.Clear();
            }
        }
    }

    private static bool IsMail(string piece) => piece.IndexOf('@', StringComparison.Ordinal) is var at && at > 0 && at < piece.Length - 1;

    private static string Trim(this string text, Func<char, bool> isOutside)
    {
        var (from, end) = (0, text.Length);
        while (from < end && isOutside(text[from]))
        {
            from++;
        }

        while (end > from && isOutside(text[end - 1]))
        {
            end--;
        }

        return text[from..end];
    }
}

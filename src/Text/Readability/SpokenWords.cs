using System.Text;

namespace Attest.Text.Readability;

/// <summary>
/// Words as Flesch counted them: contractions, words joined by a hyphen and numbers are one each. A number has one syllable, since it is
/// seen at a glance; an abbreviation those of its vowels, as in other tools.
/// </summary>
internal static class SpokenWords
{
    /// <summary>The words of a text without blanks: none in a sign or an address, two around a dash.</summary>
    public static IEnumerable<SpokenWord> Of(string piece)
    {
        var at = piece.IndexOf('@', StringComparison.Ordinal);
        if (piece.Contains("://", StringComparison.Ordinal) || piece.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (at > 0 && at < piece.Length - 1))
        {
            yield break;
        }

        foreach (var part in piece.Split('—'))
        {
            if (SyllablesOf(part) is > 0 and var syllables)
            {
                yield return new SpokenWord(Trimmed(part), syllables);
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
                // 1,000, 0.5 and 5-10 are one number each.
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

    private static string Trimmed(string text)
    {
        var (from, end) = (0, text.Length);
        while (from < end && !char.IsLetterOrDigit(text[from]))
        {
            from++;
        }

        while (end > from && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        return text[from..end];
    }
}

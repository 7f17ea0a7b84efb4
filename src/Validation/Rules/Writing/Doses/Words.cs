using Attest.Markdown.Reading;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>
/// The words of a sentence around a place, the nearest first. Numbers are words; marks and signs are words of one
/// character. A cell's sentence goes on, backwards, into the head of its row and of its column.
/// </summary>
internal static class Words
{
    private const int Most = 24;

    /// <summary>Words with a full stop that ends no sentence.</summary>
    private static readonly HashSet<string> Shortened = new(
        ["al", "approx", "ca", "cf", "Dr", "eg", "Fig", "ie", "incl", "max", "min", "Mr", "Mrs", "Ms", "No", "Prof", "vs"], StringComparer.OrdinalIgnoreCase);

    public static List<string> Before(ReadText text, int index)
    {
        var words = new List<string>();
        if (AddBefore(text.Text, index, words))
        {
            AddBefore(text.RowHead, text.RowHead.Length, words);
            AddBefore(text.ColumnHead, text.ColumnHead.Length, words);
        }

        return words;
    }

    public static List<string> After(ReadText text, int index)
    {
        var words = new List<string>();
        var s = text.Text;
        for (var i = index; i < s.Length && words.Count < Most;)
        {
            if (EndsSentence(s, i))
            {
                break;
            }

            var end = i + 1;
            if (IsPartOfWord(s, i))
            {
                while (end < s.Length && IsPartOfWord(s, end))
                {
                    end++;
                }
            }

            Add(s[i..end], words);
            i = end;
        }

        return words;
    }

    /// <summary>All of the sentence in which a place stands, in no particular order.</summary>
    public static IEnumerable<string> Around(ReadText text, int start, int end) => Before(text, start).Concat(After(text, end));

    public static bool IsNumber(string word) => char.IsAsciiDigit(word[0]);

    /// <returns>False if the sentence begins within the text.</returns>
    private static bool AddBefore(string s, int index, List<string> words)
    {
        for (var i = index; i > 0 && words.Count < Most;)
        {
            if (EndsSentence(s, i - 1))
            {
                return false;
            }

            var start = i - 1;
            if (IsPartOfWord(s, start))
            {
                while (start > 0 && IsPartOfWord(s, start - 1))
                {
                    start--;
                }
            }

            Add(s[start..i], words);
            i = start;
        }

        return true;
    }

    private static void Add(string word, List<string> words)
    {
        if (!char.IsWhiteSpace(word[0]) && word[0] is not (ReadText.Gap or '.'))
        {
            words.Add(word);
        }
    }

    private static bool IsPartOfWord(string s, int i) =>
        char.IsLetterOrDigit(s[i])
        || (s[i] is '-' or '\u2010' or '\u2011' or '\'' or '’' or '.' or '·' && i > 0 && i + 1 < s.Length
            && char.IsLetterOrDigit(s[i - 1]) && char.IsLetterOrDigit(s[i + 1]));

    private static bool EndsSentence(string s, int i)
    {
        if (s[i] is ';' or '!' or '?')
        {
            return true;
        }

        if (s[i] != '.' || (i + 1 < s.Length && !char.IsWhiteSpace(s[i + 1])))
        {
            return false;
        }

        var next = i + 1;
        while (next < s.Length && char.IsWhiteSpace(s[next]))
        {
            next++;
        }

        var start = i;
        while (start > 0 && (char.IsLetterOrDigit(s[start - 1]) || s[start - 1] == '.'))
        {
            start--;
        }

        var word = s.AsSpan(start, i - start);
        return (next == s.Length || !char.IsLower(s[next]))
            && !(next < s.Length && (Shortened.Contains(word.ToString()) || (word.Contains('.') && char.IsLetter(word[0]))));
    }
}

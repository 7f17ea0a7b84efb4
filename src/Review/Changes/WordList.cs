using System.Globalization;
using System.Text;

namespace Attest.Review.Changes;

/// <summary>The words of a text with the blanks before each.</summary>
internal sealed class WordList
{
    private const int LongestWord = 60;
    private const int MostWords = 9;

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    private readonly List<string> _words = [];
    private readonly List<string> _gaps = [];
    private readonly List<int> _starts = [];

    public WordList(string text)
    {
        // Other kinds of blanks count as letters, since replacing one changes the seal.
        var at = 0;
        while (at < text.Length)
        {
            var word = text.AsSpan(at).IndexOfAnyExcept(Blanks);
            if (word < 0)
            {
                break;
            }

            var length = text.AsSpan(at + word).IndexOfAny(Blanks);
            length = length < 0 ? text.Length - at - word : length;
            _gaps.Add(text.Substring(at, word));
            _words.Add(text.Substring(at + word, length));
            _starts.Add(at + word);
            at += word + length;
        }
    }

    public IReadOnlyList<string> Words => _words;

    /// <summary>Where a word begins in the text; behind the last word, where that begins.</summary>
    public int StartOf(int word) => _starts.Count == 0 ? 0 : _starts[Math.Min(word, _starts.Count - 1)];

    /// <summary>A range, with one more word on either side in the same paragraph.</summary>
    public string Quote(int start, int end)
    {
        var (first, last) = WithNeighbours(start, end);
        return last - first <= MostWords
            ? Visible(first, last)
            : $"{Visible(first, first + MostWords - 3)} … {Visible(last - 2, last)}";
    }

    /// <summary>The same, whatever its length; null where no word is in the range.</summary>
    public string? Phrase(int start, int end)
    {
        var (first, last) = WithNeighbours(start, end);
        return start == end ? null : Visible(first, last);
    }

    /// <summary>Many words from a place on; how many are left out is said.</summary>
    public string QuoteFrom(int start, int most) => _words.Count - start <= most ? Visible(start, _words.Count)
        : $"{Visible(start, start + most)} … ({_words.Count - start - most} more words)";

    /// <summary>The first word with other blanks before it than in a text of the same words.</summary>
    public string? FirstOtherGap(WordList other)
    {
        var at = _gaps.Zip(other._gaps).TakeWhile(pair => pair.First == pair.Second).Count();
        return at < _gaps.Count ? Visible(at, at + 1) : null;
    }

    private (int First, int Last) WithNeighbours(int start, int end) => (
        start > 0 && !IsParagraph(start) ? start - 1 : start,
        end < _words.Count && !IsParagraph(end) ? end + 1 : end);

    /// <summary>True for the first word of a paragraph, and the end.</summary>
    private bool IsParagraph(int word) => word == _words.Count || _gaps[word].AsSpan().Count('\n') > 1;

    private string Visible(int start, int end) => string.Join(' ', _words[start..end].Select(Visible));

    private static string Visible(string word)
    {
        var visible = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            if (visible.Length >= LongestWord)
            {
                return visible.Append('…').ToString();
            }

            if (IsSeen(rune))
            {
                visible.Append(rune);
            }
            else
            {
                visible.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
            }
        }

        return visible.ToString();
    }

    /// <summary>False for invisible characters and special blanks.</summary>
    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}

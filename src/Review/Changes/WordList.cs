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
            at += word + length;
        }
    }

    public IReadOnlyList<string> Words => _words;

    /// <summary>A range, with one more word on either side in the same paragraph.</summary>
    public string Quote(int start, int end)
    {
        var first = start > 0 && !IsParagraph(start) ? start - 1 : start;
        var last = end < _words.Count && !IsParagraph(end) ? end + 1 : end;
        return last - first <= MostWords
            ? Visible(first, last)
            : $"{Visible(first, first + MostWords - 3)} … {Visible(last - 2, last)}";
    }

    /// <summary>The first word with other blanks before it than in a text of the same words.</summary>
    public string? FirstOtherGap(WordList other)
    {
        var at = _gaps.Zip(other._gaps).TakeWhile(pair => pair.First == pair.Second).Count();
        return at < _gaps.Count ? Visible(at, at + 1) : null;
    }

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

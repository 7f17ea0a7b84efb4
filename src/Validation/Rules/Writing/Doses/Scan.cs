using System.Buffers;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>Where a run of characters beside an index ends, or where it begins.</summary>
internal static class Scan
{
    public static int On(string text, int start, Func<char, bool> belongs)
    {
        while (start < text.Length && belongs(text[start]))
        {
            start++;
        }

        return start;
    }

    public static int Back(string text, int end, Func<char, bool> belongs)
    {
        while (end > 0 && belongs(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    public static int Digits(string text, int start) => On(text, start, char.IsAsciiDigit);

    public static int Letters(string text, int start) => On(text, start, char.IsLetter);

    public static int SkipBlanks(string text, int start) => On(text, start, char.IsWhiteSpace);

    public static int SkipBlanksBack(string text, int end) => Back(text, end, char.IsWhiteSpace);

    public static IEnumerable<int> IndexesOf(SearchValues<char> any, string text)
    {
        for (var i = 0; text.AsSpan(i).IndexOfAny(any) is >= 0 and var next; i++)
        {
            i += next;
            yield return i;
        }
    }
}

using System.Buffers;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>Characters and runs of characters beside an index.</summary>
internal static class Scan
{
    /// <summary>The character at an index; NUL outside of the text.</summary>
    public static char At(string text, int index) => (uint)index < (uint)text.Length ? text[index] : '\0';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

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

    public static int Digits(string text, int start) =>
        text.AsSpan(start).IndexOfAnyExceptInRange('0', '9') is >= 0 and var length ? start + length : text.Length;

    public static int Letters(string text, int start)
    {
        while (start < text.Length && char.IsLetter(text[start]))
        {
            start++;
        }

        return start;
    }

    public static int SkipBlanks(string text, int start) => text.Length - text.AsSpan(start).TrimStart().Length;

    public static int SkipBlanksBack(string text, int end) => text.AsSpan(0, end).TrimEnd().Length;

    public static IEnumerable<int> IndexesOf(SearchValues<char> any, string text) =>
        text.AsSpan().ContainsAny(any) ? AllIndexesOf(any, text) : [];

    private static IEnumerable<int> AllIndexesOf(SearchValues<char> any, string text)
    {
        for (var i = 0; text.AsSpan(i).IndexOfAny(any) is >= 0 and var next; i++)
        {
            i += next;
            yield return i;
        }
    }
}

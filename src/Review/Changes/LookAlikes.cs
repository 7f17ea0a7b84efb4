using System.Globalization;
using System.Text;

namespace Attest.Review.Changes;

/// <summary>Distinguishes characters that look alike, such as a Latin and a Cyrillic A.</summary>
internal static class LookAlikes
{
    /// <summary>In characters; a longer difference is visible.</summary>
    private const int Longest = 3;

    /// <summary>Letters of one Unicode block differ visibly; Latin has several blocks.</summary>
    private const int EndOfLatin = 0x250;

    /// <returns>Such as <c> (U+0041 became U+0410)</c>; empty for a visible difference.</returns>
    public static string Describe(string old, string now)
    {
        var before = old.EnumerateRunes().ToArray();
        var after = now.EnumerateRunes().ToArray();
        var same = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = before.Skip(same).Reverse().Zip(after.Skip(same).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var (gone, come) = (before[same..^end], after[same..^end]);
        return gone.Length is > 0 and <= Longest && come.Length is > 0 and <= Longest
            && gone.Concat(come).Select(rune => rune.Value < EndOfLatin ? 0 : rune.Value >> 8).Distinct().Count() > 1
                ? $" ({Codes(gone)} became {Codes(come)})"
                : "";
    }

    private static string Codes(Rune[] runes) =>
        string.Join(' ', runes.Select(rune => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")));
}

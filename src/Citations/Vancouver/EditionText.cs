using System.Globalization;

namespace Attest.Citations.Vancouver;

/// <summary>
/// Editions as NLM abbreviates them (Citing Medicine, chapter 2, "Edition"): <c>2nd ed.</c>, <c>Rev. ed.</c>,
/// <c>3rd rev. ed.</c> Other languages stay as they are.
/// </summary>
internal static class EditionText
{
    private static readonly string[] Numbers =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    /// <summary>Null without words.</summary>
    public static string? Of(string edition)
    {
        var text = edition.Trim('.', ' ', ',', ';', ':');
        if (text.Length == 0)
        {
            return null;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(IsForeign))
        {
            return text;
        }

        var abbreviated = string.Join(' ', words.Select(Abbreviate));
        return char.ToUpperInvariant(abbreviated[0]) + abbreviated[1..] + (words.Any(IsName) ? "" : " ed.");
    }

    private static string Abbreviate(string word, int position)
    {
        var bare = word.TrimEnd('.', ',').ToLowerInvariant();
        if (IsName(word))
        {
            return "ed.";
        }

        if (bare is "revised" or "rev")
        {
            return "rev.";
        }

        // A year is not the number of an edition.
        if (IdentifierText.AreDigits(bare) && bare.Length != 4)
        {
            return Ordinal(bare);
        }

        var number = Math.Max(Array.IndexOf(Numbers, bare), position == 0 ? Array.IndexOf(Roman, bare) : -1);
        return number >= 0 ? Ordinal((number + 1).ToString(CultureInfo.InvariantCulture)) : word;
    }

    private static bool IsName(string word) => word.TrimEnd('.', ',').ToLowerInvariant() is "ed" or "edn" or "edition";

    private static bool IsForeign(string word) =>
        word.StartsWith("aufl", StringComparison.OrdinalIgnoreCase) || word.StartsWith("éd", StringComparison.OrdinalIgnoreCase)
        || (word.StartsWith("edi", StringComparison.OrdinalIgnoreCase) && !IsName(word));

    private static string Ordinal(string digits) => digits + (digits is [.., '1', _] ? "th" : digits[^1] switch
    {
        '1' => "st",
        '2' => "nd",
        '3' => "rd",
        _ => "th",
    });
}

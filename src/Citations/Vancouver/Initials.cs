using System.Globalization;
using System.Text;

namespace Attest.Citations.Vancouver;

/// <summary>
/// Given names as initials without stops or blanks (Citing Medicine, chapter 1, "Author"): Jean-Paul is JP, a name with a
/// prefix counts once (Maria de la Luz is MD), an abbreviation such as McC. or St. has one letter.
/// </summary>
internal static class Initials
{
    private const int LongestGroup = 3;

    private static readonly HashSet<string> Particles = new(
        [
            "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "la", "las", "le", "los", "st", "ten", "ter",
            "van", "von", "zu",
        ],
        StringComparer.Ordinal);

    /// <param name="given">Given names in full or as initials: <c>Clifton O.</c>, <c>C.O.</c>, <c>CO</c>.</param>
    /// <param name="isShouted">The family name is all capitals, so that a given name may be too.</param>
    public static string Of(string given, bool isShouted)
    {
        // Scripts without capitals have no initials.
        if (!given.Any(static c => char.IsUpper(c) || char.IsLower(c)))
        {
            return given;
        }

        var initials = new StringBuilder();
        var names = given.Split([' ', '.', '-', '\u2010', '\u2011', '\u00A0', ','], StringSplitOptions.RemoveEmptyEntries);
        var longest = isShouted ? LongestGroup : LongestGroup + 2;
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i];
            initials.Append(name.Length > 1 && name.Length <= longest && name.All(char.IsUpper) ? name : FirstLetter(name));
            while (i + 1 < names.Length && BelongsToNext(names[i]))
            {
                i++;
            }
        }

        return initials.ToString();
    }

    /// <summary>Particles at the end of the given names, as in "Ludwig van".</summary>
    public static (string Given, string Particles) SplitTrailingParticles(string given)
    {
        var end = given.Length;
        while (given.LastIndexOf(' ', Math.Max(0, end - 1)) is var blank and > 0 && Particles.Contains(given[(blank + 1)..end]))
        {
            end = blank;
        }

        return (given[..end], given[end..].Trim());
    }

    // Other particles with a capital may be names (Van Anh, Da Wei).
    private static bool BelongsToNext(string name) => Particles.Contains(name) || name is "St" or "De";

    private static string FirstLetter(string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.ModifierLetter)
            {
                return Rune.ToUpperInvariant(rune).ToString();
            }
        }

        return "";
    }
}

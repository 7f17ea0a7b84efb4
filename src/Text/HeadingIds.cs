using System.Globalization;
using System.Text;

namespace Attest.Text;

/// <summary>
/// GitHub's heading ids: lower case; letters, marks, decimal digits, connectors and hyphens are kept; a blank becomes a hyphen; a repeated
/// id gets <c>-1</c>.
/// </summary>
internal sealed class HeadingIds
{
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);

    /// <param name="given">Chosen by the editor.</param>
    public string Next(string text, string? given = null)
    {
        var original = given ?? Slug(text);
        var id = original;
        while (_occurrences.ContainsKey(id))
        {
            _occurrences[original]++;
            id = string.Create(CultureInfo.InvariantCulture, $"{original}-{_occurrences[original]}");
        }

        _occurrences[id] = 0;
        return id;
    }

    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        // As a span, since the builder boxes runes.
        Span<char> letter = stackalloc char[2];
        foreach (var rune in text.Trim().ToLowerInvariant().EnumerateRunes())
        {
            if (rune.Value == ' ')
            {
                slug.Append('-');
            }
            else if (rune.Value == '-' || IsWord(Rune.GetUnicodeCategory(rune)))
            {
                slug.Append(letter[..rune.EncodeToUtf16(letter)]);
            }
        }

        return slug.Length > 0 ? slug.ToString() : "section";
    }

    private static bool IsWord(UnicodeCategory category) => category is
        UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;
}

using Attest.Text;

namespace Attest.Search.Analysis;

/// <summary>Folds UTF-16 units by tables, as the client does: Unicode normalisation differs between machines.</summary>
internal static class FoldTable
{
    /// <summary>U+00C0 to U+017F without their marks; a question mark where the switch below decides.</summary>
    private const string Latin =
        "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkklllllll"
        + "lllnnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>U+1E00 to U+1EFF.</summary>
    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
        + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        + "wwwwwwwwwwxxxxyyzzzzzzhtwy?s????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>A letter or digit, or U+0000; for ligatures see <see cref="Letters"/>.</summary>
    public static char Of(char c)
    {
        if (c < 0x80)
        {
            return c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : '\0';
        }

        var folded = c switch
        {
            >= '\u00c0' and <= '\u017f' => Latin[c - 0xc0],
            >= '\u1e00' and <= '\u1eff' => LatinAdditional[c - 0x1e00],
            '²' or '³' => (char)(c - '²' + '2'),
            '¹' => '1',
            '⁰' or (>= '⁴' and <= '⁹') => (char)(c - '⁰' + '0'),
            >= '₀' and <= '₉' => (char)(c - '₀' + '0'),
            'ⁿ' or 'ₙ' => 'n',
            >= '\uff01' and <= '\uff5e' => Of((char)(c - 0xfee0)),
            _ => '?',
        };
        if (folded != '?')
        {
            return folded;
        }

        // The lower case of a few signs, such as U+212B (ångström), is a letter with a mark.
        var lower = char.ToLowerInvariant(c);
        return lower != c ? Of(lower) : char.IsLetterOrDigit(c) ? c : '\0';
    }

    /// <summary>Null except for ligatures.</summary>
    public static string? Letters(char c) => c switch
    {
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ß' or 'ẞ' => "ss",
        'þ' or 'Þ' => "th",
        'ĳ' or 'Ĳ' => "ij",
        _ => null,
    };

    /// <summary>With or without an accent; null for any other character.</summary>
    public static string? NameOfGreek(char c) => char.ToLowerInvariant(c) switch
    {
        'ά' => "alpha",
        'έ' => "epsilon",
        'ή' => "eta",
        'ί' or 'ϊ' or 'ΐ' => "iota",
        'ό' => "omicron",
        'ύ' or 'ϋ' or 'ΰ' => "upsilon",
        'ώ' => "omega",
        var letter => LatinLetters.NameOfGreek(letter),
    };

    /// <summary>True for what is dropped, so that the characters around it are neighbours.</summary>
    public static bool Vanishes(char c) =>
        c is '\u00ad' or (>= '\u0300' and <= '\u036f') or (>= '\u200b' and <= '\u200f') or '\u2060' or '\ufeff';

    /// <summary>One form each of apostrophes, hyphens and slashes, full stops and commas; otherwise a blank.</summary>
    public static char Punctuation(char c) => c switch
    {
        '\'' or '\u2019' or '\u02bc' or '\uff07' => '\'',
        '-' or '/' or (>= '\u2010' and <= '\u2015') or '\u2212' or '⁻' or '₋' or '\uff0d' or '\uff0f' => '-',
        '.' or '\uff0e' => '.',
        ',' or '\uff0c' => ',',
        _ => ' ',
    };
}

using System.Globalization;
using System.Text;

namespace Attest.Text;

/// <summary>Letters without their marks. A table, since .NET cannot remove marks without ICU.</summary>
public static class LatinLetters
{
    private const string Marked = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľł"
        + "ñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżž";

    private const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijkllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzz";

    /// <summary>U+03B1 to U+03C9; sigma has a second form at the end of words.</summary>
    private static readonly string[] GreekNames =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi",
        "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    /// <summary>Of a lower-case letter; other characters stay.</summary>
    public static char Unmarked(char letter) =>
        !char.IsAscii(letter) && Marked.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : letter;

    /// <summary>
    /// Lower-case ASCII letters and digits, other characters as blanks: without accents and apostrophes, ligatures and Greek letters
    /// spelled out.
    /// </summary>
    public static string ToAscii(string text)
    {
        var ascii = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            var letter = Unmarked(c);
            var digit = CharUnicodeInfo.GetDigitValue(c);
            _ = letter switch
            {
                >= 'a' and <= 'z' => ascii.Append(letter),
                _ when digit >= 0 => ascii.Append((char)('0' + digit)),
                // Also combining marks, which follow their letter.
                '\'' or '’' or 'ʼ' or (>= '\u0300' and <= '\u036f') => ascii,
                'ß' => ascii.Append("ss"),
                'æ' => ascii.Append("ae"),
                'œ' => ascii.Append("oe"),
                'þ' => ascii.Append("th"),
                'ð' => ascii.Append('d'),
                'µ' => ascii.Append(" mu "),
                _ => ascii.Append(NameOfGreek(letter) is { } name ? $" {name} " : " "),
            };
        }

        return ascii.ToString();
    }

    /// <summary>Of a small letter without an accent; null for any other character.</summary>
    public static string? NameOfGreek(char letter) => letter is >= 'α' and <= 'ω' ? GreekNames[letter - 'α'] : null;
}

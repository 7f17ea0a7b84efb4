using System.Globalization;
using System.Text;

namespace Attest.Content;

/// <summary>Letters without their marks. A table, since without ICU nothing takes the marks off.</summary>
public static class LatinLetters
{
    private const string Marked = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżž";
    private const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijkllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzz";

    private const string GreekLetters = "αβγδεζηθικλμνξοπρστυφχψω";

    /// <summary>A lower-case letter without its marks; any other character as it is.</summary>
    public static char Unmarked(char letter) =>
        !char.IsAscii(letter) && Marked.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : letter;

    /// <summary>
    /// A text in lower-case ASCII letters and digits with everything else as blanks: accents go, ligatures and Greek letters are
    /// spelled out, raised and lowered digits are digits, apostrophes leave no gap.
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
                // Combining marks, whose letter stands before them.
                '\'' or '’' or 'ʼ' or (>= '\u0300' and <= '\u036f') => ascii,
                'ß' => ascii.Append("ss"),
                'æ' => ascii.Append("ae"),
                'œ' => ascii.Append("oe"),
                'þ' => ascii.Append("th"),
                'ð' => ascii.Append('d'),
                'ς' => ascii.Append(" sigma "),
                'µ' => ascii.Append(" mu "),
                _ => ascii.Append(NameOfGreek(letter) ?? " "),
            };
        }

        return ascii.ToString();
    }

    private static string? NameOfGreek(char letter) => GreekLetters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at
        ? $" {"alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega".Split(' ')[at]} "
        : null;
}

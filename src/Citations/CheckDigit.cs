using System.Text;

namespace Attest.Citations;

/// <summary>The arithmetic of ISBN, ISSN and ORCID, on ASCII digits without the last place.</summary>
internal static class CheckDigit
{
    /// <summary>Without hyphens and blanks, and with X in upper case.</summary>
    public static string Compact(string value)
    {
        var compact = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (!IsSeparator(c))
            {
                compact.Append(c == 'x' ? 'X' : c);
            }
        }

        return compact.ToString();
    }

    public static IdentifierCheck Check(string name, string shown, string compact, char expected) => compact[^1] == expected
        ? IdentifierCheck.Valid
        : IdentifierCheck.Invalid($"check digit of {name} {shown} should be {expected}");

    /// <summary>True for digits, the last of which may be an X.</summary>
    public static bool HasForm(string compact, int length) =>
        compact.Length == length
        && IdentifierText.AreDigits(compact.AsSpan(0, length - 1))
        && (char.IsAsciiDigit(compact[^1]) || compact[^1] == 'X');

    /// <summary>Weights from <paramref name="digits"/>' length + 1 down to 2, mod 11 (ISBN-10 and ISSN).</summary>
    public static char Mod11(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits[i] - '0') * (digits.Length + 1 - i);
        }

        return Symbol((11 - (sum % 11)) % 11);
    }

    /// <summary>Weights 1 and 3 in turn, mod 10 (ISBN-13).</summary>
    public static char Mod10(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
        }

        return Symbol((10 - (sum % 10)) % 10);
    }

    /// <summary>ISO 7064 mod 11-2 (ORCID).</summary>
    public static char Mod11Radix2(ReadOnlySpan<char> digits)
    {
        var total = 0;
        foreach (var digit in digits)
        {
            total = (total + digit - '0') * 2 % 11;
        }

        return Symbol((12 - total) % 11);
    }

    public static bool IsSeparator(char c) => c is '-' or ' ' or '\u00A0' or (>= '\u2010' and <= '\u2015') or '\u2212';

    private static char Symbol(int value) => value == 10 ? 'X' : (char)('0' + value);
}

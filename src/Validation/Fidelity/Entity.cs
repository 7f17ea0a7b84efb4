using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Attest.Validation.Fidelity;

/// <summary>A sign by its name or number, as in <c>&amp;ge;</c>.</summary>
internal static class Entity
{
    private const int Longest = 40;

    /// <returns>Null if the text does not begin with one.</returns>
    public static string? At(ReadOnlySpan<char> text, out int length)
    {
        length = text[..Math.Min(text.Length, Longest)].IndexOf(';') + 1;
        return length > 2 ? Decoded(text[1..(length - 1)]) : null;
    }

    private static string? Decoded(ReadOnlySpan<char> name)
    {
        if (name is not ['#', .. var number])
        {
            return HtmlEntityProvider.Resolver.GetSymbol($"{name};");
        }

        var isRead = number is ['x' or 'X', .. var digits]
            ? int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return !isRead ? null : Rune.IsValid(code) ? new Rune(code).ToString() : " ";
    }
}

using System.Globalization;

namespace Attest.Validation.Fidelity;

/// <summary>The marker of an item.</summary>
/// <param name="Type">Its sign; of a number the sign behind it.</param>
/// <param name="Width">Without the blanks behind it.</param>
/// <param name="Length">With them.</param>
internal readonly record struct Marker(char Type, int Number, int Width, int Length)
{
    private const int MostDigits = 9;
    private const int MostBlanks = 4;

    public bool IsOrdered => Type is '.' or ')';

    public static Marker? Read(ReadOnlySpan<char> rest)
    {
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        var width = rest[0] is '-' or '+' or '*' ? 1
            : digits is >= 1 and <= MostDigits && rest[digits] is '.' or ')' ? digits + 1
            : 0;
        if (width == 0 || (width < rest.Length && rest[width] is not (' ' or '\t')))
        {
            return null;
        }

        var blanks = rest[width..].IndexOfAnyExcept(' ', '\t');
        var length = width + (blanks < 0 ? rest.Length - width : blanks > MostBlanks ? 1 : blanks);
        var number = width > 1 ? int.Parse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return new Marker(rest[width - 1], number, width, length);
    }
}

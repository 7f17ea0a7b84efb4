namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>Finds the numbers of a text, and the units that they share with others.</summary>
internal static class Quantities
{
    private const int LongestChain = 8;

    public static IEnumerable<Number> In(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOfAnyInRange('0', '9');
            if (next < 0)
            {
                yield break;
            }

            i += next;
            if (Number.Read(text, Number.StartOf(text, i)) is not { } number)
            {
                while (i < text.Length
                    && (char.IsAsciiDigit(text[i]) || (text[i] == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
                {
                    i++;
                }

                continue;
            }

            yield return number;
            i = number.End;
        }
    }

    /// <summary>The unit of a number: behind it, or behind the numbers with which it stands in a range or a list.</summary>
    /// <param name="isList">Numbers between commas or with "and" may as well have nothing to do with one another.</param>
    public static DoseUnit? UnitOf(Number number, out bool isList)
    {
        isList = false;
        var text = number.Text;
        var end = number.End;
        for (var i = 0; i < LongestChain; i++)
        {
            if (DoseUnit.ReadBehind(text, end) is { } unit)
            {
                return unit;
            }

            if (Separator(text, end) is not var (next, joins) || Number.Read(text, next) is not { } following)
            {
                return null;
            }

            isList |= joins;
            end = following.End;
        }

        return null;
    }

    /// <summary>The last of the numbers with which a number stands in a range or a list; the number itself if it stands alone.</summary>
    public static Number LastOf(Number number)
    {
        var last = number;
        for (var i = 0; i < LongestChain && Separator(last.Text, last.End) is var (next, _)
            && Number.Read(last.Text, next) is { } following; i++)
        {
            last = following;
        }

        return last;
    }

    private static (int Next, bool IsList)? Separator(string text, int start)
    {
        var at = Scan.SkipBlanks(text, start);
        if (at >= text.Length)
        {
            return null;
        }

        var isList = text[at] == ',';
        if (text[at] is '-' or '\u2010' or '\u2011' or '–' or '—' or '−' or '~' or '/' or '→' or ',')
        {
            at = Scan.SkipBlanks(text, at + 1);
        }

        var end = Scan.Letters(text, at);
        var word = text[at..end];
        if (word is "to" or "or" or "and")
        {
            isList |= word == "and";
            at = Scan.SkipBlanks(text, end);
        }

        return at < text.Length && at > start && !char.IsWhiteSpace(text[at]) && (char.IsAsciiDigit(text[at]) || text[at] is '.' or '·')
            && IsSeparated(text, start, at)
            ? (at, isList)
            : null;
    }

    /// <summary>Two numbers with nothing but blanks between them are no list.</summary>
    private static bool IsSeparated(string text, int start, int end) => !text.AsSpan(start, end - start).IsWhiteSpace();
}

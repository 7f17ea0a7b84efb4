namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>Numbers, and the units that they share.</summary>
internal static class Quantities
{
    private const int LongestChain = 8;

    private static readonly HashSet<string> Joining = WordTable.Exact("joining");
    private static readonly HashSet<string> Listing = WordTable.Exact("listing");

    public static IEnumerable<Number> In(string text, DoseLanguage language)
    {
        for (var i = 0; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOfAnyInRange('0', '9');
            if (next < 0)
            {
                yield break;
            }

            i += next;
            if (Number.Read(text, Number.StartOf(text, i), language) is not { } number)
            {
                while (char.IsAsciiDigit(Scan.At(text, i)) || (Scan.At(text, i) == '.' && char.IsAsciiDigit(Scan.At(text, i + 1))))
                {
                    i++;
                }

                continue;
            }

            yield return number;
            i = number.End;
        }
    }

    /// <summary>Between two numbers: "to", "and".</summary>
    public static bool Joins(string word) => Joining.Contains(word) || Listing.Contains(word);

    /// <summary>Behind the number, or behind its range or list.</summary>
    /// <param name="isList">True with a comma or "and" in between: the numbers may be unrelated.</param>
    public static DoseUnit? UnitOf(Number number, out bool isList)
    {
        isList = false;
        for (var i = 0; i < LongestChain; i++)
        {
            if (DoseUnit.ReadBehind(number.Text, number.End, number.Language) is { } unit)
            {
                return unit;
            }

            if (Separator(number.Text, number.End) is not var (next, joins)
                || Number.Read(number.Text, next, number.Language) is not { IsMalformed: false } following)
            {
                return null;
            }

            isList |= joins;
            number = following;
        }

        return null;
    }

    /// <summary>The last number of its range or list.</summary>
    public static Number LastOf(Number number)
    {
        for (var i = 0; i < LongestChain && Separator(number.Text, number.End) is var (next, _)
            && Number.Read(number.Text, next, number.Language) is { IsMalformed: false } following; i++)
        {
            number = following;
        }

        return number;
    }

    private static (int Next, bool IsList)? Separator(string text, int start)
    {
        var at = Scan.SkipBlanks(text, start);
        var isList = Scan.At(text, at) == ',';
        if (isList || Scan.IsHyphen(Scan.At(text, at)) || Scan.At(text, at) is '–' or '—' or '−' or '~' or '/' or '→')
        {
            at = Scan.SkipBlanks(text, at + 1);
        }

        var end = Scan.Letters(text, at);
        var word = text[at..end];
        if (Joins(word))
        {
            isList |= Listing.Contains(word);
            at = Scan.SkipBlanks(text, end);
        }

        // Two numbers with nothing but blanks between them are not a list.
        return (char.IsAsciiDigit(Scan.At(text, at)) || Scan.At(text, at) is '.' or '·') && !text.AsSpan(start, at - start).IsWhiteSpace()
            ? (at, isList)
            : null;
    }
}

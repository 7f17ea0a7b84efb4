namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>What the signs between the digits of a number can mean in a language.</summary>
internal static class NumberForm
{
    /// <summary>True if a blank or apostrophe groups thousands: <c>10 000</c>; in <c>2 500,000</c> may be two numbers.</summary>
    public static bool MayGroup(string text, int start, int end)
    {
        var next = Scan.Digits(text, end + 1);
        if (next != end + 4 || text[start] == '0' || !EndsGroup(text, start, end, text[end]))
        {
            return false;
        }

        return !char.IsWhiteSpace(text[end]) || text[end + 1] == '0'
            || !(Scan.At(text, next) is '.' or ',' && Scan.Digits(text, next + 1) == next + 4);
    }

    /// <returns>The index of the sign before decimals, or -1, and how many readings there are.</returns>
    public static (int Point, NumberReading Reading) Judge(ReadOnlySpan<char> run, DoseLanguage language)
    {
        var first = run.IndexOfAnyExceptInRange('0', '9');
        if (first < 0)
        {
            return (-1, NumberReading.One);
        }

        if (IsDoubled(run))
        {
            return (-1, NumberReading.Malformed);
        }

        var last = run.LastIndexOfAnyExceptInRange('0', '9');
        return first == last ? JudgeOne(run, first, language)
            : AreGroups(run, first, last) ? (run[last] == run[first] ? -1 : last, NumberReading.One)
            : HasTwoPoints(run) || run.StartsWith("0,0,") || (language.Decimal == ',' && run.Count(',') > 1) ? (-1, NumberReading.Malformed)
            : (-1, NumberReading.List);
    }

    private static (int Point, NumberReading Reading) JudgeOne(ReadOnlySpan<char> run, int sign, DoseLanguage language)
    {
        if (!(run[sign] is '.' or ',' or '·'))
        {
            return (-1, NumberReading.One);
        }

        var mayGroup = run[sign] != '·' && run.Length - sign == 4 && sign is > 0 and <= 3 && run[0] != '0';
        if (mayGroup)
        {
            return !language.HasRules || run[sign] == language.Thousands ? (-1, NumberReading.One)
                : (sign, NumberReading.DecimalOrThousand);
        }

        // A comma before the first digit may have lost its blank; no number begins with a zero.
        var mayDivide = run[sign] == ',' && (sign == 0 || (language.Decimal != ',' && run[0] != '0')) && run[sign + 1] != '0';
        return (sign, mayDivide ? NumberReading.DecimalOrTwo : NumberReading.One);
    }

    /// <summary><c>1.000.000</c>, <c>1,000.5</c>, <c>1 000,5</c>: all signs but the last are alike, three digits apart.</summary>
    private static bool AreGroups(ReadOnlySpan<char> run, int first, int last)
    {
        if (first is 0 or > 3 || run[0] == '0' || run[first] == '·')
        {
            return false;
        }

        for (var at = first; at < last; at += 4)
        {
            if (run[at] != run[first] || run[(at + 1)..].IndexOfAnyExceptInRange('0', '9') != 3)
            {
                return false;
            }
        }

        return run[last] == run[first] ? run.Length - last == 4 : run[last] is '.' or ',' or '·';
    }

    /// <summary>The digits before a blank are the first, or three behind the same blank.</summary>
    private static bool EndsGroup(string text, int start, int end, char sign)
    {
        var digits = end - Scan.Back(text, end, char.IsAsciiDigit);
        return digits == end - start ? digits <= 3 : digits == 3 && text[end - 4] == sign;
    }

    private static bool IsDoubled(ReadOnlySpan<char> run) =>
        run.IndexOf("..") >= 0 || run.IndexOf(",,") >= 0 || run.IndexOf(".,") >= 0 || run.IndexOf(",.") >= 0;

    /// <summary>In one part of a list.</summary>
    private static bool HasTwoPoints(ReadOnlySpan<char> run)
    {
        foreach (var part in run.Split(','))
        {
            var points = run[part];
            if (points.Count('.') + points.Count('·') > 1)
            {
                return true;
            }
        }

        return false;
    }
}

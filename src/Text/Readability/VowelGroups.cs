namespace Attest.Text.Readability;

/// <summary>Runs of vowels, divided where two are spoken apart.</summary>
internal static class VowelGroups
{
    /// <summary>
    /// Two vowels, spoken apart (+) or together (-), and the letters before and behind them. The first match decides; by default they are
    /// together. <c>^</c> and <c>$</c> are the ends of the word, <c>%</c> the end unless an ending has been removed, <c>.</c> any letter,
    /// <c>*</c> anything, <c>|</c> separates alternatives.
    /// </summary>
    private static readonly ILookup<int, Row> Rows = """
        ae + * l$
        ai + * c
        ai + d st
        ao + * *
        ea - ^s|^t|^p|^fl|^pl|^l $
        ea + * $
        ea - ^s|^t|^p|^fl|^pl|^l|^overs s$
        ea + * s%
        ea + ..p|..r|..b|..n n$|ns$
        ea + ..g|..r|..n l$|ls$
        ea + cr r$|rs$|rly$|rity$
        ea - cl r$|rs$|rly$|rity$|te$|ted$|tes$
        ea + .n|.l r$|rs$|rly$|rity$|te$|ted$|tes$
        ea - ^th te$|ted$|tes$|ten|th|tur
        ea - cr th|tur
        ea + cr|^th t
        ea + ^r|^d|^overr|^pr|^unr ct
        ea + ^pr mb|mp
        ea + ^r ss|pp|li|ff|rr|bs|dm|dj
        ei + ^r|^pr nf
        ei + * ty$|ties$
        ei - ^h st
        ei + * st
        eo - * ver|ff|ut|ne$|nes$
        eo + * g|m|l
        eo - g|p *
        eo + * *
        eu + * m$|ms$|s$
        eu + ^r s|n
        ia + * lys|lity
        ia - c|t|s l|n
        ia - s|t $
        ia - .r|.l ge
        ia - ll n
        ia - il r$|rly$|rity$|n$|ns$
        ia + * *
        ie + ^sc n
        ie - t|c|fr|g n
        ie + * n|t
        ie + .. r$|rs$
        ie - ^pr st$
        ie + * st$
        ii + * *
        io + * ni
        io - .t|.s|.c|.g|.x|.n|ll|sh n
        io - v|^n|^.n|^..n r|ur
        io - t|c|g|x us
        io + * *
        iu + * *
        oa + i|e|^micr|^antic *
        oa + * te$|tes$
        oa - ^c ls|l$
        oa + ^c g|l
        oe + * t$|ts$|m$|ms$|try$|tic$
        oe + ^c x
        oi + olf *
        oi + * mm|nf|nv|c%|cs%|cal%
        oi + ^c nc
        oi + ...t|...n n$
        oo + ^c pera|rdi
        oo + ^z lo
        ua - g|ss|rs *
        ua + * *
        ue - g *
        ue + * l$|ls$|t$|lly$|n|lt
        ui - g *
        ui + * d|n|ti|ty|sm$|st$
        ui + ^s c
        uo - fl r
        uo + * *
        uu + * *
        ya - e *
        ya - * rd|ar
        ya + * *
        ye - e *
        ye - * rd|ar|$|s$|d$
        ye + * *
        yi + * *
        yo + * *
        yu + * *
        """.Split('\n').Select(line => line.TrimEnd('\r').Split(' ')).ToLookup(
            parts => IndexOf(parts[0][0], parts[0][1]), parts => new Row(parts[1] == "+", Patterns(parts[2]), Patterns(parts[3])));

    private static readonly Row[][] ByPair = [.. Enumerable.Range(0, IndexOf('z', 'z') + 1).Select(index => Rows[index].ToArray())];

    private sealed record Row(bool IsApart, Pattern[] Before, Pattern[] Behind);

    private readonly record struct Pattern(string Letters, bool IsAll, bool IsOfWhole);

    /// <param name="isWhole">False if an ending has been removed.</param>
    public static int Count(ReadOnlySpan<char> word, bool isWhole)
    {
        var (count, wasVowel) = (0, false);
        for (var i = 0; i < word.Length; i++)
        {
            var isVowel = IsVowel(word, i);
            count += isVowel && (!wasVowel || AreApart(word, i - 1, isWhole)) ? 1 : 0;
            wasVowel = isVowel;
        }

        return count;
    }

    /// <summary>Consonants are a <c>y</c> before a vowel at the beginning or between vowels, and the <c>u</c> behind <c>q</c>.</summary>
    private static bool IsVowel(ReadOnlySpan<char> word, int i) => word[i] switch
    {
        'a' or 'e' or 'i' or 'o' => true,
        'u' => i == 0 || word[i - 1] != 'q',
        'y' => !(i + 1 < word.Length && IsPlainVowel(word[i + 1]) && (i == 0 || IsPlainVowel(word[i - 1])))
            || word[(i + 1)..] is "e" or "es" or "ed" || (i == 1 && word.StartsWith("eye")),
        _ => false,
    };

    private static bool IsPlainVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>True if the vowels at <paramref name="i"/> and behind it are spoken apart.</summary>
    private static bool AreApart(ReadOnlySpan<char> word, int i, bool isWhole)
    {
        foreach (var row in ByPair[IndexOf(word[i], word[i + 1])])
        {
            if (MatchesAny(word[(i + 2)..], row.Behind, isBefore: false, isWhole)
                && MatchesAny(word[..i], row.Before, isBefore: true, isWhole))
            {
                return row.IsApart;
            }
        }

        return false;
    }

    private static int IndexOf(char first, char second) => ((first - 'a') * 26) + second - 'a';

    private static Pattern[] Patterns(string text) =>
        [.. text.Split('|')
            .Select(pattern => new Pattern(pattern.Trim('^', '$', '%', '*'), pattern.AsSpan().ContainsAny("^$%"), pattern.EndsWith('%')))];

    /// <param name="isBefore">Compares the end of the text, not its beginning.</param>
    private static bool MatchesAny(ReadOnlySpan<char> text, Pattern[] patterns, bool isBefore, bool isWhole)
    {
        foreach (var (letters, isAll, isOfWhole) in patterns)
        {
            var rest = text.Length - letters.Length;
            if ((isAll ? rest == 0 : rest >= 0) && (isWhole || !isOfWhole) && Fits(text[(isBefore ? rest : 0)..], letters))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(ReadOnlySpan<char> text, string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '.' && pattern[i] != text[i])
            {
                return false;
            }
        }

        return true;
    }
}

namespace Attest.Text.Readability;

/// <summary>The runs of vowels in a word, each counted as often as its vowels are spoken apart.</summary>
internal static class VowelGroups
{
    /// <param name="isWhole">False if an ending has been taken off.</param>
    public static int Count(ReadOnlySpan<char> word, bool isWhole)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (IsVowel(word, i) && (i == 0 || !IsVowel(word, i - 1) || AreApart(word, i - 1, isWhole)))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>A <c>y</c> before a vowel at the beginning or between vowels is a consonant, and so is the <c>u</c> behind <c>q</c>.</summary>
    public static bool IsVowel(ReadOnlySpan<char> word, int i) => word[i] switch
    {
        'a' or 'e' or 'i' or 'o' => true,
        'u' => i == 0 || word[i - 1] != 'q',
        'y' => !(i + 1 < word.Length && IsPlainVowel(word[i + 1]) && (i == 0 || IsPlainVowel(word[i - 1]))) || word[(i + 1)..] is "e" or "es" or "ed" || i == 1 && word.StartsWith("eye"),
        _ => false,
    };

    private static bool IsPlainVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>True if the vowel at <paramref name="i"/> and the one behind it are spoken apart.</summary>
    private static bool AreApart(ReadOnlySpan<char> word, int i, bool isWhole)
    {
        var before = word[..i];
        var after = word[(i + 2)..];
        return (word[i], word[i + 1]) switch
        {
            ('i', 'a') => IsIaApart(before, after),
            ('i', 'o') => IsIoApart(before, after),
            ('y', 'a' or 'e') when after.StartsWith("rd") || after.StartsWith("ar") || before.EndsWith("e") => false,
            ('i', 'u') or ('a', 'o') or ('i', 'i') or ('u', 'u') or ('y', 'a' or 'o' or 'i' or 'u') => true,
            ('y', 'e') => after.Length > 0 && after is not ("s" or "d"),
            ('i', 'e') => IsIeApart(before, after),
            ('e', 'o') => (before is not [.., 'g' or 'p'] || after.StartsWith("g") || after.StartsWith("m") || after.StartsWith("l"))
                && !after.StartsWith("ver") && !after.StartsWith("ff") && !after.StartsWith("ut") && after is not ("ne" or "nes"),
            ('e', 'a') => IsEaApart(before, after, isWhole),
            ('e', 'u') => after is "m" or "ms" or "s" || before is "r" && (after.StartsWith("s") || after.StartsWith("n")),
            ('e', 'i') => before is "r" or "pr" && after.StartsWith("nf") || after is "ty" or "ties" || after.StartsWith("st") && before is not "h",
            ('u', 'a') => before is not [.., 'g'] and not [.., 's', 's'] and not [.., 'r', 's'],
            ('u', 'o') => !(before is [.., 'f', 'l'] && after.StartsWith("r")),
            ('u', 'e') => before is not [.., 'g'] && (after is "l" or "ls" or "t" or "nt" or "ntly" or "lly" || after.StartsWith("n") || after.StartsWith("lt")),
            ('u', 'i') => before is not [.., 'g'] && (after.StartsWith("d") || after.StartsWith("n") || after.StartsWith("ti") || after.StartsWith("c") && before is "s" || after.StartsWith("ty") || after is "sm" or "st"),
            ('o', 'e') => after is "t" or "ts" or "m" or "ms" or "try" or "tic" || before is "c" && after.StartsWith("x"),
            ('o', 'a') => before is "c" && (after.StartsWith("g") || after.StartsWith("l") && !after.StartsWith("ls") && after.Length > 1) || before is "micr" or "antic" or [.., 'i' or 'e'] || after is "te" or "tes",
            ('o', 'i') => after.StartsWith("mm") || after.StartsWith("nf") || after.StartsWith("nv") || before is "c" && after.StartsWith("nc") || before is [.., 'o', 'l', 'f'] || after is "n" && before is { Length: > 3 } and [.., 't' or 'n'] || isWhole && after is "c" or "cs" or "cal",
            ('o', 'o') => before is "c" && (after.StartsWith("pera") || after.StartsWith("rdi")) || before is "z" && after.StartsWith("lo"),
            ('a', 'i') => after.StartsWith("c") || after.StartsWith("st") && before is [.., 'd'],
            ('a', 'e') => after is "l",
            _ => false,
        };
    }

    /// <summary>Apart but in <c>so-cial</c>, <c>mu-si-cian</c>, <c>A-sia</c>, <c>de-men-tia</c>, <c>mar-riage</c>, <c>bril-liant</c>.</summary>
    private static bool IsIaApart(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        !(before is [.., 'c' or 't' or 's'] && (after.StartsWith("l") || after.StartsWith("n")) && !after.StartsWith("lys") && !after.StartsWith("lity"))
        && !(before is [.., 's'] && (after.Length == 0 || after is "n" or "ns"))
        && !(before is [.., 't'] && after.Length == 0)
        && !(before is [.., 'r' or 'l'] && before.Length > 1 && after.StartsWith("ge"))
        && !(before is [.., 'l', 'l'] && after.StartsWith("n"))
        && !(before is [.., 'i', 'l'] && after is "r" or "rly" or "rity" or "n" or "ns");

    /// <summary>Apart but in <c>ac-tion</c>, <c>re-gion</c>, <c>un-ion</c>, <c>mil-lion</c>, <c>cau-tious</c>.</summary>
    private static bool IsIoApart(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        !(after.StartsWith("n") && !after.StartsWith("ni") && before is [.., 't' or 's' or 'c' or 'g' or 'x' or 'n'] or [.., 'l', 'l'] or [.., 's', 'h'] && before.Length > 1)
        && !((after.StartsWith("r") || after.StartsWith("ur")) && (before is [.., 'v'] || before is [.., 'n'] && before.Length < 4))
        && !(after.StartsWith("us") && before is [.., 't' or 'c' or 'g' or 'x']);

    /// <summary>Apart in <c>di-et</c>, <c>sci-ence</c>, <c>ea-si-er</c>; together in <c>pa-tient</c>, <c>friend</c>, <c>bod-ies</c>.</summary>
    private static bool IsIeApart(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (after.StartsWith("n"))
        {
            return before is not [.., 't'] and not [.., 'c'] and not [.., 'f', 'r'] and not [.., 'g'] || before is "sc";
        }

        return after is "r" or "rs" && before.Length > 1
            || after is "st" && before is not "pr"
            || after.StartsWith("t");
    }

    /// <summary>Together but in <c>cre-ate</c>, <c>re-ac-tion</c>, <c>u-re-a</c>, <c>lin-e-ar</c>.</summary>
    private static bool IsEaApart(ReadOnlySpan<char> before, ReadOnlySpan<char> after, bool isWhole) => after switch
    {
        "" => before is not ("s" or "t" or "p" or "fl" or "pl" or "l"),
        "s" => isWhole && before is not ("s" or "t" or "p" or "fl" or "pl" or "l" or "overs"),
        "n" or "ns" => before.Length > 2 && before is [.., 'p' or 'r' or 'b' or 'n'],
        "l" or "ls" => before.Length > 2 && before is [.., 'g' or 'r' or 'n'],
        "r" or "rs" or "rly" or "te" or "ted" or "tes" or "rity" => before is [.., 'c', 'r'] || before.Length > 1 && before is [.., 'n' or 'l'] && before is not [.., 'c', 'l'],
        ['t', 'h', ..] or ['t', 'u', 'r', ..] => false,
        ['t', ..] => before is [.., 'c', 'r'] || before is "th" && !after.StartsWith("ten"),
        ['c', 't', ..] => before is "r" or "d" or "overr" or "pr" or "unr",
        ['m', 'b' or 'p', ..] => before is "pr",
        ['s', 's', ..] or ['p', 'p', ..] or ['l', 'i', ..] or ['f', 'f', ..] or ['r', 'r', ..] or ['b', 's', ..] or ['d', 'm' or 'j', ..] => before is "r",
        _ => false,
    };
}

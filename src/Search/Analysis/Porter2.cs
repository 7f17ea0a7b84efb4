using System.Buffers;

namespace Attest.Search.Analysis;

/// <summary>
/// Snowball 2's English stemmer, Porter2 (https://snowballstem.org/algorithms/english/stemmer.html), without its first step for
/// apostrophes, which folded words do not have. A <c>Y</c> is a consonant.
/// </summary>
internal static class Porter2
{
    private static readonly Dictionary<string, string> WholeWords = Pairs(
        "skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli singly:singl "
        + "sky:sky news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes").ToDictionary(StringComparer.Ordinal);

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly string[] Invariant = ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

    private static readonly KeyValuePair<string, string>[] Past = Step("eed: eedly: ed: edly: ing: ingly:");

    private static readonly KeyValuePair<string, string>[] Step2 = Step(
        "ational:ate tional:tion enci:ence anci:ance abli:able entli:ent izer:ize ization:ize ation:ate ator:ate alism:al aliti:al alli:al "
        + "fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble ogi:og fulli:ful lessli:less li:");

    private static readonly KeyValuePair<string, string>[] Step3 =
        Step("ational:ate tional:tion alize:al icate:ic iciti:ic ical:ic ful: ness: ative:");

    private static readonly KeyValuePair<string, string>[] Step4 =
        Step("al: ance: ence: er: ic: able: ible: ant: ement: ment: ent: ism: ate: iti: ous: ive: ize: ion:");

    /// <param name="word">Folded; its own stem unless it is three or more letters from a to z.</param>
    public static string Stem(string word)
    {
        if (word.Length < 3 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        if (WholeWords.TryGetValue(word, out var whole))
        {
            return whole;
        }

        var rest = word.Contains('y', StringComparison.Ordinal) ? string.Create(word.Length, word, MarkConsonants) : word;
        var first = Starts("gener") || Starts("arsen") ? 5 : Starts("commun") ? 6 : RegionAfter(rest, 0);
        var second = RegionAfter(rest, first);
        rest = WithoutPlural(rest);
        if (Array.IndexOf(Invariant, rest) >= 0)
        {
            return rest;
        }

        rest = WithoutPast(rest, first);
        rest = rest.Length > 2 && rest[^1] is 'y' or 'Y' && !IsVowel(rest[^2]) ? rest[..^1] + "i" : rest;
        rest = Shortened(rest, Step2, first, first);
        rest = Shortened(rest, Step3, first, second);
        rest = Shortened(rest, Step4, second, second);
        var head = rest.Length - 1;
        var isDropped = rest[head] == 'e' ? head >= second || (head >= first && !EndsInShortSyllable(rest.AsSpan(0, head)))
            : Ends(rest, "ll") && head >= second;
        return (isDropped ? rest[..head] : rest).Replace('Y', 'y');

        bool Starts(string text) => rest.StartsWith(text, StringComparison.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string text) =>
        text.Split(' ').Select(pair => pair.Split(':')).Select(pair => KeyValuePair.Create(pair[0], pair[1]));

    /// <summary>Longer suffixes come before those that they end with.</summary>
    private static KeyValuePair<string, string>[] Step(string text) => [.. Pairs(text).OrderByDescending(pair => pair.Key.Length)];

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool HasVowel(ReadOnlySpan<char> text) => text.ContainsAny(Vowels);

    private static bool Ends(string word, string suffix) => word.EndsWith(suffix, StringComparison.Ordinal);

    private static void MarkConsonants(Span<char> marked, string word)
    {
        word.CopyTo(marked);
        for (var i = 0; i < marked.Length; i++)
        {
            marked[i] = marked[i] == 'y' && (i == 0 || IsVowel(marked[i - 1])) ? 'Y' : marked[i];
        }
    }

    /// <summary>The beginning of the region after the first non-vowel that follows a vowel.</summary>
    private static int RegionAfter(string word, int start)
    {
        var i = start + 1;
        while (i < word.Length && !(IsVowel(word[i - 1]) && !IsVowel(word[i])))
        {
            i++;
        }

        return Math.Min(i + 1, word.Length);
    }

    private static string WithoutPlural(string word) =>
        Ends(word, "sses") ? word[..^2]
        : Ends(word, "ied") || Ends(word, "ies") ? word[..^(word.Length > 4 ? 2 : 1)]
        : word[^1] == 's' && word[^2] is not ('u' or 's') && HasVowel(word.AsSpan(0, word.Length - 2)) ? word[..^1]
        : word;

    private static string WithoutPast(string word, int region)
    {
        var suffix = Array.Find(Past, pair => Ends(word, pair.Key)).Key;
        var head = word[..^(suffix?.Length ?? 0)];
        return suffix is null ? word
            : suffix.StartsWith("ee", StringComparison.Ordinal) ? (head.Length >= region ? head + "ee" : word)
            : !HasVowel(head) ? word
            : Ends(head, "at") || Ends(head, "bl") || Ends(head, "iz") || (head.Length <= region && EndsInShortSyllable(head)) ? head + "e"
            : head.Length > 1 && head[^1] == head[^2] && "bdfgmnprt".Contains(head[^1], StringComparison.Ordinal) ? head[..^1]
            : head;
    }

    /// <summary>Replaces the longest suffix of a step, if it is in the region.</summary>
    /// <param name="second">The region of <c>ative</c>.</param>
    private static string Shortened(string word, KeyValuePair<string, string>[] step, int region, int second)
    {
        foreach (var (suffix, replacement) in step)
        {
            if (Ends(word, suffix))
            {
                var head = word.Length - suffix.Length;
                var before = head > 0 ? word[head - 1] : ' ';
                var isAllowed = suffix switch
                {
                    "li" => before is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
                    "ogi" => before == 'l',
                    "ion" => before is 's' or 't',
                    _ => true,
                };
                return isAllowed && head >= (suffix == "ative" ? second : region) ? word[..head] + replacement : word;
            }
        }

        return word;
    }

    /// <summary>A vowel between non-vowels, the last not w, x or Y; or at the beginning a vowel before a non-vowel.</summary>
    private static bool EndsInShortSyllable(ReadOnlySpan<char> text) => text switch
    {
        [var vowel, var last] => IsVowel(vowel) && !IsVowel(last),
        [.., var before, var vowel, var last] => !IsVowel(before) && IsVowel(vowel) && !IsVowel(last) && last is not ('w' or 'x' or 'Y'),
        _ => false,
    };
}

using System.Text;

namespace Attest.Search.Analysis;

/// <summary>
/// The English stemmer of Snowball 2, known as Porter2 (https://snowballstem.org/algorithms/english/stemmer.html), without its
/// first step, which takes off apostrophes: folded words have none. Steps are named as they are there. A <c>Y</c> is a
/// y that is no vowel.
/// </summary>
internal static class Porter2
{
    /// <summary>Words whose stem the steps would miss; one alone is its own stem.</summary>
    private static readonly Dictionary<string, string> Exceptions = (
        "skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli singly:singl "
        + "sky news howe atlas cosmos bias andes")
        .Split(' ').Select(pair => pair.Split(':')).ToDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal);

    private static readonly string[] FinishedAfter1a = ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

    // Each list has longer suffixes before those that they end with.
    private static readonly (string Suffix, string Replacement)[] Step2 =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"), ("biliti", "ble"),
        ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"),
        ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic",
    ];

    /// <param name="word">Folded. Anything but three or more letters from a to z is its own stem.</param>
    public static string Stem(string word)
    {
        if (word.Length < 3 || !word.All(char.IsAsciiLetterLower))
        {
            return word;
        }

        if (Exceptions.TryGetValue(word, out var exception))
        {
            return exception;
        }

        var stem = MarkConsonants(word);
        var (r1, r2) = Regions(stem);
        RemovePlural(stem);
        if (Array.IndexOf(FinishedAfter1a, stem.ToString()) >= 0)
        {
            return stem.ToString();
        }

        RemovePast(stem, r1);
        TurnLastY(stem);
        ShortenDerivation(stem, r1);
        ShortenAgain(stem, r1, r2);
        RemoveSuffix(stem, r2);
        RemoveLastLetter(stem, r1, r2);
        return stem.Replace('Y', 'y').ToString();
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static StringBuilder MarkConsonants(string word)
    {
        var stem = new StringBuilder(word);
        for (var i = 0; i < stem.Length; i++)
        {
            if (stem[i] == 'y' && (i == 0 || IsVowel(stem[i - 1])))
            {
                stem[i] = 'Y';
            }
        }

        return stem;
    }

    private static (int R1, int R2) Regions(StringBuilder stem)
    {
        var text = stem.ToString();
        var r1 = text.StartsWith("gener", StringComparison.Ordinal) || text.StartsWith("arsen", StringComparison.Ordinal) ? 5
            : text.StartsWith("commun", StringComparison.Ordinal) ? 6
            : RegionAfter(text, 0);
        return (r1, RegionAfter(text, r1));
    }

    /// <summary>What follows the first non-vowel behind a vowel.</summary>
    private static int RegionAfter(string text, int from)
    {
        for (var i = from + 1; i < text.Length; i++)
        {
            if (IsVowel(text[i - 1]) && !IsVowel(text[i]))
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    /// <summary>Step 1a.</summary>
    private static void RemovePlural(StringBuilder stem)
    {
        if (EndsWith(stem, "sses"))
        {
            stem.Length -= 2;
        }
        else if (EndsWith(stem, "ied") || EndsWith(stem, "ies"))
        {
            stem.Length -= stem.Length > 4 ? 2 : 1;
        }
        else if (stem[^1] == 's' && stem[^2] is not ('u' or 's') && HasVowel(stem, stem.Length - 2))
        {
            stem.Length--;
        }
    }

    /// <summary>Step 1b.</summary>
    private static void RemovePast(StringBuilder stem, int r1)
    {
        if (Match(stem, ["eedly", "eed"]) is { } kept)
        {
            if (stem.Length - kept.Length >= r1)
            {
                stem.Length -= kept.Length - 2;
            }

            return;
        }

        if (Match(stem, ["ingly", "edly", "ing", "ed"]) is not { } suffix || !HasVowel(stem, stem.Length - suffix.Length))
        {
            return;
        }

        stem.Length -= suffix.Length;
        if (EndsWith(stem, "at") || EndsWith(stem, "bl") || EndsWith(stem, "iz"))
        {
            stem.Append('e');
        }
        else if (stem.Length > 1 && stem[^1] == stem[^2] && stem[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')
        {
            stem.Length--;
        }
        else if (r1 >= stem.Length && EndsInShortSyllable(stem, stem.Length))
        {
            stem.Append('e');
        }
    }

    /// <summary>Step 1c.</summary>
    private static void TurnLastY(StringBuilder stem)
    {
        if (stem.Length > 2 && stem[^1] is 'y' or 'Y' && !IsVowel(stem[^2]))
        {
            stem[^1] = 'i';
        }
    }

    /// <summary>Step 2.</summary>
    private static void ShortenDerivation(StringBuilder stem, int r1)
    {
        foreach (var (suffix, replacement) in Step2)
        {
            if (EndsWith(stem, suffix))
            {
                var head = stem.Length - suffix.Length;
                var isAllowed = suffix switch
                {
                    "ogi" => head > 0 && stem[head - 1] == 'l',
                    "li" => head > 0 && stem[head - 1] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
                    _ => true,
                };
                Replace(stem, head, replacement, head >= r1 && isAllowed);
                return;
            }
        }
    }

    /// <summary>Step 3.</summary>
    private static void ShortenAgain(StringBuilder stem, int r1, int r2)
    {
        foreach (var (suffix, replacement) in Step3)
        {
            if (EndsWith(stem, suffix))
            {
                var head = stem.Length - suffix.Length;
                Replace(stem, head, replacement, head >= (suffix == "ative" ? Math.Max(r1, r2) : r1));
                return;
            }
        }
    }

    /// <summary>Step 4.</summary>
    private static void RemoveSuffix(StringBuilder stem, int r2)
    {
        if (Match(stem, Step4) is { } suffix)
        {
            var head = stem.Length - suffix.Length;
            Replace(stem, head, "", head >= r2 && (suffix != "ion" || (head > 0 && stem[head - 1] is 's' or 't')));
        }
    }

    /// <summary>Step 5.</summary>
    private static void RemoveLastLetter(StringBuilder stem, int r1, int r2)
    {
        var head = stem.Length - 1;
        if (stem[head] == 'e' ? head >= r2 || (head >= r1 && !EndsInShortSyllable(stem, head)) : EndsWith(stem, "ll") && head >= r2)
        {
            stem.Length--;
        }
    }

    private static string? Match(StringBuilder stem, string[] suffixes)
    {
        foreach (var suffix in suffixes)
        {
            if (EndsWith(stem, suffix))
            {
                return suffix;
            }
        }

        return null;
    }

    private static void Replace(StringBuilder stem, int head, string replacement, bool isAllowed)
    {
        if (isAllowed)
        {
            stem.Length = head;
            stem.Append(replacement);
        }
    }

    /// <summary>A vowel between non-vowels, the last of them no w, x or Y; or at the beginning a vowel before a non-vowel.</summary>
    private static bool EndsInShortSyllable(StringBuilder stem, int length) => length switch
    {
        < 2 => false,
        2 => IsVowel(stem[0]) && !IsVowel(stem[1]),
        _ => !IsVowel(stem[length - 3]) && IsVowel(stem[length - 2]) && !IsVowel(stem[length - 1]) && stem[length - 1] is not ('w' or 'x' or 'Y'),
    };

    private static bool HasVowel(StringBuilder stem, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (IsVowel(stem[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWith(StringBuilder stem, string suffix)
    {
        var start = stem.Length - suffix.Length;
        for (var i = 0; i < suffix.Length && start >= 0; i++)
        {
            if (stem[start + i] != suffix[i])
            {
                return false;
            }
        }

        return start >= 0;
    }
}

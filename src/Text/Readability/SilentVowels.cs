using System.Buffers;

namespace Attest.Text.Readability;

/// <summary>Silent vowels, and syllables without a vowel.</summary>
internal static class SilentVowels
{
    internal static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>First parts of compounds that end in a silent <c>e</c>.</summary>
    private static readonly string[] FirstParts =
    [
        "bare", "base", "before", "blade", "bone", "care", "cheese", "drive", "face", "fire", "fore", "gate", "grape", "guide", "here",
        "home", "horse", "house", "life", "like", "line", "love", "make", "name", "nerve", "nose", "note", "pace", "phone", "pipe", "race",
        "safe", "side", "skate", "some", "space", "take", "there", "time", "trade", "ware", "where", "white", "whole", "wide",
    ];

    private static readonly string[] Endings =
        ["lessness", "fulness", "mental", "lessly", "liness", "fully", "ments", "ment", "less", "ness", "some", "ful", "ly"];

    /// <summary>Silent runs of vowels.</summary>
    public static int Count(ReadOnlySpan<char> word) =>
        (HasSilentEnding(word) ? 1 : 0) + CountInside(word) + (word.EndsWith("ically") ? 1 : 0);

    /// <summary>Syllables without a vowel: <c>-is-m</c>, <c>rhyth-m</c>; and <c>tire</c> has two, like <c>high-er</c>.</summary>
    public static int Unwritten(ReadOnlySpan<char> word)
    {
        word = word.EndsWith("s") ? word[..^1] : word;
        return word is [.., 's', 'm'] or [.., 't', 'h', 'm']
            or [.., not ('a' or 'o'), 'i', 'r', 'e'] or [.., not ('a' or 'o'), 'i', 'r', 'e', 'd' or 'l'] ? 1 : 0;
    }

    private static bool HasSilentEnding(ReadOnlySpan<char> word) => word switch
    {
        [.., 'q', 'u', 'e'] or [.., 'q', 'u', 'e', 's' or 'd'] => true,
        [.., 'g', 'u', 'e'] => word.Length > 4,
        [.., 'g', 'u', 'e', 's' or 'd'] => word.Length > 5,
        [.. var stem, 'e'] => IsSilentBehind(stem),
        [.. var stem, 'e', 's'] => stem is not [.., 's' or 'x' or 'z' or 'c' or 'g'] and not [.., 's' or 'c', 'h'] && IsSilentBehind(stem),
        [.. var stem, 'e', 'd'] => stem is not [.., 't' or 'd'] && IsSilentBehind(stem),
        _ => false,
    };

    /// <summary>
    /// The <c>e</c> is spoken behind a consonant and <c>l</c> (<c>ta-ble</c>), and behind <c>tr</c>, <c>br</c>, <c>cr</c> (<c>cen-tre</c>).
    /// </summary>
    private static bool IsSilentBehind(ReadOnlySpan<char> stem) => stem is [.., var last] && !IsVowelLetter(last)
        && !(stem is [.., var c, 'l'] && !IsVowelLetter(c) && c is not ('l' or 'r' or 'w'))
        && stem is not [.., 't' or 'b' or 'c', 'r'] && HasVowel(stem);

    private static int CountInside(ReadOnlySpan<char> word)
    {
        foreach (var part in FirstParts)
        {
            if (word.StartsWith(part) && IsSecondPart(word[part.Length..]))
            {
                return 1 + CountBeforeEnding(word[part.Length..]);
            }
        }

        return CountBeforeEnding(word);
    }

    /// <summary>Begins with a consonant and is not an ending, as in <c>time-rs</c> or <c>where-ver</c>.</summary>
    private static bool IsSecondPart(ReadOnlySpan<char> rest) => rest is "by"
        || (rest.Length > 2 && !IsVowelLetter(rest[0]) && HasVowel(rest)
            && !rest.StartsWith("ver") && !rest.StartsWith("nsic") && !rest.StartsWith("dit")
            && rest is not (['r' or 'n' or 's' or 'd', 'i' or 'e', ..] and { Length: < 4 }));

    /// <summary>The <c>e</c> in <c>safe-ly</c>, <c>move-ment</c>, <c>care-ful</c>, <c>use-less</c>, <c>aware-ness</c>.</summary>
    private static int CountBeforeEnding(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending) && word[..^ending.Length] is [.. var stem, 'e'] && stem is [.., var last] && !IsVowelLetter(last))
            {
                // In el-e-ment, sup-ple-ment and tem-per-a-ment the e is spoken.
                var isSpoken = ending[0] == 'm'
                    && (last == 'l' || word.StartsWith("temper") || word.StartsWith("incre") || word.StartsWith("excre"));
                return !isSpoken && IsSilentBehind(stem) ? 1 : 0;
            }
        }

        return 0;
    }

    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);

    private static bool IsVowelLetter(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}

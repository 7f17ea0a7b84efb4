using System.Collections.Frozen;

namespace Attest.Text.Readability;

/// <summary>A word with what hyphens or slashes join to it.</summary>
public sealed record SpokenWord(string Text, int Syllables);

/// <summary>At least one word. <paramref name="Start"/> is its offset in the text.</summary>
public sealed record Sentence(string Text, int Start, IReadOnlyList<SpokenWord> Words);

/// <summary>Sentences of a paragraph or a list item; the last needs no full stop.</summary>
public static class Sentences
{
    /// <summary>Abbreviations after which a sentence continues even before a capital: <c>Dr. Sample</c>.</summary>
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "dr", "drs", "mr", "mrs", "ms", "mx", "prof", "st", "vs", "v", "e.g", "eg", "i.e", "ie", "cf", "viz", "approx", "ca", "fig", "figs",
        "ref", "refs", "vol", "pp", "al");

    /// <summary>Abbreviations only before a number: <c>No. 5</c>, but <c>She said no.</c></summary>
    private static readonly FrozenSet<string> BeforeNumbers =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "no", "nos", "p", "ch", "sec", "art", "max", "min");

    /// <param name="text">Plain text without citations.</param>
    public static IEnumerable<Sentence> Of(string text)
    {
        var words = new List<SpokenWord>();
        var pieces = Pieces(text).ToList();
        var first = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            words.AddRange(SpokenWords.Of(text[pieces[i]]));
            if (i + 1 < pieces.Count && !Ends(text[pieces[i]], i > first ? text[pieces[i - 1]] : "", text[pieces[i + 1]]))
            {
                continue;
            }

            if (words.Count > 0)
            {
                var start = pieces[first].Start.Value;
                yield return new Sentence(text[start..pieces[i].End.Value], start, [.. words]);
                words.Clear();
            }

            first = i + 1;
        }
    }

    /// <summary>True if a sentence ends between a piece and the next.</summary>
    private static bool Ends(string piece, string before, string next)
    {
        var core = piece.TrimEnd('"', '\'', '’', '”', '»', ')', ']', '*');
        if (core.Length == 0 || core[^1] is not ('.' or '!' or '?' or '…') || BeginsInLowerCase(next))
        {
            return false;
        }

        if (core[^1] != '.')
        {
            return true;
        }

        var word = core.TrimEnd('.').TrimStart('(', '[', '"', '\'', '‘', '“');
        return word switch
        {
            // "J. Sample", but "vitamin C." ends a sentence.
            [var initial] when char.IsUpper(initial) => initial == 'I' || BeginsInLowerCase(before),
            _ when Abbreviations.Contains(word) => false,
            _ when BeforeNumbers.Contains(word) => !char.IsDigit(next[0]),
            _ => true,
        };
    }

    private static bool BeginsInLowerCase(string piece) => char.IsLower(piece.FirstOrDefault(char.IsLetterOrDigit));

    private static IEnumerable<Range> Pieces(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isBlank = i == text.Length || char.IsWhiteSpace(text[i]);
            if (!isBlank && start < 0)
            {
                start = i;
            }
            else if (isBlank && start >= 0)
            {
                yield return start..i;
                start = -1;
            }
        }
    }
}

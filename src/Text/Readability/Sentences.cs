using System.Collections.Frozen;

namespace Attest.Text.Readability;

/// <summary>Divides a paragraph or a list item into sentences. What stands last is one even without a full stop.</summary>
public static class Sentences
{
    /// <summary>Abbreviations behind which a sentence goes on even where a capital follows: <c>Dr. Sample</c>.</summary>
    private static readonly FrozenSet<string> Abbreviations =
        new[] { "dr", "drs", "mr", "mrs", "ms", "mx", "prof", "st", "vs", "v", "e.g", "eg", "i.e", "ie", "cf", "viz", "approx", "ca", "fig", "figs", "ref", "refs", "vol", "pp", "al" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Abbreviations only before a number: <c>No. 5</c>, but <c>She said no.</c></summary>
    private static readonly FrozenSet<string> BeforeNumbers = new[] { "no", "nos", "p", "ch", "sec", "art", "max", "min" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

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

    /// <summary>True if a sentence ends with a piece of text that has another one behind it.</summary>
    private static bool Ends(string piece, string before, string next)
    {
        var core = piece.TrimEnd('"', '\'', '’', '”', '»', ')', ']', '*');
        if (core.Length == 0 || core[^1] is not ('.' or '!' or '?' or '…') || FirstLetter(next) is { } letter && char.IsLower(letter))
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
            // J. Sample; but vitamin C ends a sentence.
            [var initial] when char.IsUpper(initial) => initial == 'I' || FirstLetter(before) is { } other && char.IsLower(other),
            _ when Abbreviations.Contains(word) => false,
            _ when BeforeNumbers.Contains(word) => !char.IsDigit(next[0]),
            _ => true,
        };
    }

    private static char? FirstLetter(string piece)
    {
        foreach (var c in piece)
        {
            if (char.IsLetterOrDigit(c))
            {
                return c;
            }
        }

        return null;
    }

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

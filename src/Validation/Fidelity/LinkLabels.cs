using Attest.Text;

namespace Attest.Validation.Fidelity;

/// <summary>The words in brackets of a text, read once: which labels of links are used.</summary>
internal sealed class LinkLabels
{
    /// <summary>A label with so many words reads like a text.</summary>
    private const int WordsOfSentence = 3;

    private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _behindWords = new(StringComparer.OrdinalIgnoreCase);

    public LinkLabels(string text)
    {
        for (var open = text.IndexOf('[', StringComparison.Ordinal); open >= 0 && open + 1 < text.Length;)
        {
            var length = text.AsSpan(open + 1).IndexOfAny('[', ']');
            if (length < 0)
            {
                break;
            }

            var end = open + 1 + length;
            if (text[end] == ']')
            {
                var label = Folded(text[(open + 1)..end]);
                _counts[label] = _counts.GetValueOrDefault(label) + 1;
                if (open > 0 && text[open - 1] == ']')
                {
                    _behindWords.Add(label);
                }
            }

            open = text.IndexOf('[', end);
        }
    }

    /// <summary>True if words in brackets name the label as their address.</summary>
    public bool IsBehindWords(string label) => _behindWords.Contains(Folded(label));

    /// <summary>
    /// True for a text, "Warning: at most 500 mg", that stands nowhere else in brackets: as a label it is not on the page, and no link
    /// needs it.
    /// </summary>
    public bool IsUnusedText(string label)
    {
        var folded = Folded(label);
        var words = folded.Split(' ');
        return (words.Length >= WordsOfSentence || (words.Length > 1 && folded.Any(QuantityTokens.IsDigit) && folded.Any(char.IsLetter)))
            && _counts.GetValueOrDefault(folded) < 2;
    }

    /// <summary>Runs of blanks are one blank in a label (CommonMark, "Link reference definitions").</summary>
    private static string Folded(string label) => string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

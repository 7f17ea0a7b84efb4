using System.Text;
using Attest.Search.Reading;

namespace Attest.Search.Merging;

/// <summary>Cuts a text down to the part around a place.</summary>
internal sealed class Snippets(SearchConstants constants)
{
    private const string Cut = "…";

    /// <summary>The text around a champion; without one in a text the summary's beginning.</summary>
    /// <param name="passage">Null for block 0.</param>
    public string Of(SearchArticle source, ReadPassage? passage, Champion champion) => passage is { Text.Length: > 0 }
        ? Around(Encoding.UTF8.GetString(passage.Text), OffsetOf(passage, champion), passage.Recommendations)
        : Around(source.Article.Summary.Value.Trim(), 0, []);

    /// <param name="text">Trimmed; line ends become blanks.</param>
    /// <param name="place">Offset of the word that must be visible.</param>
    private string Around(string text, int place, IReadOnlyList<LabelledPart> recommendations)
    {
        if (text.Length <= constants.LongestSnippet)
        {
            return OnOneLine(Labelled(text, 0, text.Length, recommendations));
        }

        var start = StartBefore(text, Math.Clamp(place, 0, text.Length - 1), out var isCutBefore);
        var end = EndBehind(text, start, out var isCutBehind);
        end = start + text[start..end].TrimEnd().Length;
        return (isCutBefore ? Cut : "") + OnOneLine(Labelled(text, start, end, recommendations)) + (isCutBehind ? Cut : "");
    }

    /// <summary>Puts each recommendation behind its label in brackets, since without its direction it may say the opposite.</summary>
    private static string Labelled(string text, int start, int end, IReadOnlyList<LabelledPart> recommendations)
    {
        var labelled = new StringBuilder();
        var at = start;
        foreach (var part in recommendations.Where(part => part.Start < end && part.End > start))
        {
            var from = Math.Max(at, part.Start);
            labelled.Append(text, at, from - at).Append('[').Append(part.Label).Append("] ");
            at = from;
        }

        return labelled.Append(text, at, end - at).ToString();
    }

    /// <summary>Offset in the passage's text; positions begin with the heading.</summary>
    private int OffsetOf(ReadPassage passage, Champion champion)
    {
        var inBlocks = (champion.Block - passage.FirstBlock) * constants.BlockLength;
        var position = inBlocks + Math.Max(champion.Position, 0) - passage.HeadingLength;
        var offset = 0;
        for (var i = 0; i <= position && i < passage.Steps.Length; i++)
        {
            offset += passage.Steps[i];
        }

        return offset;
    }

    /// <summary>The beginning of the sentence, or of a word if that is too far.</summary>
    private int StartBefore(string text, int place, out bool isCut)
    {
        var furthest = Math.Max(0, place - (constants.SnippetLength * 2 / 3));
        isCut = false;
        for (var i = place; i >= furthest; i--)
        {
            if (i == 0 || BeginsSentence(text, i))
            {
                return i;
            }
        }

        isCut = true;
        for (var i = Math.Max(furthest, place - (constants.SnippetLength / 3)); i < place; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                return i + 1;
            }
        }

        return char.IsLowSurrogate(text[place]) ? place - 1 : place;
    }

    private static bool BeginsSentence(string text, int at) => text[at - 1] == '\n'
        || (at > 1 && text[at - 1] == ' ' && text[at - 2] is '.' or '?' or '!' && (char.IsUpper(text[at]) || char.IsAsciiDigit(text[at])));

    /// <summary>The end of a sentence, if one is near, or of a word.</summary>
    private int EndBehind(string text, int start, out bool isCut)
    {
        isCut = false;
        var furthest = start + constants.LongestSnippet - (2 * Cut.Length);
        if (text.Length <= furthest)
        {
            return text.Length;
        }

        for (var i = furthest; i > start + (constants.SnippetLength * 2 / 3); i--)
        {
            if (BeginsSentence(text, i))
            {
                return i;
            }
        }

        isCut = true;
        for (var i = start + constants.SnippetLength; i > start; i--)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                return i;
            }
        }

        var end = start + constants.SnippetLength;
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }

    private static string OnOneLine(string text) => text.Replace("\r", "", StringComparison.Ordinal).Replace('\n', ' ');
}

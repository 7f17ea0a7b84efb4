using System.Text;
using Attest.Diagnostics;
using Attest.Text;

namespace Attest.Markdown;

/// <summary>A body as it is seen, without marks and hidden characters, to be compared before and after corrections.</summary>
internal sealed class SeenText
{
    private readonly List<(int Index, int Offset)> _pieces = [];
    private readonly List<(int Start, int End)> _words;
    private readonly HashSet<int> _tags = [];
    private readonly string _text;

    public SeenText(Body body, SourceText source)
    {
        List<(int Start, int End)> words = [];
        var text = new StringBuilder();
        foreach (var (inline, isCode, isFirst) in body.Inlines())
        {
            text.Append(isFirst ? " " : "");
            _pieces.Add((text.Length, inline.At.Start));
            AppendVisible(text, TextOf(inline, source));
            if (!isCode && inline.Kind is InlineKind.Text or InlineKind.Entity or InlineKind.SoftBreak)
            {
                words.Add((inline.At.Start, inline.At.End));
            }
            else if (inline.Kind == InlineKind.Html)
            {
                _tags.UnionWith([inline.At.Start, inline.At.End]);
            }
        }

        _text = text.ToString();
        _words = Joined(words);
    }

    /// <summary>True for a place in the words or from tag to tag, which is not in code, an address, a citation or between blocks.</summary>
    public bool IsInWords(Location place)
    {
        var after = ~_words.BinarySearch((place.Start, int.MaxValue));
        return (after > 0 && _words[after - 1].End >= place.End) || (_tags.Contains(place.Start) && _tags.Contains(place.End));
    }

    private static List<(int Start, int End)> Joined(List<(int Start, int End)> words)
    {
        List<(int Start, int End)> joined = [];
        foreach (var (start, end) in words.Order())
        {
            if (joined.Count > 0 && joined[^1].End >= start)
            {
                joined[^1] = (joined[^1].Start, Math.Max(joined[^1].End, end));
            }
            else
            {
                joined.Add((start, end));
            }
        }

        return joined;
    }

    /// <summary>Where letters, marks or quantities differ first, in the file of this text; null if they are the same.</summary>
    /// <param name="other">The other text.</param>
    /// <param name="ignored">A mark that may be gone.</param>
    public int? DiffersAt(SeenText other, char? ignored)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            (i, j) = (Next(_text, i), Next(other._text, j));
            if (i == _text.Length || j == other._text.Length || _text[i] != other._text[j])
            {
                break;
            }

            (i, j) = (i + 1, j + 1);
        }

        if (i < _text.Length || j < other._text.Length)
        {
            return OffsetOf(i);
        }

        var (tokens, others) = (QuantityTokens.In(_text), QuantityTokens.In(other._text));
        var same = tokens.Zip(others).TakeWhile(pair => pair.First.Text == pair.Second.Text).Count();
        return same == tokens.Count && same == others.Count ? null : OffsetOf(same < tokens.Count ? tokens[same].Offset : _text.Length);

        int Next(string text, int at)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == ignored))
            {
                at++;
            }

            return at;
        }
    }

    /// <summary>About: what was hidden is not counted.</summary>
    private int? OffsetOf(int index)
    {
        var piece = ~_pieces.BinarySearch((index, int.MaxValue)) - 1;
        return piece < 0 ? 0 : _pieces[piece].Offset + index - _pieces[piece].Index;
    }

    private static ReadOnlySpan<char> TextOf(Inline inline, SourceText source) => inline.Kind switch
    {
        InlineKind.Text or InlineKind.Entity or InlineKind.Code or InlineKind.Address => inline.Text,
        InlineKind.SoftBreak or InlineKind.HardBreak => " ",
        InlineKind.Citation or InlineKind.FootnoteMark => source.Text.AsSpan(inline.At.Start, inline.At.Length),
        InlineKind.Emphasis or InlineKind.Strong or InlineKind.Subscript or InlineKind.Superscript or InlineKind.Link or InlineKind.Image
            or InlineKind.Task or InlineKind.Html => "",
    };

    /// <summary>What was hidden is masked in the tree.</summary>
    private static void AppendVisible(StringBuilder text, ReadOnlySpan<char> read)
    {
        foreach (var c in read)
        {
            if (c is not ('\ufffd' or '\u200b'))
            {
                text.Append(c);
            }
        }
    }
}

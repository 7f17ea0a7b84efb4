using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Rules.Writing.Foreign;

/// <summary>
/// A paragraph, heading, cell or caption as typed, each character at its offset in the file. What was understood is hidden: noncharacters
/// stand for code, citations, marks and all else, and a blank for what begins a line, such as the sign of a quotation.
/// </summary>
internal sealed class TypedText
{
    public const string Hidden = "\ufdd0";
    public const string Code = "\ufdd1";
    public const string Cited = "\ufdd2";

    /// <summary>A backslash; the character behind it is hidden.</summary>
    public const string Escape = "\ufdd3";

    public const string LinkStart = "\ufdd4";
    public const string LinkEnd = "\ufdd5";

    /// <summary>The signs of emphasis.</summary>
    public const string Mark = "\ufdd6";

    /// <summary>The signs of a superscript or subscript.</summary>
    public const string Script = "\ufdd7";

    private readonly SourceText _source;
    private readonly char[] _characters;
    private int _end;
    private int _lineStart = -1;

    private TypedText(SourceText source, int start, int end)
    {
        (_source, Start, _end) = (source, start, start);
        _characters = new char[end - start];
        _characters.AsSpan().Fill(Hidden[0]);
    }

    public string Text { get; private set; } = "";

    /// <summary>In the file.</summary>
    public int Start { get; }

    public required Block Block { get; init; }

    /// <summary>Around the block.</summary>
    public required BlockKind Outer { get; init; }

    /// <summary>The first block of the one around it.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>Bits for the ASCII characters of the text, and for the signs above; bit 0 for all others.</summary>
    public UInt128 Characters { get; private set; }

    /// <summary>The same for the first characters of its lines.</summary>
    public UInt128 LineStarts { get; private set; }

    /// <summary>A line of a heading or of a cell is no line of a list or of a block.</summary>
    public bool HasLines => Block.Kind is not (BlockKind.Heading or BlockKind.TableCaption or BlockKind.DefinitionTerm)
        && Outer != BlockKind.TableCell;

    public static TypedText? Of(Block block, BlockKind outer, bool isFirst, SourceText source)
    {
        var (start, end) = (int.MaxValue, 0);
        foreach (var inline in block.Inlines)
        {
            (start, end) = (Math.Min(start, inline.At.Start), Math.Max(end, Math.Min(inline.At.End, source.Length)));
        }

        if (start >= end)
        {
            return null;
        }

        var text = new TypedText(source, start, end) { Block = block, Outer = outer, IsFirst = isFirst };
        text.Add(block.Inlines);
        text.Text = new string(text._characters);
        text.FindCharacters();
        return text;
    }

    public static UInt128 BitsOf(string characters)
    {
        UInt128 bits = 0;
        foreach (var c in characters)
        {
            bits |= BitOf(c);
        }

        return bits;
    }

    /// <summary>As in the file.</summary>
    public string Typed(int start, int end) => _source.Text[(Start + start)..(Start + end)];

    /// <summary>To the end of its line, or as far as it is worth looking.</summary>
    public int LineEnd(int from, int most = 1_000)
    {
        var length = Math.Min(most, Text.Length - from);
        return from + (Text.AsSpan(from, length).IndexOf('\n') is >= 0 and var end ? end : length);
    }

    private static UInt128 BitOf(char c) => UInt128.One << IndexOf(c);

    /// <summary>Our signs have the bits of control characters, which no text has.</summary>
    private static int IndexOf(char c) => c < 128 ? c : c >= Hidden[0] && c <= Script[0] ? c - Hidden[0] + 1 : 0;

    private void FindCharacters()
    {
        var (low, high) = (0UL, 0UL);
        var isLineStart = true;
        foreach (var c in Text)
        {
            // Two halves, since 128 bits at once take three times as long.
            var index = c < 128 ? c : IndexOf(c);
            low |= index < 64 ? 1UL << index : 0;
            high |= index < 64 ? 0 : 1UL << (index - 64);
            if (isLineStart && c != ' ')
            {
                LineStarts |= BitOf(c);
                isLineStart = false;
            }

            isLineStart |= c == '\n';
        }

        Characters = new UInt128(high, low);
    }

    private void Add(Siblings<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            var at = inline.At;
            if (_lineStart >= 0)
            {
                // What stands before the text of a line is indentation, or the sign of a quotation.
                Fill(_source.Between(_lineStart, at.Start), " ");
                _lineStart = -1;
            }

            _ = inline.Kind switch
            {
                InlineKind.Text => AddText(inline),
                InlineKind.SoftBreak or InlineKind.HardBreak => AddBreak(at),
                InlineKind.Code => Fill(at, Code),
                InlineKind.Citation => Fill(at, Cited),
                InlineKind.Emphasis or InlineKind.Strong => AddAround(inline, Mark, Mark, Mark),
                InlineKind.Subscript or InlineKind.Superscript => AddAround(inline, Script, Script, Script),
                InlineKind.Link or InlineKind.Image => AddAround(inline, LinkStart, Hidden, LinkEnd),
                InlineKind.Entity or InlineKind.Address or InlineKind.FootnoteMark or InlineKind.Task => Fill(at, Hidden),
                // {{<x>}} contains what looks like a tag.
                InlineKind.Html => at.Start > 0 && _source.Text[at.Start - 1] == '{' ? Copy(at.Start, at.Length) : Fill(at, Hidden),
            };
            _end = Math.Max(_end, at.End);
        }
    }

    private bool AddText(Inline inline)
    {
        var at = inline.At;
        var text = inline.Text;
        var file = _source.Text.AsSpan(at.Start, Math.Min(at.Length, _source.Length - at.Start));
        return file is ['\\', ..] && file[1..].SequenceEqual(text)
            ? Fill(at with { Length = 1 }, Escape) && Copy(at.Start + 2, at.Length - 2)
            // In a cell the blanks around it were taken off.
            : Fill(at, " ") && file.IndexOf(text) is >= 0 and var index && Copy(at.Start + index, text.Length);
    }

    private bool AddBreak(Location at)
    {
        _lineStart = at.End;
        return Fill(_source.Between(_end, at.End), " ") && Fill(at with { Length = 1 }, "\n");
    }

    private bool AddAround(Inline inline, string first, string mark, string last)
    {
        Fill(inline.At, mark);
        Fill(inline.At with { Length = 1 }, first);
        _end = inline.At.Start;
        Add(inline.Children);
        // A link without words has no end.
        return _end == inline.At.Start || Fill(_source.At(_end, 1), last);
    }

    private bool Copy(int start, int length)
    {
        _source.Text.AsSpan(start, length).CopyTo(_characters.AsSpan(start - Start));
        return true;
    }

    private bool Fill(Location at, string sign)
    {
        var start = at.Start - Start;
        _characters.AsSpan(start, Math.Max(0, Math.Min(at.Length, _characters.Length - start))).Fill(sign[0]);
        return true;
    }
}

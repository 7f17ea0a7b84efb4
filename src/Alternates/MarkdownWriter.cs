using System.Buffers;
using System.Text;
using Attest.Rendering;

namespace Attest.Alternates;

/// <summary>
/// Writes CommonMark. What comes through <see cref="Text"/> can never be read as markup: not as a heading or a fence, nor as a label
/// in square brackets, since all its brackets are escaped.
/// </summary>
internal sealed class MarkdownWriter
{
    private static readonly string Controls = string.Concat(Enumerable.Range(0, 160).Select(i => (char)i).Where(char.IsControl));

    /// <summary>All that may need a backslash or must not be in a line. The rest is copied in stretches, for speed.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*[]~_<&!|+->=#(:.)\u2028\u2029" + Controls);

    private static readonly SearchValues<char> SpecialInAddress = SearchValues.Create("()<>[]|\\`* " + Controls);

    /// <summary>Of a field of the file's head, for which no line of text may be taken.</summary>
    private const int LongestKey = 32;

    private readonly StringBuilder _written = WritingRoom.Take();
    private readonly List<Level> _levels = [];

    /// <summary>Where the text of the line begins, after the marks of lists and quotations; -1 while the line is empty.</summary>
    private int _lineStart = -1;

    /// <summary>The line before is blank.</summary>
    private bool _isParted;

    /// <summary>A bar would end the cell of a table.</summary>
    public bool IsInCell { get; set; }

    public bool IsAtLineStart => _lineStart < 0 || _lineStart == _written.Length;

    /// <summary>Begins a block below the one before, or after the mark of the item that it opens.</summary>
    /// <param name="isTight">Without a blank line before.</param>
    public MarkdownWriter StartBlock(bool isTight = false)
    {
        EndLine();
        if (_written.Length == 0 || isTight || _isParted || _levels.Exists(level => level.Mark is not null))
        {
            return this;
        }

        foreach (var level in _levels)
        {
            _written.Append(level.Indent);
        }

        TrimBlanks();
        _written.Append('\n');
        _isParted = true;
        return this;
    }

    /// <summary>Begins a list item or a quotation: its first line has the mark, all others the indent.</summary>
    public MarkdownWriter Open(string mark, string indent)
    {
        _levels.Add(new Level(indent) { Mark = mark });
        return this;
    }

    public MarkdownWriter Close()
    {
        if (_levels[^1].Mark is not null)
        {
            StartLine();
        }

        EndLine();
        _levels.RemoveAt(_levels.Count - 1);
        return this;
    }

    /// <summary>Continues the chain after a call that writes to this writer.</summary>
    public MarkdownWriter Then(MarkdownWriter written) => ReferenceEquals(written, this) ? this : written;

    public MarkdownWriter Raw(string markup)
    {
        StartLine();
        _written.Append(markup);
        return this;
    }

    public MarkdownWriter Text(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsAtLineStart && text[i..].IndexOfAny(Special) is var plain and not 0)
            {
                plain = plain < 0 ? text.Length - i : plain;
                _written.Append(text.Slice(i, plain));
                i += plain;
                if (i == text.Length)
                {
                    break;
                }
            }

            var c = text[i];
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                c = ' ';
            }

            if (IsAtLineStart && char.IsWhiteSpace(c))
            {
                continue;
            }

            StartLine();
            if (IsMarkup(c, text, i))
            {
                _written.Append('\\');
            }

            _written.Append(c);
        }

        return this;
    }

    /// <summary>A label that no text can imitate: <c>**[Warning]**</c>.</summary>
    public MarkdownWriter Label(string words) => Raw("**[").Text(words).Raw("]**");

    /// <summary>A block of the site's own; nothing without a text.</summary>
    public void Labelled(string label, string? text) =>
        _ = string.IsNullOrEmpty(text) ? this : StartBlock().Label(label).Raw(" ").Text(text);

    public void Heading(int level, string text) => StartBlock().Raw(new string('#', level) + " ").Text(text);

    public MarkdownWriter Link(string text, string address) => Raw("[").Text(text).Raw($"]({Address(address)})");

    /// <summary>An address without what would end it in the round brackets of a link.</summary>
    public static string Address(string address) => address.AsSpan().ContainsAny(SpecialInAddress)
        ? string.Concat(address.Select(c => SpecialInAddress.Contains(c) ? Uri.HexEscape(c) : c.ToString()))
        : address;

    /// <summary>At least so many backticks, and one more than the code has in a row.</summary>
    public static string Ticks(IEnumerable<string> code, int least)
    {
        var longest = least - 1;
        foreach (var line in code)
        {
            var run = 0;
            foreach (var c in line)
            {
                run = c == '`' ? run + 1 : 0;
                longest = Math.Max(longest, run);
            }
        }

        return new string('`', longest + 1);
    }

    public MarkdownWriter Line(ReadOnlySpan<char> line)
    {
        EndLine();
        StartLine();
        _written.Append(line);
        return this;
    }

    public MarkdownWriter EndLine()
    {
        if (_lineStart >= 0)
        {
            TrimBlanks();
            _written.Append('\n');
            _lineStart = -1;
        }

        return this;
    }

    public override string ToString()
    {
        EndLine();
        return _written.ToString();
    }

    /// <summary>All that was written, after the head of the file. The last call: the next writer of this thread gets the buffer.</summary>
    public byte[] ToUtf8(string head = "")
    {
        EndLine();
        var text = ArrayPool<char>.Shared.Rent(head.Length + _written.Length);
        head.CopyTo(text);
        _written.CopyTo(0, text, head.Length, _written.Length);
        var utf8 = Encoding.UTF8.GetBytes(text, 0, head.Length + _written.Length);
        ArrayPool<char>.Shared.Return(text);
        WritingRoom.GiveBack(_written);
        return utf8;
    }

    private void StartLine()
    {
        if (_lineStart >= 0)
        {
            return;
        }

        foreach (var level in _levels)
        {
            _written.Append(level.Mark ?? level.Indent);
            level.Mark = null;
        }

        _lineStart = _written.Length;
        _isParted = false;
    }

    private void TrimBlanks()
    {
        while (_written.Length > 0 && _written[^1] == ' ')
        {
            _written.Length--;
        }
    }

    private bool IsMarkup(char c, ReadOnlySpan<char> text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        return c switch
        {
            '\\' or '`' or '*' or '[' or ']' or '~' => true,
            '_' => at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(next),
            '<' => next is '\0' or '/' or '!' or '?' || char.IsAsciiLetter(next),
            '&' => next is '\0' or '#' || char.IsAsciiLetter(next),
            '!' => next == '\0',
            '|' => IsInCell || IsAtLineStart,
            '+' or '-' or '>' or '=' => IsAtLineStart,
            // A heading would lose it at its end too.
            '#' => IsAtLineStart || IsBehind(' '),
            // After a bracket of ours these would make a link or its target.
            '(' => IsBehind(']'),
            ':' => IsAtLineStart || (IsBehind(']') && _written[_lineStart] == '[')
                || IsLineOf(static c => c is '-' || char.IsAsciiLetterLower(c), LongestKey),
            // Would open a list after a number, which has up to nine digits.
            '.' or ')' => IsLineOf(char.IsAsciiDigit, 9),
            _ => false,
        };
    }

    private bool IsBehind(char c) => !IsAtLineStart && _written[^1] == c;

    /// <summary>True if the line so far has only a few characters, all of one kind.</summary>
    private bool IsLineOf(Func<char, bool> isOfKind, int most)
    {
        if (_written.Length - _lineStart is var length && (length < 1 || length > most))
        {
            return false;
        }

        for (var i = _lineStart; i < _written.Length; i++)
        {
            if (!isOfKind(_written[i]))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Level(string Indent)
    {
        /// <summary>For the first line; null once it is written.</summary>
        public string? Mark { get; set; }
    }
}

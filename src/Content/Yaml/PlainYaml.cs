using System.Buffers;
using System.Text;
using Attest.Diagnostics;

namespace Attest.Content.Yaml;

/// <summary>
/// YAML in the plain form in which editors write fields, where what it means can be seen at a glance: keys of one word, blocks
/// indented by blanks, values and brackets that end in the line in which they begin, quotation marks without escapes, and text folded
/// behind <c>&gt;-</c>. Of such a document <see cref="YamlParser"/> makes the same nodes, in ten times the time; a document of any
/// other form, and with it all that is wrong, is left to it.
/// </summary>
internal ref struct PlainYaml
{
    private const int Deepest = 8;
    private const int LongestKey = 64;
    private const int MostKeys = 64;

    /// <summary>What a value in plain style cannot begin with, or does not often enough.</summary>
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";

    /// <summary>Tabs, and what may be a hidden character.</summary>
    private static readonly SearchValues<char> Odd =
        SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(i => (char)i).Where(c => c == '\t' || (HiddenCharacters.MayBeHidden(c) && !char.IsLowSurrogate(c)))]);

    private readonly SourceText _source;
    private readonly ReadOnlySpan<char> _text;

    private int _lineStart;

    /// <summary>Behind the last character of the line that is no blank.</summary>
    private int _lineEnd;

    private int _nextLine;
    private int _at;

    private PlainYaml(SourceText source, int start, int end)
    {
        _source = source;
        _text = source.Text.AsSpan(0, end);
        _nextLine = start;
    }

    /// <returns>Null if the document between two offsets is of another form, or empty.</returns>
    public static YamlNode? TryRead(SourceText source, int start, int end)
    {
        if (source.Text.AsSpan(start, end - start).ContainsAny(Odd))
        {
            return null;
        }

        var reader = new PlainYaml(source, start, end);
        return reader.TryGoOn() && !reader.IsAtEnd && reader.TryReadBlock(0) is { } root && reader.IsAtEnd ? root : null;
    }

    private readonly bool IsAtEnd => _at == _text.Length;

    private readonly bool IsAtLineEnd => _at == _lineEnd;

    private readonly int Column => IsAtEnd ? -1 : _at - _lineStart;

    private readonly bool IsAtItem => !IsAtEnd && _text[_at] == '-' && (_at + 1 == _lineEnd || _text[_at + 1] == ' ');

    /// <summary>Goes to what stands in the next line in which something stands, or to the end.</summary>
    /// <returns>False at a line end of another form.</returns>
    private bool TryGoOn()
    {
        do
        {
            if (_nextLine == _text.Length)
            {
                _at = _lineEnd = _text.Length;
                return true;
            }

            if (!TryOpenLine())
            {
                return false;
            }
        }
        while (IsAtLineEnd || _text[_at] == '#');
        return true;
    }

    private bool TryOpenLine()
    {
        var rest = _text[_nextLine..];
        var length = rest.IndexOf('\n');
        var line = length < 0 ? rest : rest[..length];
        _lineStart = _nextLine;
        _nextLine += length < 0 ? rest.Length : length + 1;
        if (line is [.. var before, '\r'] && length >= 0)
        {
            line = before;
        }

        line = line.TrimEnd(' ');
        _lineEnd = _lineStart + line.Length;
        _at = _lineEnd - line.TrimStart(' ').Length;
        return !line.Contains('\r');
    }

    private YamlNode? TryReadBlock(int depth) =>
        depth > Deepest ? null : IsAtItem ? TryReadSequence(depth) : TryReadMapping(depth);

    private YamlSequence? TryReadSequence(int depth)
    {
        var (start, column) = (_at, Column);
        var items = new List<YamlNode>();
        do
        {
            _at++;
            SkipBlanks();
            var item = KeyLength() > 0 ? TryReadBlock(depth + 1) : TryReadLine(depth + 1);
            if (item is null)
            {
                return null;
            }

            items.Add(item);
        }
        while (Column == column && IsAtItem);
        return Column > column ? null : new YamlSequence(items, _source.Between(start, _at));
    }

    private YamlMapping? TryReadMapping(int depth)
    {
        var (start, column) = (_at, Column);
        var entries = new List<KeyValuePair<YamlScalar, YamlNode>>();
        do
        {
            if (TryReadKey(entries) is not { } key || TryReadValue(column, depth + 1) is not { } value)
            {
                return null;
            }

            entries.Add(new(key, value));
        }
        while (Column == column);
        return Column > column ? null : new YamlMapping(entries, _source.Between(start, _at));
    }

    /// <param name="column">Of the key; what belongs to it stands further in, but for the items of a list.</param>
    private YamlNode? TryReadValue(int column, int depth)
    {
        var colon = _at;
        SkipBlanks();
        if (!IsAtLineEnd)
        {
            return _text[_at.._lineEnd] is ">-" ? TryReadFolded(column) : TryReadLine(depth);
        }

        if (!TryGoOn())
        {
            return null;
        }

        return Column > column || (Column == column && IsAtItem) ? TryReadBlock(depth) : new YamlScalar("", IsPlain: true, _source.At(colon));
    }

    /// <summary>A value that ends with its line.</summary>
    private YamlNode? TryReadLine(int depth)
    {
        var value = TryReadInline(depth, isInBrackets: false);
        return IsAtLineEnd && TryGoOn() ? value : null;
    }

    /// <summary>Lines without a blank one among them, all indented alike.</summary>
    private YamlScalar? TryReadFolded(int column)
    {
        var start = _at;
        var text = new StringBuilder();
        var indentation = int.MaxValue;
        while (_nextLine < _text.Length)
        {
            if (!TryOpenLine() || IsAtLineEnd)
            {
                return null;
            }

            if (text.Length > 0 && Column < indentation)
            {
                break;
            }

            var isAlike = text.Length == 0 ? Column > column : Column == indentation;
            if (!isAlike || (_lineEnd < _text.Length && _text[_lineEnd] == ' '))
            {
                return null;
            }

            indentation = Column;
            text.Append(text.Length > 0 ? " " : "").Append(_text[_at.._lineEnd]);
            _at = _lineEnd;
        }

        var end = IsAtLineEnd ? _nextLine : _lineStart;
        var isAtKey = !IsAtLineEnd && _text[_at] != '#';
        return text.Length > 0 && (isAtKey || TryGoOn()) ? new YamlScalar(text.ToString(), IsPlain: false, _source.Between(start, end)) : null;
    }

    private YamlNode? TryReadInline(int depth, bool isInBrackets) => IsAtLineEnd || depth > Deepest ? null : _text[_at] switch
    {
        '[' => TryReadBrackets(depth),
        '{' => TryReadBraces(depth),
        '"' or '\'' => TryReadQuoted(),
        var first => Indicators.Contains(first, StringComparison.Ordinal) ? null : TryReadPlain(isInBrackets),
    };

    private YamlSequence? TryReadBrackets(int depth)
    {
        var start = _at;
        var items = new List<YamlNode>();
        while (TryGoToNext(']', isFirst: items.Count == 0, out var isClosed))
        {
            if (isClosed)
            {
                return new YamlSequence(items, WithinBrackets(start));
            }

            if (TryReadInline(depth + 1, isInBrackets: true) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return null;
    }

    private YamlMapping? TryReadBraces(int depth)
    {
        var start = _at;
        var entries = new List<KeyValuePair<YamlScalar, YamlNode>>();
        while (TryGoToNext('}', isFirst: entries.Count == 0, out var isClosed))
        {
            if (isClosed)
            {
                return new YamlMapping(entries, WithinBrackets(start));
            }

            if (TryReadKey(entries) is not { } key)
            {
                return null;
            }

            SkipBlanks();
            if (TryReadInline(depth + 1, isInBrackets: true) is not { } value)
            {
                return null;
            }

            entries.Add(new(key, value));
        }

        return null;
    }

    /// <summary>The full reader takes the bracket that closes for no part of the value.</summary>
    private readonly Location WithinBrackets(int start) => _source.Between(start, _at - 1);

    /// <summary>Goes over the bracket that opens or the comma, to the next entry or behind the bracket that closes.</summary>
    private bool TryGoToNext(char closing, bool isFirst, out bool isClosed)
    {
        isClosed = false;
        if (!isFirst)
        {
            SkipBlanks();
            isClosed = !IsAtLineEnd && _text[_at] == closing;
            if (IsAtLineEnd || (!isClosed && _text[_at] != ','))
            {
                return false;
            }
        }

        _at++;
        if (isClosed)
        {
            return true;
        }

        SkipBlanks();
        isClosed = isFirst && !IsAtLineEnd && _text[_at] == closing;
        _at += isClosed ? 1 : 0;
        return true;
    }

    private YamlScalar? TryReadQuoted()
    {
        var start = _at;
        var mark = _text[start];
        var length = _text[(start + 1).._lineEnd].IndexOf(mark);
        if (length < 0)
        {
            return null;
        }

        var value = _text.Slice(start + 1, length);
        _at = start + length + 2;
        var isEscaped = mark == '"' ? value.Contains('\\') : !IsAtLineEnd && _text[_at] == mark;
        return isEscaped ? null : new YamlScalar(TextPool.Of(value), IsPlain: false, _source.Between(start, _at));
    }

    private YamlScalar? TryReadPlain(bool isInBrackets)
    {
        var value = _text[_at.._lineEnd];
        if (isInBrackets)
        {
            var end = value.IndexOfAny(",[]{}");
            value = (end < 0 ? value : value[..end]).TrimEnd(' ');
        }

        if (value is [.., ':'] || value.IndexOf(isInBrackets ? ":" : ": ") >= 0 || value.IndexOf(" #") >= 0)
        {
            return null;
        }

        var start = _at;
        _at += value.Length;
        return new YamlScalar(TextPool.Of(value), IsPlain: true, _source.Between(start, _at));
    }

    /// <summary>A key and its colon, if the key is none of those that stand before it.</summary>
    private YamlScalar? TryReadKey(List<KeyValuePair<YamlScalar, YamlNode>> before)
    {
        var length = KeyLength();
        if (length == 0 || before.Count == MostKeys)
        {
            return null;
        }

        var key = new YamlScalar(TextPool.Of(_text.Slice(_at, length)), IsPlain: true, _source.At(_at, length));
        foreach (var (known, _) in before)
        {
            if (known.Value == key.Value)
            {
                return null;
            }
        }

        _at += length + 1;
        return key;
    }

    /// <summary>The length of the word before a colon with a blank or nothing behind it; 0 if no such word stands here.</summary>
    private readonly int KeyLength()
    {
        var rest = _text[_at.._lineEnd];
        var length = 0;
        while (length < rest.Length && length < LongestKey && (char.IsAsciiLetterOrDigit(rest[length]) || (rest[length] is '-' or '_' && length > 0)))
        {
            length++;
        }

        return rest[length..] is ":" or [':', ' ', ..] ? length : 0;
    }

    private void SkipBlanks()
    {
        while (!IsAtLineEnd && _text[_at] == ' ')
        {
            _at++;
        }
    }
}

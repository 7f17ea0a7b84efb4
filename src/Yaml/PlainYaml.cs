using System.Text;
using Attest.Diagnostics;
using Attest.Text;

namespace Attest.Yaml;

/// <summary>
/// Reads the form in which editors write fields: keys of one word, blocks indented by spaces, values that end in their line, quotation
/// marks without escapes, and text folded after <c>&gt;-</c>. <see cref="YamlParser"/> makes the same nodes of it in five times the time;
/// other forms, and all faults, are left to it.
/// </summary>
internal ref partial struct PlainYaml
{
    private const int Deepest = 8;
    private const int LongestKey = 64;
    private const int MostKeys = 64;

    private readonly SourceText _source;
    private readonly ReadOnlySpan<char> _text;

    private int _lineStart;

    /// <summary>Without spaces at the end.</summary>
    private int _lineEnd;

    private int _nextLine;
    private int _at;

    private PlainYaml(SourceText source, int start, int end)
    {
        _source = source;
        _text = source.Text.AsSpan(0, end);
        _nextLine = start;
    }

    /// <returns>Null if the document is of another form, or empty.</returns>
    public static YamlNode? TryRead(SourceText source, int start, int end)
    {
        var text = source.Text.AsSpan(start, end - start);
        if (text.Contains('\t') || HiddenCharacters.MayBeIn(text))
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

    /// <summary>Goes to the next line that is not blank or a comment, or to the end.</summary>
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

    /// <param name="column">Of the key; its value is indented further, except the items of a list.</param>
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

        return Column > column || (Column == column && IsAtItem)
            ? TryReadBlock(depth)
            : new YamlScalar("", IsPlain: true, _source.At(colon));
    }

    /// <summary>A value that ends with its line.</summary>
    private YamlNode? TryReadLine(int depth)
    {
        var value = TryReadInline(depth, isInBrackets: false);
        return IsAtLineEnd && TryGoOn() ? value : null;
    }

    /// <summary>Lines with the same indentation, none of them blank.</summary>
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
        return text.Length > 0 && (isAtKey || TryGoOn())
            ? new YamlScalar(text.ToString(), IsPlain: false, _source.Between(start, end))
            : null;
    }

    /// <summary>Goes over a key, if it is not a duplicate, and its colon.</summary>
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

    /// <summary>Of the word before a colon with a space or nothing after it; 0 if there is none.</summary>
    private readonly int KeyLength()
    {
        var rest = _text[_at.._lineEnd];
        var length = 0;
        while (length < rest.Length && length < LongestKey
            && (char.IsAsciiLetterOrDigit(rest[length]) || (rest[length] is '-' or '_' && length > 0)))
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

using Attest.Diagnostics;
using Attest.Text;

namespace Attest.Yaml;

/// <content>Values that end in their line.</content>
internal ref partial struct PlainYaml
{
    /// <summary>What a plain value cannot begin with, or rarely does.</summary>
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";

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

    /// <summary>As the full parser, without the closing bracket.</summary>
    private readonly Location WithinBrackets(int start) => _source.Between(start, _at - 1);

    /// <summary>Goes over the opening bracket or a comma, to the next entry or after the closing bracket.</summary>
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
}

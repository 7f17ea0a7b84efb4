using System.Buffers;
using System.Text;
using Attest.Citations.Import.Drafts;
using Attest.Diagnostics;

namespace Attest.Citations.Import.Bibtex;

/// <summary>
/// Takes a BibTeX file apart: entries, <c>@string</c>, <c>@comment</c>, <c>@preamble</c>; whatever stands between them is a
/// comment. A value that never ends costs its own entry, and reading goes on at the next line that begins one.
/// </summary>
internal sealed class BibtexReader
{
    private static readonly SearchValues<char> EndsOfKey = SearchValues.Create(",=}\n\"{");

    private readonly SourceText _source;
    private readonly string _text;
    private readonly FaultList _faults;
    private readonly List<BibtexEntry> _entries = [];
    private readonly Dictionary<string, string> _macros = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What names of <c>@string</c> may still add: a few of them can name one another and grow beyond all bounds.</summary>
    private long _roomForMacros;

    private int _at;

    private BibtexReader(SourceText source, FaultList faults)
    {
        (_source, _text, _faults) = (source, source.Text, faults);
        _roomForMacros = 1_000_000 + (4L * source.Length);
    }

    public static IReadOnlyList<BibtexEntry> Read(SourceText source, FaultList faults)
    {
        var reader = new BibtexReader(source, faults);
        while ((reader._at = source.Text.IndexOf('@', reader._at)) >= 0)
        {
            reader.ReadEntry();
        }

        return reader._entries;
    }

    private void ReadEntry()
    {
        var start = _at++;
        var type = ReadName().ToLowerInvariant();
        SkipBlanks();
        if (type.Length == 0 || _at >= _text.Length || _text[_at] is not ('{' or '('))
        {
            // An address in a comment, or a word behind "@comment".
            return;
        }

        if (type is "comment" or "preamble")
        {
            if (!SkipGroup())
            {
                Unclosed(start, $"\"@{type}\"");
            }

            return;
        }

        var close = _text[_at++] == '{' ? '}' : ')';
        var (key, keyStart) = type == "string" ? ("", start) : ReadKey();
        if (ReadFields(close, type == "string") is not { } fields)
        {
            Unclosed(start, key.Length > 0 ? $"entry \"{key}\"" : $"\"@{type}\"");
        }
        else if (type == "string")
        {
            fields.ForEach(field => _macros[field.Name] = field.Tex);
        }
        else
        {
            _entries.Add(new BibtexEntry(type, key, key.Length > 0 ? _source.At(keyStart, key.Length) : _source.Between(start, start + type.Length + 1), fields));
        }
    }

    /// <summary>The key up to its comma; empty where the first field follows at once, as in Mendeley's entries without key.</summary>
    private (string Key, int Start) ReadKey()
    {
        SkipBlanks();
        var start = _at;
        var end = _text.AsSpan(start).IndexOfAny(EndsOfKey) is >= 0 and var length ? start + length : _text.Length;
        if (end < _text.Length && _text[end] is '=' or '"' or '{')
        {
            return ("", start);
        }

        _at = end < _text.Length && _text[end] == ',' ? end + 1 : end;
        return (_text[start..end].Trim(), start);
    }

    /// <summary>Fields up to the closing mark; null if the file or the next entry comes first.</summary>
    private List<BibtexField>? ReadFields(char close, bool isString)
    {
        var fields = new List<BibtexField>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            SkipBlanks();
            while (_at < _text.Length && _text[_at] == ',')
            {
                _at++;
                SkipBlanks();
            }

            if (_at >= _text.Length || (_text[_at] == '@' && BeginsEntry(_at)))
            {
                return null;
            }

            if (_text[_at] == close || _text[_at] is '}' or ')')
            {
                _at++;
                return fields;
            }

            var start = _at;
            var name = ReadName();
            SkipBlanks();
            if (name.Length == 0 || _at >= _text.Length || _text[_at] != '=')
            {
                Fault(start, Math.Max(1, name.Length), name.Length > 0 ? $"\"{name}\" has no value" : $"\"{_text[start]}\" does not belong here",
                    "a field is written name = {value}, with a comma after it");
                SkipToNextField();
                continue;
            }

            _at++;
            if (ReadValue(isString) is not { } field)
            {
                return null;
            }

            // Of two fields of one name the first counts, as in BibTeX.
            if (names.Add(name.ToLowerInvariant()))
            {
                fields.Add(field with { Name = name.ToLowerInvariant() });
            }
        }
    }

    /// <summary>Pieces joined by <c>#</c>: in braces, between quotation marks, a number, or the name of a text.</summary>
    private BibtexField? ReadValue(bool isString)
    {
        SkipBlanks();
        var (start, end) = (_at, _at);
        var value = new StringBuilder();
        while (true)
        {
            SkipBlanks();
            var from = _at;
            if (_at < _text.Length && _text[_at] is '{' or '"')
            {
                if (!(_text[_at] == '{' ? SkipGroup() : SkipQuoted()))
                {
                    return null;
                }

                value.Append(_text, from + 1, _at - from - 2);
            }
            else
            {
                AppendWord(value, isString);
            }

            end = _at;
            SkipBlanks();
            if (_at >= _text.Length || _text[_at] != '#')
            {
                return new BibtexField("", value.ToString(), _source.Between(start, end));
            }

            _at++;
        }
    }

    private void AppendWord(StringBuilder value, bool isString)
    {
        var start = _at;
        var word = ReadName();
        if (word.Length == 0)
        {
            Fault(start, 0, "a value is missing here", "write it in braces, as in title = {A title}");
        }
        else if (_macros.TryGetValue(word, out var text))
        {
            _roomForMacros -= text.Length;
            if (_roomForMacros < 0)
            {
                Fault(start, word.Length, $"the text \"{word}\" is too long once it is expanded",
                    "shorten this @string, or remove its references to itself; it is left out here");
                return;
            }

            value.Append(text);
        }
        else if (char.IsAsciiDigit(word[0]) || MonthNames.Month(word) is not null || MonthNames.Season(word) is not null)
        {
            value.Append(word);
        }
        else
        {
            Fault(start, word.Length, $"unknown @string \"{word}\"", isString || _macros.Count == 0
                ? "write the text in braces, or put the @string that belongs to it into this file"
                : $"write the text in braces, or add the @string{Nearest.DidYouMean(word, _macros.Keys.Take(1000))}");
        }
    }

    private string ReadName()
    {
        SkipBlanks();
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '-' or ':' or '.' or '+' or '/' or '*' or '!' or '?' or '&' or '\''))
        {
            _at++;
        }

        return _text[start.._at];
    }

    /// <summary>BibTeX counts every brace, also one with a backslash before it.</summary>
    private bool SkipGroup()
    {
        var (open, close) = _text[_at] == '{' ? ('{', '}') : ('(', ')');
        var depth = 0;
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c == open)
            {
                depth++;
            }
            else if (c == close && --depth == 0)
            {
                _at++;
                return true;
            }
            else if (c == '@' && BeginsEntry(_at))
            {
                return false;
            }
        }

        return false;
    }

    private bool SkipQuoted()
    {
        var depth = 0;
        for (_at++; _at < _text.Length; _at++)
        {
            switch (_text[_at])
            {
                case '{':
                    depth++;
                    break;
                case '}' when --depth < 0:
                    return false;
                case '"' when depth == 0:
                    _at++;
                    return true;
                case '@' when BeginsEntry(_at):
                    return false;
            }
        }

        return false;
    }

    /// <summary>True for an <c>@word{</c> at the beginning of a line, which no value holds: here something was not closed.</summary>
    private bool BeginsEntry(int at)
    {
        if (at > 0 && _text[at - 1] is not ('\n' or '\r'))
        {
            return false;
        }

        var rest = _text.AsSpan(at + 1, Math.Min(40, _text.Length - at - 1));
        var word = 0;
        while (word < rest.Length && char.IsAsciiLetter(rest[word]))
        {
            word++;
        }

        return word > 0 && rest[word..].TrimStart(' ') is ['{' or '(', ..];
    }

    private void SkipToNextField()
    {
        while (_at < _text.Length && _text[_at] is not (',' or '}' or '\n'))
        {
            _at++;
        }

        // A closing brace ends the entry; it is left for the caller.
        if (_at < _text.Length && _text[_at] != '}')
        {
            _at++;
        }
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private void Unclosed(int start, string what) =>
        Fault(start, 1, $"{what} is not closed", "each { needs a }, and each quotation mark a closing one; this entry was not imported");

    private void Fault(int start, int length, string message, string help) =>
        _faults.Add(FaultKind.UnreadableFile, _source.At(start, length), message, help);
}

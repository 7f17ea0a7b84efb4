using System.Buffers;
using System.Text;
using Attest.Citations.Import.Drafts;
using Attest.Diagnostics;

namespace Attest.Citations.Import.Bibtex;

/// <summary>A field: TeX, with the texts that <c>#</c> joined and the names of <c>@string</c> replaced.</summary>
internal sealed record BibtexField(string Name, string Tex, Location At);

/// <summary><paramref name="Type"/> and the names of fields are in lower case; the key may be empty.</summary>
internal sealed record BibtexEntry(string Type, string Key, Location At, IReadOnlyList<BibtexField> Fields);

/// <summary>
/// Splits a BibTeX file: entries, <c>@string</c>, <c>@comment</c>, <c>@preamble</c>; all text between them is comment. An
/// unclosed value costs only its own entry: reading continues at the next line that begins one.
/// </summary>
internal sealed class BibtexReader
{
    private static readonly SearchValues<char> EndsOfKey = SearchValues.Create(",=}\n\"{");

    private readonly SourceText _source;
    private readonly string _text;
    private readonly FaultList _faults;
    private readonly List<BibtexEntry> _entries = [];
    private readonly Dictionary<string, string> _macros = new(StringComparer.OrdinalIgnoreCase);

    // Characters that "@string" may still add: a few that contain one another grow exponentially.
    private long _roomForMacros;

    private int _at;

    private char Next => _at < _text.Length ? _text[_at] : '\0';

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
        if (type.Length == 0 || Next is not ('{' or '('))
        {
            // An e-mail address in a comment, or "@comment" with a word.
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

        _at++;
        var (key, keyStart) = type == "string" ? ("", start) : ReadKey();
        if (ReadFields(type == "string") is not { } fields)
        {
            Unclosed(start, key.Length > 0 ? $"entry \"{key}\"" : $"\"@{type}\"");
        }
        else if (type == "string")
        {
            fields.ForEach(field => _macros[field.Name] = field.Tex);
        }
        else
        {
            var at = key.Length > 0 ? _source.At(keyStart, key.Length) : _source.Between(start, start + type.Length + 1);
            _entries.Add(new BibtexEntry(type, key, at, fields));
        }
    }

    // The key before its comma; empty if the first field follows directly, as in Mendeley's entries.
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

    // Fields up to the closing mark; null if the file ends or the next entry begins first.
    private List<BibtexField>? ReadFields(bool isString)
    {
        var fields = new List<BibtexField>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            SkipBlanks();
            while (Next == ',')
            {
                _at++;
                SkipBlanks();
            }

            if (_at >= _text.Length || (Next == '@' && BeginsEntry(_at)))
            {
                return null;
            }

            if (Next is '}' or ')')
            {
                _at++;
                return fields;
            }

            var start = _at;
            var name = ReadName();
            SkipBlanks();
            if (name.Length == 0 || Next != '=')
            {
                var message = name.Length > 0 ? $"\"{name}\" has no value" : $"\"{_text[start]}\" does not belong here";
                Fault(start, Math.Max(1, name.Length), message, "a field is written name = {value}, with a comma after it");
                SkipToNextField();
                continue;
            }

            _at++;
            if (ReadValue(isString) is not { } field)
            {
                return null;
            }

            // Of duplicates the first counts, as in BibTeX.
            if (names.Add(name.ToLowerInvariant()))
            {
                fields.Add(field with { Name = name.ToLowerInvariant() });
            }
        }
    }

    // Pieces joined by "#": in braces, between quotation marks, a number, or the name of a text.
    private BibtexField? ReadValue(bool isString)
    {
        SkipBlanks();
        var (start, end) = (_at, _at);
        var value = new StringBuilder();
        while (true)
        {
            SkipBlanks();
            var from = _at;
            if (Next is '{' or '"')
            {
                if (!(Next == '{' ? SkipGroup() : SkipQuoted()))
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
            if (Next != '#')
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
        while (char.IsLetterOrDigit(Next) || Next is '_' or '-' or ':' or '.' or '+' or '/' or '*' or '!' or '?' or '&' or '\'')
        {
            _at++;
        }

        return _text[start.._at];
    }

    // BibTeX counts every brace, also after a backslash.
    private bool SkipGroup()
    {
        var (open, close) = Next == '{' ? ('{', '}') : ('(', ')');
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

    // True for "@word{" at the beginning of a line: within a value, this means that it was not closed.
    private bool BeginsEntry(int at)
    {
        if (at > 0 && _text[at - 1] is not ('\n' or '\r'))
        {
            return false;
        }

        var rest = _text.AsSpan(at + 1, Math.Min(40, _text.Length - at - 1));
        var behind = rest.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
        return behind.Length < rest.Length && behind.TrimStart(' ') is ['{' or '(', ..];
    }

    private void SkipToNextField()
    {
        while (_at < _text.Length && Next is not (',' or '}' or '\n'))
        {
            _at++;
        }

        // The caller reads the closing brace, which ends the entry.
        _at += _at < _text.Length && Next != '}' ? 1 : 0;
    }

    private void SkipBlanks()
    {
        while (char.IsWhiteSpace(Next))
        {
            _at++;
        }
    }

    private void Unclosed(int start, string what) =>
        Fault(start, 1, $"{what} is not closed", "each { needs a }, and each quotation mark a closing one; this entry was not imported");

    private void Fault(int start, int length, string message, string help) =>
        _faults.Add(FaultKind.UnreadableFile, _source.At(start, length), message, help);
}

using Attest.Diagnostics;

namespace Attest.Yaml;

/// <summary>What is reported about a slip, with the editor's own words.</summary>
internal sealed record YamlSlip(Location At, string Message, string Help);

/// <summary>
/// Reads a block that is no YAML once more, line by line, and finds the slip of typing that explains it: a parser stops lines behind it.
/// </summary>
internal sealed class YamlSlips
{
    /// <summary>Longer values are cut in a message.</summary>
    private const int LongestQuote = 100;

    private readonly SourceText _source;
    private readonly List<YamlLine> _lines;

    /// <summary>The columns at which keys of the open mappings begin, and hyphens of the open lists, from the outermost on.</summary>
    private readonly Stack<(int Column, bool IsList, string Key)> _open = [];

    /// <summary>The index of the line at which the parser stopped; there may be one line more.</summary>
    private readonly int _last;

    private YamlSlips(SourceText source, List<YamlLine> lines, int stop) =>
        (_source, _lines, _last) = (source, lines, lines.FindLastIndex(line => line.Start <= stop));

    /// <param name="source">The file.</param>
    /// <param name="start">Of the block.</param>
    /// <param name="end">Of the block.</param>
    /// <param name="stop">Where the parser stopped.</param>
    /// <returns>The first slip that is certain, up to the line at which the parser stopped; null if there is none.</returns>
    public static YamlSlip? Find(SourceText source, int start, int end, int stop) =>
        new YamlSlips(source, YamlLine.Read(source, start, end, stop), stop).Find();

    /// <summary><c>title: "Example: what"</c>, for the line of a place; null if there is no field in it.</summary>
    public static string? Quoted(SourceText source, int start, int end, int at)
    {
        var line = YamlLine.Read(source, start, end, at).LastOrDefault(line => line.Start <= at);
        return line is { Value: ['[' or '{', ..] } ? WordInBrackets(source.Text, at, line.End) is { Length: > 0 } word ? Quoted(word) : null
            : line is { KeyLength: > 0, Value.Length: > 0 } ? $"{line.Key}: {Quoted(line.Value)}"
            : line is { IsItem: true, KeyLength: 0 } ? $"- {Quoted(line.Content)}" : null;
    }

    private static string WordInBrackets(string text, int at, int end) =>
        at < end && text.AsSpan(at, end - at).IndexOfAny(",[]{}") is > 0 and var length ? text.Substring(at, length).Trim() : "";

    /// <summary>In quotation marks of the kind that the value does not contain. Its own pair is taken off.</summary>
    public static string Quoted(string value)
    {
        var mark = value[0];
        var words = value;
        if (value.Length > 1 && mark is '"' or '\'' && value[^1] == mark)
        {
            var closing = value.IndexOf(mark, 1);
            // In "A" and "B" the marks belong to the words.
            var isPair = closing == value.Length - 1 || value[closing + 1] != ' ' || value.Count(c => c == mark) % 2 > 0;
            words = isPair ? value[1..^1] : value;
        }

        words = words.Length > LongestQuote ? words[..LongestQuote] + "…" : words;
        return !words.AsSpan().ContainsAny('"', '\\') ? $"\"{words}\""
            : $"'{(words.Contains("''", StringComparison.Ordinal) ? words : words.Replace("'", "''", StringComparison.Ordinal))}'";
    }

    private YamlSlip? Find()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var slip = FindHyphen(i) ?? FindOtherHyphen(i) ?? FindEntry(i) ?? FindColon(i) ?? FindParent(i)
                ?? FindQuote(i) ?? FindBracket(i) ?? FindIndentation(i);
            if (slip is not null)
            {
                return slip;
            }
        }

        return _last < 0 ? null : FindNoColon(_lines[_last]) ?? FindNoHyphen(_lines[_last]);
    }

    /// <summary><c>-id: x</c> where an entry of a list begins.</summary>
    private YamlSlip? FindHyphen(int i)
    {
        var line = _lines[i];
        if (line.Content is not ['-', not ('-' or ' '), ..] || line.IsItem
            || !(Before(i) is not { } before || before.IsEmptyField || before.IsItem || before.Column >= line.Column))
        {
            return null;
        }

        var rest = line.Content[1..];
        var key = KeyOf(rest);
        return new YamlSlip(_source.At(line.At, 1), "a blank is missing behind the hyphen",
            $"put a blank between the hyphen and \"{(key.Length > 0 ? key : Short(rest))}\", as in \"- {Short(rest)}\"");
    }

    /// <summary>A dash, a star or a bullet in place of the hyphen.</summary>
    private YamlSlip? FindOtherHyphen(int i)
    {
        var line = _lines[i];
        return line is { IsItem: false, Content: ['–' or '—' or '−' or '‐' or '*' or '•' or '·' or '+', ' ', not ' ', ..] }
            && (Before(i) is not { } before || before.IsEmptyField || before.Indent >= line.Indent)
                ? new YamlSlip(_source.At(line.At, 1), $"\"{line.Content[0]}\" is not the hyphen that begins an entry of a list",
                    $"write \"- {Short(line.Content[2..])}\"")
                : null;
    }

    /// <summary><c>- summary: x</c> among fields that are no list.</summary>
    private YamlSlip? FindEntry(int i)
    {
        var line = _lines[i];
        return line is { IsItem: true, KeyLength: > 0 } && Before(i) is { IsItem: false, KeyLength: > 0, IsEmptyField: false } before
            && before.Column == line.Indent && !_lines.Exists(other => other.IsItem && other.Indent == line.Indent && other.At < line.At)
            ? new YamlSlip(_source.At(line.At, 1), "this is a field, not an entry of a list",
                $"take the hyphen away: write \"{Short(line.Content)}\"")
            : null;
    }

    /// <summary><c>review</c> or <c>- id smith2020</c>, where fields follow.</summary>
    private YamlSlip? FindParent(int i)
    {
        var line = _lines[i];
        if (line.KeyLength > 0 || i + 1 == _lines.Count || !line.Content.Split(' ')[0].AsSpan().ContainsOnlyKeyLetters())
        {
            return null;
        }

        var next = _lines[i + 1];
        var blank = line.Content.IndexOf(' ', StringComparison.Ordinal);
        var isField = Before(i) is not { } before || before.IsEmptyField || before.Column >= line.Column;
        return blank < 0 && !line.IsItem && isField && (next.IsItem || next.KeyLength > 0) && next.Indent > line.Indent
                ? new YamlSlip(_source.At(line.ContentAt), $"a colon is missing behind \"{line.Content}\"", $"write \"{line.Content}:\"")
            : blank > 0 && line.IsItem && next is { IsItem: false, KeyLength: > 0 } && next.Column == line.Column
                ? new YamlSlip(_source.At(line.ContentAt), $"a colon is missing behind \"{line.Content[..blank]}\"",
                    $"write \"- {line.Content[..blank]}: {Short(line.Content[blank..].TrimStart(' ', '=', ';'))}\"")
            : null;
    }

    /// <summary><c>specialty:neurology</c> where a field begins.</summary>
    private YamlSlip? FindColon(int i)
    {
        var line = _lines[i];
        var colon = line.Content.IndexOf(':', StringComparison.Ordinal);
        if (line.KeyLength > 0 || colon <= 0 || colon + 1 == line.Content.Length || line.Content[colon + 1] is '/' or ' '
            || !char.IsLetter(line.Content[0]) || !line.Content.AsSpan(0, colon).ContainsOnlyKeyLetters())
        {
            return null;
        }

        // A text goes on in lines that are indented further; an item of a list may be any text.
        var isField = line.IsItem ? i + 1 < _lines.Count && _lines[i + 1].KeyLength > 0 && _lines[i + 1].Column == line.Column
            : Before(i) is not { } before || before.IsEmptyField || before.Column >= line.Column;
        var key = line.Content[..colon];
        return isField
            ? new YamlSlip(_source.At(line.ContentAt, colon + 1), $"a blank is missing behind \"{key}:\"",
                $"write \"{key}: {Short(line.Content[(colon + 1)..])}\"")
            : null;
    }

    /// <summary>A quotation mark or an apostrophe in a value that stands between marks of its kind.</summary>
    private YamlSlip? FindQuote(int i)
    {
        var line = _lines[i];
        if (line.Value is not ['"' or '\'', ..] value)
        {
            return null;
        }

        var closing = EndOfQuoted(value);
        if (closing < 0)
        {
            // It may close in a line below that is indented further.
            var next = i + 1 < _lines.Count ? _lines[i + 1].Start : line.End;
            var isOpen = !_source.Text.AsSpan(line.End, next - line.End).Contains(value[0])
                && (i + 1 == _lines.Count || (_lines[i + 1].KeyLength > 0 && _lines[i + 1].Indent <= line.Column));
            return isOpen
                ? new YamlSlip(_source.At(line.ValueAt), "the quotation mark that opens here is not closed",
                    $"write the closing one, as in {Short(value)}{value[0]}"
                        + (value[0] == '\'' ? $"; if it is an apostrophe, write {Quoted(value)}" : ""))
                : null;
        }

        var rest = value[(closing + 1)..].TrimStart();
        return rest.Length == 0 || rest[0] == '#' ? null
            : new YamlSlip(_source.At(line.ValueAt + closing, 1),
                value[0] == '\'' ? "an apostrophe ends the value here" : "a quotation mark ends the value here",
                $"put {Quoted(value)[0]}…{Quoted(value)[0]} around it: {line.Prefix}{Quoted(value)}");
    }

    /// <summary><c>title: [Draft] What is it?</c></summary>
    private YamlSlip? FindBracket(int i)
    {
        var line = _lines[i];
        if (line.Value is not ['[' or '{', ..] value || EndOfBrackets(value) is not (>= 0 and var closing))
        {
            return null;
        }

        var rest = value[(closing + 1)..].TrimStart();
        var at = _source.At(line.ValueAt + value.Length - rest.Length, Math.Min(1, rest.Length));
        return rest.Length == 0 || rest[0] == '#' ? null
            : rest[0] is ',' or '[' or '{' or ']' or '}'
                ? new YamlSlip(at, "unexpected text behind the closing bracket", "write all entries between one pair of brackets")
            : new YamlSlip(at, "unexpected text behind the closing bracket",
                $"put the {line.Name} between quotation marks: {line.Prefix}{Quoted(value)}");
    }

    /// <summary>A field or an item that is not indented like its neighbours.</summary>
    private YamlSlip? FindIndentation(int i)
    {
        var line = _lines[i];
        if (line.KeyLength == 0 && !line.IsItem)
        {
            return null;
        }

        var before = Before(i);
        var begins = line.IsItem ? line.Indent : line.Column;
        // A key of several words, or a text that goes on.
        var isBeforeUnknown = before is { KeyLength: 0, IsItem: false };
        if (!isBeforeUnknown && before is { } above && !above.IsEmptyField && begins > above.Column
            && !(above.IsItem && above.KeyLength == 0))
        {
            return line.KeyLength == 0 ? null : IsLike(i - 2, line) ? Odd(above, line) : Unlike(above, line);
        }

        while (_open.TryPeek(out var inner) && inner.Column > begins)
        {
            _open.Pop();
        }

        var isNested = before is null || isBeforeUnknown
            || (before.Value.IsEmptyField && begins >= before.Value.Column - (line.IsItem ? 0 : -1));
        var isKnown = _open.TryPeek(out var open) && open.Column == begins
            && (open.IsList == line.IsItem || IsBelowItsKey(line, begins));
        if (!isNested && !isKnown)
        {
            return open.Column == begins && open.IsList && line.Key == open.Key ? Entry(line)
                : line.IsItem && _lines.FindLastIndex(i - 1, item => item.IsItem && item.Indent != begins) is >= 0 and var item
                ? OddItem(line, _lines[item])
                : i + 1 < _lines.Count && _lines[i + 1].Column == before!.Value.Column ? Odd(line, before.Value)
                : before!.Value.Column == line.Column ? null
                : open.Column == begins && open.IsList ? Odd(line, before.Value)
                : Unlike(before.Value, line);
        }

        if (!isKnown)
        {
            _open.Push((begins, line.IsItem, line.Key));
        }

        if (line.IsItem && line.KeyLength > 0 && !(_open.TryPeek(out var inItem) && inItem.Column == line.Column))
        {
            _open.Push((line.Column, false, line.Key));
        }

        return null;
    }

    /// <summary>A list may begin in the column of its key, and the next key ends it.</summary>
    private bool IsBelowItsKey(YamlLine line, int column) =>
        line.IsItem || _open.Any(open => open.Column == column && !open.IsList);

    /// <summary><c>id: x</c> where the entries before it begin with <c>- id</c>.</summary>
    private YamlSlip Entry(YamlLine line) => new(_source.At(line.ContentAt), "this is not an entry of the list before it",
        $"begin the entry with \"- \", as in \"- {Short(line.Content)}\", and indent what follows by two blanks more");

    private bool IsLike(int i, YamlLine line) => i >= 0 && (_lines[i].KeyLength > 0 || _lines[i].IsItem) && _lines[i].Column == line.Column;

    /// <summary>One line is indented differently from those before and behind it.</summary>
    private YamlSlip Odd(YamlLine odd, YamlLine neighbour) => new(_source.At(odd.At),
        $"line {odd.Number} is indented by {Blanks(odd.Indent)}, its neighbours by {Number(neighbour.Column)}",
        $"put {Blanks(neighbour.Column)} before \"{odd.Content[..Math.Max(1, odd.KeyLength)]}\"");

    private YamlSlip OddItem(YamlLine odd, YamlLine neighbour) => new(_source.At(odd.At),
        $"line {odd.Number} is indented by {Blanks(odd.Indent)}, its neighbours by {Number(neighbour.Indent)}",
        $"put {Blanks(neighbour.Indent)} before the hyphen");

    private YamlSlip Unlike(YamlLine one, YamlLine other)
    {
        var neighbours = $"(lines {one.Number} and {other.Number})";
        return new(_source.At(other.At),
            $"line {one.Number} is indented by {Blanks(other.IsItem ? one.Indent : one.Column)}, its neighbour by {Number(other.Indent)}",
            $"indent both alike {neighbours}" + (one.Column > 0 ? ""
                : $"; if line {other.Number} belongs below \"{one.Key}\", leave nothing behind the colon of line {one.Number}"));
    }

    /// <summary><c>specialty neurology</c> and <c>specialty = neurology</c>.</summary>
    private YamlSlip? FindNoColon(YamlLine line)
    {
        var blank = line.Content.AsSpan().IndexOfAny(" =;：");
        if (line.IsItem || line.KeyLength > 0 || blank <= 0 || !line.Content.AsSpan(0, blank).ContainsOnlyKeyLetters()
            || line.Content.AsSpan(0, blank).ContainsAnyInRange('A', 'Z'))
        {
            return null;
        }

        var rest = line.Content[blank..].TrimStart(' ', '=', ';', '：', ':');
        return rest.Length == 0 ? null : new YamlSlip(_source.At(line.ContentAt), "this line is not \"name: value\"",
            $"if it is a field, write \"{line.Content[..blank]}: {Short(rest)}\"");
    }

    /// <summary>Words between the items of a list.</summary>
    private YamlSlip? FindNoHyphen(YamlLine line) =>
        !line.IsItem && line.KeyLength == 0 && _last > 0 && _lines[_last - 1] is { IsItem: true } item && item.Indent == line.Indent
            ? new YamlSlip(_source.At(line.ContentAt), "this is not an entry of the list before it",
                $"begin the entry with \"- \", as in \"- {Short(line.Content)}\"")
            : null;

    private YamlLine? Before(int i) => i > 0 ? _lines[i - 1] : null;

    internal static string Short(string text) => text.Length > LongestQuote ? text[..LongestQuote] + "…" : text;

    private static string KeyOf(string content) =>
        content.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && content.AsSpan(0, colon).ContainsOnlyKeyLetters()
            ? content[..colon] : "";

    private static string Number(int count) => count == 0 ? "none" : $"{count}";

    private static string Blanks(int count) => count == 1 ? "1 blank" : count == 0 ? "no blank" : $"{count} blanks";

    /// <summary>The index of the mark that closes; -1 if there is none in the line.</summary>
    private static int EndOfQuoted(ReadOnlySpan<char> value)
    {
        for (var i = 1; i < value.Length; i++)
        {
            if (value[i] == '\\' && value[0] == '"')
            {
                i++;
            }
            else if (value[i] == value[0])
            {
                if (value[0] != '\'' || i + 1 == value.Length || value[i + 1] != '\'')
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    /// <summary>The index of the bracket that closes the first one; -1 if it goes on. One within quotation marks is text.</summary>
    internal static int EndOfBrackets(string value)
    {
        var open = 0;
        var last = ' ';
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is '"' or '\'' && last is '[' or '{' or ',' or ':')
            {
                var length = EndOfQuoted(value.AsSpan(i));
                i = length < 0 ? value.Length : i + length;
                last = '"';
                continue;
            }

            open += value[i] is '[' or '{' ? 1 : value[i] is ']' or '}' ? -1 : 0;
            if (open == 0)
            {
                return i;
            }

            last = value[i] == ' ' ? last : value[i];
        }

        return -1;
    }
}

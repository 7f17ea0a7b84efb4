using Attest.Text;

namespace Attest.Validation.Fidelity;

/// <summary>
/// Reads the lines of a text as they are meant, not as a parser takes them: it knows blocks by how their lines begin, and none of the
/// tree that makes the page. Where markup takes a sign that was meant as text, the sign stays here, so that the page differs.
/// </summary>
internal sealed class SourceLines
{
    private const int CodeIndent = 4;

    /// <summary>In lines: further away no item belongs to the same series.</summary>
    private const int FarAway = 30;

    private static readonly string[] Alerts = ["[!NOTE]", "[!TIP]", "[!IMPORTANT]", "[!WARNING]", "[!CAUTION]"];

    private readonly List<(int Start, int End)> _lines = [];
    private readonly List<Level> _levels = [];
    private readonly List<(int Start, int End)> _uneven = [];
    private readonly HashSet<string> _defined = new(StringComparer.OrdinalIgnoreCase);
    private readonly SourceInlines _inlines = new();
    private readonly Reading _paragraph = new();
    private string _text = "";
    private Reading _to;
    private int _line;
    private int _quotes;
    private LinkLabels? _labels;
    private int _lastNumber;

    /// <summary>The paragraph begins so far to the right that a line to the left does not go on with it.</summary>
    private bool _isCode;

    private (char Sign, int Length, int Column) _fence;
    private IReadOnlyList<(int Start, int End)> _lost = [];
    private int _nextLost;
    private bool _isNoteOver;
    private string? _note;

    public SourceLines() => _to = Main;

    public Reading Main { get; } = new();

    public Reading NoteTexts { get; } = new();

    /// <summary>The parts of <see cref="NoteTexts"/> by name.</summary>
    public Dictionary<string, (int Start, int End)> Notes { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool IsReadable => _inlines.IsReadable;

    private bool IsInParagraph => _paragraph.Length > 0;

    /// <summary>True in a row that does not fit its table: which cell is which is another rule's question.</summary>
    public bool IsUneven(int at) => _uneven.Exists(range => at >= range.Start && at <= range.End);

    /// <param name="text">The file.</param>
    /// <param name="from">Where its text begins.</param>
    /// <param name="lost">In order, blocks that no page shows and another rule reports.</param>
    public void Read(string text, int from, IReadOnlyList<(int Start, int End)> lost)
    {
        Clear(text);
        (_lost, _nextLost, _lastNumber) = (lost, 0, -1);
        for (var at = from; at < text.Length;)
        {
            var end = TextLines.EndOf(text, at);
            _lines.Add((at, end));
            at = TextLines.Next(text, end);
        }

        for (_line = 0; _line < _lines.Count && IsReadable; _line++)
        {
            ReadLine();
        }

        Flush();
        EndNote();
    }

    private void Clear(string text)
    {
        _text = text;
        _lines.Clear();
        _levels.Clear();
        _uneven.Clear();
        _defined.Clear();
        _paragraph.Clear();
        Main.Clear();
        NoteTexts.Clear();
        Notes.Clear();
        _inlines.Begin();
        (_to, _quotes, _labels, _fence, _isNoteOver, _note) = (Main, 0, null, default, false, null);
    }

    private void ReadLine()
    {
        var line = new Cursor(_text, _lines[_line].Start, _lines[_line].End);
        if (_fence.Length > 0 && !IsBehindFence(line))
        {
            ReadFenced(line);
            return;
        }

        line.SkipBlanks();
        if (line.IsAtEnd)
        {
            Flush();
            (_quotes, _isNoteOver) = (0, true);
            return;
        }

        if (_note is not null && _isNoteOver && line.Column == 0)
        {
            EndNote();
        }

        _isNoteOver = false;
        if (IsLost(line))
        {
            WriteDropped(line);
            return;
        }

        ReadPrefix(ref line);
    }

    private bool IsLost(Cursor line)
    {
        while (_nextLost < _lost.Count && _lost[_nextLost].End <= line.At)
        {
            _nextLost++;
        }

        return _nextLost < _lost.Count && _lost[_nextLost].Start <= line.At;
    }

    /// <summary>The marks before the text of a line: quotations and items, one in another.</summary>
    private void ReadPrefix(ref Cursor line)
    {
        var quotes = 0;
        var isMarked = false;
        if (_isCode && IsInParagraph && !IsDeep(line) && Marker.Read(line.Rest) is not null)
        {
            Flush();
        }

        while (true)
        {
            line.SkipBlanks();
            if (line.IsAtEnd)
            {
                Flush();
                _quotes = quotes;
                return;
            }

            if (line.Sign == '>' && !IsDeep(line))
            {
                if (quotes >= _quotes)
                {
                    if (Quantity.Begins(line.Rest[1..]) && !HasParagraphs())
                    {
                        break;
                    }

                    BeginMarked(Mark.Quote, line, 1);
                    LeaveLevels(line.Column);
                }

                quotes++;
                line.SkipQuote();
                _quotes = Math.Max(_quotes, quotes);
                continue;
            }

            if (line.Sign == ':' && !isMarked && line.Rest is [':', ' ' or '\t', ..])
            {
                BeginDefinition(ref line);
                isMarked = true;
                continue;
            }

            if (Marker.Read(line.Rest) is not { } marker || IsRule(line.Rest) || !IsMarkup(marker, line, isMarked))
            {
                break;
            }

            BeginItem(marker, ref line, isMarked);
            isMarked = true;
        }

        _quotes = IsInParagraph ? _quotes : quotes;
        ReadText(ref line, isMarked);
    }

    /// <summary>A quotation with an empty line in it is meant as one.</summary>
    private bool HasParagraphs() => _line + 1 < _lines.Count
        && _text.AsSpan(_lines[_line + 1].Start, _lines[_line + 1].End - _lines[_line + 1].Start).Trim(" \t") is { IsEmpty: false } next
        && next.Trim("> \t").IsEmpty;

    /// <summary>Of a term. Its sign is no text, and what is below it may be a list.</summary>
    private void BeginDefinition(ref Cursor line)
    {
        Flush();
        LeaveLevels(line.Column);
        var column = line.Column;
        line.Skip(1);
        line.SkipBlanks();
        _levels.Add(new Level(column, line.Column, ':', false));
    }

    /// <summary>True for a line that goes on with a paragraph, whatever it begins with.</summary>
    private bool IsDeep(Cursor line) => IsInParagraph && line.Column >= CodeIndent + ContentAt(line.Column);

    /// <summary>The column of the text around a line that begins here.</summary>
    private int ContentAt(int column) => _levels.FindLastIndex(level => level.Content <= column) is >= 0 and var level
        ? _levels[level].Content : 0;

    private void ReadText(ref Cursor line, bool isMarked)
    {
        if (IsLost(line))
        {
            WriteDropped(line);
            return;
        }

        var rest = line.Rest;
        if (!IsInParagraph && !isMarked)
        {
            LeaveLevels(line.Column);
        }

        if (IsDeep(line) && !IsRule(rest) && !IsUnderline(rest))
        {
            AddToParagraph(line);
        }
        else if (FenceOf(rest) is { Length: > 0 } fence)
        {
            WriteDropped(line);
            _fence = (fence.Sign, fence.Length, ContentAt(line.Column));
        }
        else if (rest.StartsWith(":::"))
        {
            WriteDropped(line);
        }
        else if (IsRule(rest) || (IsInParagraph && IsUnderline(rest)) || (!IsInParagraph && _quotes > 0 && IsAlert(rest)))
        {
            WriteDropped(line);
        }
        else if (HeadingLength(rest) > 0)
        {
            ReadHeading(line);
        }
        else if (line.Column < CodeIndent + ContentAt(line.Column) && NoteNameOf(rest) is { } note)
        {
            ReadNote(note, line);
        }
        else if (!IsInParagraph && DefinitionOf(line) is { } name)
        {
            ReadDefinition(name, line);
        }
        else if (rest.Contains('|') && _line + 1 < _lines.Count && IsDelimiterRow(TextOf(_line + 1).Rest))
        {
            ReadTable(line);
        }
        else
        {
            AddToParagraph(line);
        }
    }

    private void AddToParagraph(Cursor line)
    {
        if (IsInParagraph)
        {
            _paragraph.Add('\n', Math.Max(0, line.At - 1));
        }
        else
        {
            _isCode = line.Column >= CodeIndent + ContentAt(line.Column);
        }

        _paragraph.Add(line.Rest, line.At);
    }

    private void Flush()
    {
        if (!IsInParagraph)
        {
            return;
        }

        _to.Add(Mark.Block, _paragraph.PlaceOf(0));
        if (_paragraph.Text.StartsWith("Table:"))
        {
            _to.Add(Mark.TableCaption, _paragraph.PlaceOf(0));
            _to.Add("Table", _paragraph.PlaceOf(0));
            _to.Add(Mark.End, _paragraph.PlaceOf(0));
            var rest = new Reading();
            for (var i = "Table".Length; i < _paragraph.Length; i++)
            {
                rest.Add(_paragraph.Text[i], _paragraph.PlaceOf(i));
            }

            _inlines.Write(rest, _to);
        }
        else
        {
            _inlines.Write(_paragraph, _to);
        }

        _to.Add(Mark.Block, _paragraph.PlaceOf(_paragraph.Length - 1));
        _paragraph.Clear();
    }

    /// <summary>A line of marks, which the page shows as typed where it does not understand it.</summary>
    private void WriteDropped(Cursor line)
    {
        Flush();
        _to.Add(Mark.Block, line.At);
        _to.Add(Mark.Optional, line.At);
        _to.Add(line.Rest, line.At);
        _to.Add(Mark.End, line.At);
        _to.Add(Mark.Block, line.At);
    }

    private void BeginMarked(char mark, Cursor line, int length)
    {
        Flush();
        _to.Add(mark, line.At);
        _to.Add(line.Rest[..length], line.At);
        _to.Add(Mark.End, line.At);
    }

    private void BeginItem(Marker marker, ref Cursor line, bool isBehindMarker)
    {
        Flush();
        if (marker.IsOrdered)
        {
            _lastNumber = marker.Number;
            new Ordinal(marker.Number, 0).WriteTo(_to, line.At);
            _to.Add(line.Rest[..marker.Width], line.At);
            _to.Add(Mark.End, line.At);
        }
        else
        {
            BeginMarked(Mark.Item, line, 1);
        }

        LeaveLevels(line.Column);
        var column = line.Column;
        line.Skip(marker.Length);
        _levels.Add(new Level(column, line.Column, marker.Type, isBehindMarker));
        if (line.Rest is ['[', ' ' or 'x' or 'X', ']', ' ' or '\t', ..])
        {
            BeginMarked(Mark.Optional, line, 3);
            line.Skip(3);
        }
    }

    /// <summary>
    /// True if a list is meant. A sign of a quantity is meant right behind another marker, and where a line that was wrapped begins.
    /// </summary>
    private bool IsMarkup(Marker marker, Cursor line, bool isMarked)
    {
        var behind = line.Rest[marker.Length..];
        if (isMarked)
        {
            return marker.IsOrdered || !(marker.Type == '+' || Quantity.Begins(behind));
        }

        var level = _levels.FindLastIndex(level => level.Marker <= line.Column);
        if (!IsInParagraph || (level >= 0 && line.Column < _levels[level].Content && _levels[level].Type == marker.Type))
        {
            return true;
        }

        var content = level < 0 ? 0 : _levels[level].Content;
        if (behind.IsEmpty)
        {
            return false;
        }

        // A tab behind the sign of a quotation leaves open how far to the right it stands.
        if (line.Column >= CodeIndent + content)
        {
            return _quotes > 0 && !marker.IsOrdered && marker.Type != '+' && !Quantity.Begins(behind);
        }

        // To the left of the text of an item any number begins a list.
        if (marker.IsOrdered && level >= 0 && line.Column < _levels[level].Content
            && (marker.Number == _lastNumber + 1 || !IsAlone(marker, line.Column) || HasItems(line.Column)))
        {
            return true;
        }

        // In "- 1) text" the number is a part of the text.
        while (level >= 0 && _levels[level].IsBehindMarker)
        {
            content = _levels[--level].Content;
        }

        var isInner = level >= 0 && line.Column >= content;
        var isBehindFigure = Quantity.Ends(_paragraph.Text);
        // Back to the left from an inner item is no wrapped line, unless a figure ends it.
        if (!isInner && level < _levels.Count - 1 && !_levels[^1].IsBehindMarker && !isBehindFigure)
        {
            return true;
        }

        if (marker.IsOrdered && marker.Number != 1)
        {
            return false;
        }

        // Nor is one that stands to the right of the text around it.
        var begins = Quantity.Begins(behind);
        if ((isInner && line.Column > content) || !(begins || marker.Type == '+' || marker.IsOrdered) || EndsIn(":", _paragraph.Text)
            || (!(begins && !marker.IsOrdered) && EndsIn(".!?", _paragraph.Text)) || IsImage(_paragraph.Text))
        {
            return true;
        }

        // No number follows a figure in a sentence.
        return isInner
            ? marker.IsOrdered || !(isBehindFigure && IsAlone(marker, line.Column)) || EndsIn(")]", _paragraph.Text)
                || IsInSeries(marker, line.Column)
            : !(isBehindFigure || IsAlone(marker, line.Column));
    }

    /// <summary>True if its last line is one.</summary>
    private static bool IsImage(ReadOnlySpan<char> text) =>
        text.TrimEnd() is [.., ')'] line && line[(line.LastIndexOf('\n') + 1)..].TrimStart(" \t").StartsWith("![");

    private void LeaveLevels(int column)
    {
        while (_levels.Count > 0 && _levels[^1].Content > column)
        {
            _levels.RemoveAt(_levels.Count - 1);
        }
    }

    private static bool EndsIn(string signs, ReadOnlySpan<char> text) =>
        text.TrimEnd(" \t*_\\") is [.., var last] && signs.Contains(last, StringComparison.Ordinal);

    /// <summary>True if the list has no second item.</summary>
    private bool IsAlone(Marker first, int column)
    {
        var isBehindBlank = false;
        for (var i = _line + 1; i < _lines.Count; i++)
        {
            var line = TextOf(i);
            if (line.IsAtEnd)
            {
                isBehindBlank = true;
                continue;
            }

            if (line.Column < column + first.Length)
            {
                if (Marker.Read(line.Rest) is { } marker)
                {
                    return marker.Type != first.Type || line.Column < column;
                }

                if (isBehindBlank)
                {
                    return true;
                }
            }

            isBehindBlank = false;
        }

        return true;
    }

    /// <summary>True if an item above or below has an inner list too, as in a plan of days with a dose for each.</summary>
    private bool IsInSeries(Marker inner, int column)
    {
        for (var step = -1; step <= 1; step += 2)
        {
            for (var i = _line + step; i >= 0 && i < _lines.Count && Math.Abs(i - _line) <= FarAway; i += step)
            {
                var line = TextOf(i);
                if (line.IsAtEnd)
                {
                    continue;
                }

                var marker = Marker.Read(line.Rest);
                if (marker?.Type == inner.Type && line.Column == column)
                {
                    return true;
                }

                if (marker is null && line.Column < column)
                {
                    break;
                }
            }
        }

        return false;
    }

    /// <summary>True for a line to the left of the item that holds the fence, or outside of its quotation.</summary>
    private bool IsBehindFence(Cursor line)
    {
        line.SkipBlanks();
        if (line.IsAtEnd || (_quotes > 0 ? line.Sign == '>' : line.Column >= _fence.Column))
        {
            return false;
        }

        _to.Add(Mark.Block, line.At);
        _fence = default;
        return true;
    }

    /// <summary>True if the next line begins an item in this one.</summary>
    private bool HasItems(int column) => NextLine() is { } next && next.Column > column && Marker.Read(next.Rest) is not null;

    private void ReadFenced(Cursor line)
    {
        for (var quote = 0; quote < _quotes; quote++)
        {
            line.SkipBlanks();
            if (!line.IsAtEnd && line.Sign == '>')
            {
                line.SkipQuote();
            }
        }

        var trimmed = line;
        trimmed.SkipBlanks();
        var rest = trimmed.Rest.TrimEnd();
        if (rest.Length >= _fence.Length && rest.IndexOfAnyExcept(_fence.Sign) < 0)
        {
            _fence = default;
            _to.Add(Mark.Block, line.At);
            return;
        }

        _to.Add(line.Rest, line.At);
        _to.Add('\n', _lines[_line].End);
    }

    private static (char Sign, int Length) FenceOf(ReadOnlySpan<char> rest)
    {
        var sign = rest[0];
        var length = rest.IndexOfAnyExcept(sign) is >= 0 and var other ? other : rest.Length;
        return sign is '`' or '~' && length >= 3 && !(sign == '`' && rest[length..].Contains('`')) ? (sign, length) : default;
    }

    /// <summary>A line between parts of a text, or below a heading.</summary>
    private static bool IsRule(ReadOnlySpan<char> rest)
    {
        var sign = rest[0];
        return sign is '-' or '*' or '_' && !rest.ContainsAnyExcept(sign, ' ', '\t') && rest.Count(sign) >= 3;
    }

    /// <summary>One or two signs below a text are no line.</summary>
    private static bool IsUnderline(ReadOnlySpan<char> rest) => rest.TrimEnd() is { Length: >= 3 } line && line.IndexOfAnyExcept('=') < 0;

    /// <summary>The name of an alert of GitHub, alone in the first line of a quotation.</summary>
    private static bool IsAlert(ReadOnlySpan<char> rest)
    {
        foreach (var alert in rest is ['[', '!', ..] ? Alerts : [])
        {
            if (rest.TrimEnd().Equals(alert, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int HeadingLength(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAnyExcept('#') is >= 0 and var other ? other : rest.Length;
        return length is >= 1 and <= 6 && (length == rest.Length || rest[length] is ' ' or '\t') ? length : 0;
    }

    private void ReadHeading(Cursor line)
    {
        Flush();
        var rest = line.Rest.TrimEnd();
        var brace = rest is [.., '}'] ? rest.LastIndexOf('{') : -1;
        _paragraph.Add(brace < 0 ? rest : rest[..brace], line.At);
        Flush();
        if (brace >= 0)
        {
            _to.Length--;
            _to.Add(Mark.Optional, line.At + brace);
            _to.Add(rest[brace..], line.At + brace);
            _to.Add(Mark.End, line.At + brace);
            _to.Add(Mark.Block, line.At + brace);
        }
    }

    private static string? NoteNameOf(ReadOnlySpan<char> rest) =>
        rest is ['[', '^', ..] && rest.IndexOf("]:") is > 2 and var close && rest[2..close].IndexOfAny("[] \t") < 0
            ? rest[2..close].ToString()
            : null;

    private void ReadNote(string name, Cursor line)
    {
        Flush();
        EndNote();
        if (!Notes.TryAdd(name, (NoteTexts.Length, NoteTexts.Length)))
        {
            // A second text of one name is reported.
            name = "";
            Notes[name] = (NoteTexts.Length, NoteTexts.Length);
        }

        (_note, _to) = (name, NoteTexts);
        line.Skip(line.Rest.IndexOf("]:") + 2);
        line.SkipBlanks();
        if (!line.IsAtEnd)
        {
            AddToParagraph(line);
        }
    }

    private void EndNote()
    {
        if (_note is { } name)
        {
            Notes[name] = (Notes[name].Start, NoteTexts.Length);
            (_note, _to) = (null, Main);
        }
    }

    /// <summary>The label of a line <c>[label]: address</c>, which is not shown.</summary>
    private string? DefinitionOf(Cursor line) => line.Rest is ['[', not '^', ..] rest && rest.IndexOf("]:") is > 1 and var close
        && rest[1..close].IndexOfAny('[', ']') < 0 && LinkAddress.IsDefined(TargetOf(line)) ? rest[1..close].ToString() : null;

    /// <summary>Of a label. An address may stand on the next line.</summary>
    private ReadOnlySpan<char> TargetOf(Cursor line) =>
        AddressBehind(line) is { IsEmpty: false } address ? address : NextLine() is { } next ? next.Rest.Trim() : default;

    private static ReadOnlySpan<char> AddressBehind(Cursor line) => line.Rest[(line.Rest.IndexOf("]:") + 2)..].Trim();

    /// <summary>What is no address, a second address for one label, and words that no link uses, are meant as text.</summary>
    private void ReadDefinition(string name, Cursor line)
    {
        var target = TargetOf(line);
        var labels = _labels ??= new LinkLabels(_text);
        if (!name.Contains('@', StringComparison.Ordinal) && !LinkAddress.IsOfRemark(target)
            && !((LinkAddress.IsIn(target) || labels.IsBehindWords(name)) && !labels.IsUnusedText(name) && _defined.Add(name.Trim())))
        {
            AddToParagraph(line);
            Flush();
            return;
        }

        WriteDropped(line);
        if (AddressBehind(line).IsEmpty)
        {
            DropNextLine();
        }

        // A title may stand on the next line.
        if (LinkAddress.EndIn(target) == target.Length && NextLine() is { } next
            && next.Rest.TrimEnd() is ['"', _, .., '"'] or ['\'', _, .., '\''])
        {
            DropNextLine();
        }
    }

    private Cursor? NextLine() => _line + 1 < _lines.Count && TextOf(_line + 1) is { IsAtEnd: false } next ? next : null;

    private void DropNextLine() => WriteDropped(TextOf(++_line));

    private static bool IsDelimiterRow(ReadOnlySpan<char> rest) =>
        rest.Contains('|') && rest.Contains('-') && !rest.ContainsAnyExcept("|-: \t");

    /// <summary>A table, with its caption first, where the page has it.</summary>
    private void ReadTable(Cursor head)
    {
        Flush();
        var end = _line + 2;
        while (end < _lines.Count && TextOf(end) is { IsAtEnd: false } row && (!BeginsBlock(row.Rest) || IsRow(row.Rest)))
        {
            end++;
        }

        var first = _line;
        var next = ReadCaptionBehind(end);
        var width = Cells.Count(head.Rest);
        var isUneven = Cells.Count(TextOf(first + 1).Rest) != width;
        WriteRow(head, width, isUneven);
        _line = first + 1;
        WriteDropped(TextOf(_line));
        for (var i = first + 2; i < end; i++)
        {
            WriteRow(TextOf(i), width, isUneven);
        }

        _to.Add(Mark.Row, _lines[end - 1].End);
        _to.Add(Mark.Block, _lines[end - 1].End);
        _line = next - 1;
    }

    /// <returns>The line to go on with.</returns>
    private int ReadCaptionBehind(int end)
    {
        var at = end;
        while (at < _lines.Count && TextOf(at).IsAtEnd && IsBesideTable(at))
        {
            at++;
        }

        if (at == end || at == _lines.Count || !IsBesideTable(at) || TextOf(at) is not { IsAtEnd: false } caption
            || !(caption.Rest.StartsWith("Table:") || caption.Rest is [':', ' ', ..]))
        {
            return end;
        }

        for (; at < _lines.Count && TextOf(at) is { IsAtEnd: false } line; at++)
        {
            AddToParagraph(line);
        }

        Flush();
        return at;
    }

    /// <summary>False behind the quotation, the item or the footnote that holds the table.</summary>
    private bool IsBesideTable(int line)
    {
        var text = TextOf(line);
        var begins = _text.AsSpan(_lines[line].Start, _lines[line].End - _lines[line].Start).TrimStart(" \t");
        return (_quotes == 0 || begins is ['>', ..])
            && (text.IsAtEnd || text.Column >= (_levels.Count > 0 ? _levels[^1].Content : _note is null ? 0 : 1));
    }

    /// <summary>Also one that begins with a sign, in a table without bars at the ends of its rows.</summary>
    private static bool IsRow(ReadOnlySpan<char> rest) =>
        rest[0] == '|' || (rest.Contains('|') && Marker.Read(rest) is { } marker && Quantity.Begins(rest[marker.Length..]));

    private static bool BeginsBlock(ReadOnlySpan<char> rest) =>
        rest[0] == '>' || rest.StartsWith(":::") || Marker.Read(rest) is not null
        || FenceOf(rest).Length > 0 || HeadingLength(rest) > 0 || IsRule(rest);

    private void WriteRow(Cursor row, int width, bool isUneven)
    {
        var start = _to.Length;
        var text = row.Rest.TrimEnd();
        var place = row.At;
        _to.Add(Mark.Row, place);
        var count = 0;
        foreach (var (from, to) in Cells.Of(text))
        {
            _to.Add(Mark.Cell, place + from);
            _paragraph.Add(text[from..to], place + from);
            _inlines.Write(_paragraph, _to);
            _paragraph.Clear();
            count++;
        }

        if (isUneven || count != width)
        {
            _uneven.Add((start, _to.Length));
        }
    }

    /// <summary>A line behind its marks of quotations.</summary>
    private Cursor TextOf(int line)
    {
        var cursor = new Cursor(_text, _lines[line].Start, _lines[line].End);
        cursor.SkipBlanks();
        for (var quote = 0; quote < _quotes && !cursor.IsAtEnd && cursor.Sign == '>'; quote++)
        {
            cursor.SkipQuote();
            cursor.SkipBlanks();
        }

        return cursor;
    }

    /// <param name="Marker">The column of its markers.</param>
    /// <param name="Content">The column of its texts.</param>
    /// <param name="Type">Its sign.</param>
    /// <param name="IsBehindMarker">Another marker begins its line.</param>
    private readonly record struct Level(int Marker, int Content, char Type, bool IsBehindMarker);
}

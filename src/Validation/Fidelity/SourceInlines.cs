using System.Buffers;

namespace Attest.Validation.Fidelity;

/// <summary>
/// The text of one block without the marks that hide something: a backslash, an address, the key of a citation. Whether an address or a key
/// is one is left to the comparison: it stands between marks.
/// </summary>
internal sealed class SourceInlines
{
    /// <summary>A text of hundreds of thousands of brackets is looked at no longer than this.</summary>
    private const int MostLookedAt = 20_000_000;

    private const int LongestAddress = 1_000;

    private static readonly SearchValues<char> Special = SearchValues.Create("\\`&<![]");

    private readonly Stack<bool> _brackets = new();
    private Reading _from = new();
    private Reading _to = new();
    private int _looked;

    /// <summary>Around the place.</summary>
    private int _images;

    private int _noTagFrom;

    /// <summary>The lengths of runs of backticks that have no partner behind.</summary>
    private ulong _alone;

    /// <summary>False once the text is too long to be read.</summary>
    public bool IsReadable => _looked < MostLookedAt;

    public void Begin() => _looked = 0;

    public void Write(Reading from, Reading to)
    {
        (_from, _to) = (from, to);
        (_noTagFrom, _alone) = (int.MaxValue, 0);
        _brackets.Clear();
        _images = 0;
        Write(0, from.Length);
    }

    private void Write(int at, int end)
    {
        var text = _from.Text;
        while (at < end && IsReadable)
        {
            var next = text[at..end].IndexOfAny(Special);
            var plain = next < 0 ? end : at + next;
            at = Copied(at, plain);
            if (at < end)
            {
                at = WriteSpecial(text, at, end);
            }
        }
    }

    /// <returns>Where it goes on.</returns>
    private int WriteSpecial(ReadOnlySpan<char> text, int at, int end) => text[at] switch
    {
        '\\' => Backslash(text, at, end),
        '`' => Code(text, at, end),
        '&' => Entity(text, at, end),
        '<' => Angle(text, at, end),
        '!' when at + 1 < end && text[at + 1] == '[' && !IsNote(text, at + 1, end) => Image(at),
        '[' => Opening(text, at, end),
        ']' => Closing(text, at, end),
        _ => Copied(at, at + 1),
    };

    private int Backslash(ReadOnlySpan<char> text, int at, int end) =>
        at + 1 < end && char.IsAscii(text[at + 1]) && (char.IsPunctuation(text[at + 1]) || char.IsSymbol(text[at + 1]))
            ? Copied(at + 1, at + 2)
            : Copied(at, at + 1);

    private int Code(ReadOnlySpan<char> text, int at, int end)
    {
        var length = RunAt(text, at, end);
        if (length >= sizeof(ulong) * 8 || (_alone & (1ul << length)) != 0)
        {
            return Copied(at, at + length);
        }

        for (var i = at + length; i < end && text[i..end].IndexOf('`') is >= 0 and var next;)
        {
            i += next;
            var closing = RunAt(text, i, end);
            i += closing;
            if (closing == length)
            {
                return Copied(at, i);
            }
        }

        _looked += end - at;
        _alone |= 1ul << length;
        return Copied(at, at + length);
    }

    private int Entity(ReadOnlySpan<char> text, int at, int end)
    {
        if (Fidelity.Entity.At(text[at..end], out var length) is not { } meant)
        {
            return Copied(at, at + 1);
        }

        foreach (var letter in meant)
        {
            _to.Add(letter < ' ' ? ' ' : letter, _from.PlaceOf(at));
        }

        // Without the sign that begins it.
        return IsInAddress(text[..at]) ? Between(Mark.Optional, at + 1, at + length) : at + length;
    }

    /// <summary>A bare address is shown as typed, unless it is the words of a link.</summary>
    private static bool IsInAddress(ReadOnlySpan<char> before)
    {
        var near = before[Math.Max(0, before.Length - LongestAddress)..];
        return near[(near.LastIndexOfAny(" \t\n") + 1)..].Contains("://", StringComparison.Ordinal);
    }

    /// <summary>An address, or a tag, which no page shows and another rule reports.</summary>
    private int Angle(ReadOnlySpan<char> text, int at, int end)
    {
        if (at >= _noTagFrom || at + 1 == end || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?'))
        {
            return Copied(at, at + 1);
        }

        var close = text[at..end].IndexOf('>');
        if (close < 0)
        {
            _noTagFrom = at;
            return Copied(at, at + 1);
        }

        close += at;
        _looked += close - at;
        var inner = text[(at + 1)..close];
        var isAddress = !inner.ContainsAny(" \t\n<") && (inner.Contains(':') || inner.Contains('@'));
        if (isAddress)
        {
            Bracket(at);
            Copied(at + 1, close);
            Bracket(close);
            return close + 1;
        }

        // What may be no tag is shown as typed, and may have marks of its own.
        return Between(Mark.Optional, at, at + 1 + (inner.Contains('<') ? 0 : close - at));
    }

    private void Bracket(int at)
    {
        _to.Add(Mark.Angle, _from.PlaceOf(at));
        Copy(at);
    }

    private int Image(int at)
    {
        _to.Add(Mark.Image, _from.PlaceOf(at));
        _brackets.Push(true);
        _images++;
        return at + 2;
    }

    private int Opening(ReadOnlySpan<char> text, int at, int end)
    {
        var close = CloseOf(text, at + 1, end);
        if (IsNote(text, at, close, end))
        {
            _to.Add(Mark.Note, _from.PlaceOf(at));
            _to.Add(Mark.First, _from.PlaceOf(at));
            Copied(at + 1, close);
            _to.Add(Mark.End, _from.PlaceOf(close));
            return close + 1;
        }

        if (close > 0 && !(close + 1 < end && text[close + 1] == '(') && text[at..close].Contains('@'))
        {
            return Citation(text, at, close);
        }

        // Without its bracket it is reported.
        if (close < 0 && (text[(at + 1)..end] is ['@', ..] or ['-', '@', ..]))
        {
            _to.Add(Mark.Citation, _from.PlaceOf(at));
            var keyEnd = KeyEnd(text, text[at..].IndexOf('@') + at, end);
            Between(Mark.Key, at, keyEnd);
            _to.Add(Mark.End, _from.PlaceOf(at));
            return keyEnd;
        }

        _brackets.Push(false);
        return Copied(at, at + 1);
    }

    private static bool IsNote(ReadOnlySpan<char> text, int at, int end) =>
        at + 1 < end && text[at + 1] == '^' && IsNote(text, at, CloseOf(text, at + 1, end), end);

    private static bool IsNote(ReadOnlySpan<char> text, int at, int close, int end) => close > at + 2 && text[at + 1] == '^'
        && text[(at + 1)..close].IndexOfAny(' ', '\n') < 0 && !(close + 1 < end && text[close + 1] == '(');

    /// <summary>Words around a key are shown as they are.</summary>
    private int Citation(ReadOnlySpan<char> text, int at, int close)
    {
        _to.Add(Mark.Citation, _from.PlaceOf(at));
        for (var i = at + 1; i < close;)
        {
            var isKey = text[i] == '@' && !IsPartOfWord(text[i - 1]);
            i = isKey ? Between(Mark.Key, i, KeyEnd(text, i, close))
                : text[i] == '-' && text[i + 1] == '@' ? Between(Mark.Key, i, KeyEnd(text, i + 1, close))
                : Copied(i, i + 1);
        }

        _to.Add(Mark.End, _from.PlaceOf(close));
        return close + 1;
    }

    private static int KeyEnd(ReadOnlySpan<char> text, int at, int end)
    {
        if (at + 1 < end && text[at + 1] == '{' && text[at..end].IndexOf('}') is > 0 and var brace)
        {
            return at + brace + 1;
        }

        var i = at + 1;
        while (i < end && (IsPartOfWord(text[i])
            || (":.#$%&-+?<>~/".Contains(text[i], StringComparison.Ordinal) && i + 1 < end && IsPartOfWord(text[i + 1]))))
        {
            i++;
        }

        return i;
    }

    private int Closing(ReadOnlySpan<char> text, int at, int end)
    {
        var isImage = _brackets.TryPop(out var image) && image;
        // The description of an image has the words of a link alone.
        var tailMark = !isImage && _images > 0 ? Mark.Optional : Mark.Tail;
        _images -= isImage ? 1 : 0;
        Copied(at, at + 1);
        var next = at + 1;
        var (titleStart, titleEnd) = (0, 0);
        if (next < end && text[next] == '(' && (TailEnd(text, next, end, out titleStart, out titleEnd) is > 0 and var tail
            || (tail = EndOfFile(text, next, end)) > 0))
        {
            next = Between(tailMark, next, tail);
        }
        else if (next < end && text[next] == '[' && CloseOf(text, next + 1, end) is > 0 and var label
            && text[next + 1] != '^' && !text[next..label].Contains('@'))
        {
            next = Between(tailMark, next, label + 1);
        }

        if (isImage)
        {
            _to.Add(Mark.Title, _from.PlaceOf(at));
            if (titleEnd > titleStart)
            {
                var alone = _alone;
                Write(titleStart, titleEnd);
                _alone = alone;
            }

            _to.Add(Mark.End, _from.PlaceOf(at));
        }

        return next;
    }

    /// <summary>The end of an address and a title in round brackets; -1 if it is none.</summary>
    private int TailEnd(ReadOnlySpan<char> text, int at, int end, out int titleStart, out int titleEnd)
    {
        (titleStart, titleEnd) = (0, 0);
        var i = SkipBlanks(text, at + 1, end);
        var start = i;
        if (i < end && text[i] == '<')
        {
            var length = text[i..end].IndexOfAny('>', '\n');
            i = length < 0 ? end : i + length + 1;
        }
        else
        {
            for (var depth = 0; i < end && !char.IsWhiteSpace(text[i]); i++)
            {
                i += text[i] == '\\' ? 1 : 0;
                depth += i >= end ? 0 : text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
                if (depth < 0)
                {
                    break;
                }
            }
        }

        i = Math.Min(i, end);
        _looked += i - start;
        var address = i;
        i = SkipBlanks(text, i, end);
        if (i > address && i < end && text[i] is '"' or '\'' or '(')
        {
            var quote = text[i] == '(' ? ')' : text[i];
            titleStart = ++i;
            while (i < end && text[i] != quote)
            {
                i += text[i] == '\\' ? 2 : 1;
            }

            _looked += Math.Min(i, end) - titleStart;
            titleEnd = Math.Min(i, end);
            i = SkipBlanks(text, Math.Min(i + 1, end), end);
        }

        return i < end && text[i] == ')' ? i + 1 : -1;
    }

    /// <summary>The end of the name of a file with blanks, which no title follows; -1 if it is none.</summary>
    private static int EndOfFile(ReadOnlySpan<char> text, int at, int end) =>
        text[at..Math.Min(end, at + LongestAddress)].IndexOfAny(")\n\"[") is > 0 and var close && text[at + close] == ')'
            && LinkAddress.IsIn(text[(at + 1)..(at + close)]) ? at + close + 1 : -1;

    private static int SkipBlanks(ReadOnlySpan<char> text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>-1 if another bracket opens before.</summary>
    private static int CloseOf(ReadOnlySpan<char> text, int at, int end)
    {
        for (; at < end; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    return -1;
                case ']':
                    return at;
            }
        }

        return -1;
    }

    private static int RunAt(ReadOnlySpan<char> text, int at, int end)
    {
        var length = text[at..end].IndexOfAnyExcept('`');
        return length < 0 ? end - at : length;
    }

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private int Between(char mark, int at, int end)
    {
        _to.Add(mark, _from.PlaceOf(at));
        Copied(at, end);
        _to.Add(Mark.End, _from.PlaceOf(end - 1));
        return end;
    }

    private int Copied(int at, int end)
    {
        _to.Add(_from, at, end);
        return end;
    }

    private void Copy(int at) => _to.Add(_from.Text[at], _from.PlaceOf(at));
}

namespace Attest.Reading.Retractions;

/// <summary>The offset is that of a byte in the current row.</summary>
internal sealed record CsvFault(int Offset, string Message, string Help);

/// <summary>
/// Reads comma-separated values (RFC 4180) row by row: quoted fields hold commas, line ends and doubled marks; lines end with LF, CRLF or
/// CR; a byte-order mark is skipped. A mark within an unquoted field is text, as in spreadsheets.
/// </summary>
/// <param name="bufferSize">Grows up to <see cref="LongestRow"/>.</param>
internal sealed class CsvReader(Stream stream, int bufferSize = 1 << 18)
{
    /// <summary>In bytes. In a longer one a quotation mark was lost.</summary>
    public const int LongestRow = 1 << 20;

    private const string DownloadHelp = "the file may have been cut off or changed; download it again";

    private readonly List<(int Start, int Length, bool IsQuoted)> _fields = [];
    // At least the size of a byte-order mark.
    private byte[] _buffer = new byte[Math.Max(3, bufferSize)];
    private int _rowStart;
    private int _rowEnd;
    private int _filled;
    private int _lines;
    private bool _isAtEnd;

    /// <summary>The first line of the current row, from one.</summary>
    public int Line { get; private set; } = 1;

    public int FieldCount => _fields.Count;

    /// <summary>With its line end.</summary>
    public ReadOnlySpan<byte> Row => _buffer.AsSpan(_rowStart, _rowEnd - _rowStart);

    /// <summary>Reading ends with it.</summary>
    public CsvFault? Fault { get; private set; }

    /// <summary>Goes to the next row that is not empty; false at the end or at a fault.</summary>
    public bool Read()
    {
        if (_filled == 0 && !_isAtEnd)
        {
            Fill();
            _rowEnd = _buffer.AsSpan(0, _filled).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        }

        while (Fault is null)
        {
            _rowStart = _rowEnd;
            Line += _lines;
            _lines = 0;
            while (!Scan())
            {
                if (!Fill())
                {
                    return false;
                }
            }

            if (Row.Length == 0 || Fault is not null)
            {
                return false;
            }

            if (Row[0] is not ((byte)'\r' or (byte)'\n'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without the marks around it; marks inside are still doubled.</summary>
    public ReadOnlySpan<byte> Raw(int field) => _buffer.AsSpan(_rowStart + _fields[field].Start, _fields[field].Length);

    /// <summary>Where its text begins in the row.</summary>
    public int OffsetOf(int field) => _fields[field].Start;

    public ReadOnlySpan<byte> Value(int field)
    {
        var raw = Raw(field);
        return _fields[field].IsQuoted && raw.Contains((byte)'"') ? Undoubled(raw) : raw;
    }

    private static byte[] Undoubled(ReadOnlySpan<byte> raw)
    {
        var value = new byte[raw.Length];
        var length = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            value[length++] = raw[i];
            i += raw[i] == '"' ? 1 : 0;
        }

        return value[..length];
    }

    /// <summary>False if the end of the row is not in the buffer.</summary>
    private bool Scan()
    {
        _fields.Clear();
        var isQuoted = false;
        for (var at = _rowStart; ;)
        {
            var start = at;
            if (at < _filled && _buffer[at] == '"')
            {
                isQuoted = true;
                at = EndOfQuoted(at + 1);
                if (at < 0)
                {
                    return false;
                }

                _fields.Add((start + 1 - _rowStart, at - start - 1, true));
                at++;
                if (at < _filled && _buffer[at] is not ((byte)',' or (byte)'\r' or (byte)'\n'))
                {
                    _rowEnd = at;
                    Fault = new CsvFault(at - _rowStart, "text after a closing quotation mark",
                        "double the quotation marks inside a field, as in \"a \"\"word\"\" in marks\"");
                    return true;
                }
            }
            else
            {
                var length = _buffer.AsSpan(at, _filled - at).IndexOfAny((byte)',', (byte)'\r', (byte)'\n');
                at = length < 0 ? _filled : at + length;
                _fields.Add((start - _rowStart, at - start, false));
            }

            if (at == _filled && !_isAtEnd)
            {
                return false;
            }

            if (at == _filled || _buffer[at] != ',')
            {
                return EndRow(at, isQuoted);
            }

            at++;
        }
    }

    private bool EndRow(int at, bool isQuoted)
    {
        if (at < _filled && _buffer[at] == '\r')
        {
            if (at + 1 == _filled && !_isAtEnd)
            {
                return false;
            }

            at += at + 1 < _filled && _buffer[at + 1] == '\n' ? 1 : 0;
        }

        _rowEnd = Math.Min(at + 1, _filled);
        var row = Row;
        _lines = isQuoted ? row.Count((byte)'\n') + row.Count((byte)'\r') - row.Count("\r\n"u8) : 1;
        return true;
    }

    /// <summary>-1 if the closing mark is not in the buffer.</summary>
    private int EndOfQuoted(int from)
    {
        for (var at = from; ;)
        {
            var length = _buffer.AsSpan(at, _filled - at).IndexOf((byte)'"');
            if (length < 0)
            {
                return -1;
            }

            at += length;
            var isLast = at + 1 == _filled;
            if (isLast && !_isAtEnd)
            {
                return -1;
            }

            if (isLast || _buffer[at + 1] != '"')
            {
                return at;
            }

            at += 2;
        }
    }

    /// <summary>Keeps the current row; false if there is no more, or the row is too long.</summary>
    private bool Fill()
    {
        if (_isAtEnd || _filled - _rowStart >= LongestRow)
        {
            var next = _fields.Count == 0 ? 0 : _fields[^1].Start + _fields[^1].Length + (_fields[^1].IsQuoted ? 2 : 1);
            _rowEnd = Math.Min(_filled, _rowStart + LongestRow);
            Fault = next < Row.Length && Row[next] == '"'
                ? new CsvFault(next, "a quotation mark is not closed", DownloadHelp)
                : new CsvFault(0, "the line is too long for a list of retractions", DownloadHelp);
            return false;
        }

        var kept = _filled - _rowStart;
        var target = kept > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        _buffer.AsSpan(_rowStart, kept).CopyTo(target);
        _buffer = target;
        _rowStart = _rowEnd = 0;
        _filled = kept + stream.ReadAtLeast(_buffer.AsSpan(kept), _buffer.Length - kept, throwOnEndOfStream: false);
        _isAtEnd = _filled < _buffer.Length;
        return true;
    }
}

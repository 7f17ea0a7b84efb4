using System.Text;

namespace Attest.Review.Seals;

/// <summary>
/// The lines of a sealed text. Each level of nesting is a blank before the line; texts stand between quotation marks up to the end of
/// their line, so that none can be read as another line.
/// </summary>
internal sealed class SealLines
{
    private const int LargestKept = 256 * 1024;

    /// <summary>Used again, since each approved article needs one.</summary>
    [ThreadStatic]
    private static StringBuilder? _kept;

    private readonly StringBuilder _text = _kept ?? new StringBuilder(16 * 1024);
    private int _depth;

    public SealLines() => _kept = null;

    public SealLines Line(string item)
    {
        _text.Append(' ', _depth).Append(item).Append('\n');
        return this;
    }

    /// <param name="item">The words before the text; may be empty.</param>
    /// <param name="text">On one line.</param>
    public SealLines Line(string item, ReadOnlySpan<char> text)
    {
        _text.Append(' ', _depth).Append(item);
        if (item.Length > 0 && item[^1] != ' ')
        {
            _text.Append(' ');
        }

        _text.Append('"').Append(text).Append("\"\n");
        return this;
    }

    public SealLines Open(string item)
    {
        Line(item);
        _depth++;
        return this;
    }

    public SealLines Open(string item, ReadOnlySpan<char> text)
    {
        Line(item, text);
        _depth++;
        return this;
    }

    public SealLines Close()
    {
        _depth--;
        return this;
    }

    /// <summary>Ends the use of this object.</summary>
    public string Finished()
    {
        var text = _text.ToString();
        if (_text.Capacity <= LargestKept)
        {
            _kept = _text.Clear();
        }

        return text;
    }
}

namespace Attest.Text;

/// <summary>Lines that end with LF, CR LF or CR, as editors of all systems write them.</summary>
internal static class TextLines
{
    /// <summary>The offset of the line end behind an offset, or the length of the text.</summary>
    public static int EndOf(string text, int at)
    {
        var length = text.AsSpan(at).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : at + length;
    }

    /// <summary>Where the line begins that is behind one with this end.</summary>
    public static int Next(string text, int end) =>
        end >= text.Length ? text.Length
        : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2
        : end + 1;

    /// <summary>The offsets of all lines, without their line ends.</summary>
    public static IEnumerable<(int Start, int End)> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = EndOf(text, start);
            yield return (start, end);
            start = Next(text, end);
        }
    }
}

namespace Attest.Diagnostics;

/// <summary>One-based; columns count UTF-16 code units.</summary>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>
/// The decoded text of a file. Only this class turns offsets into lines and columns. A line ends at LF, CRLF or a lone CR, as in
/// CommonMark and YAML.
/// </summary>
/// <param name="path">Relative to the working directory, with forward slashes.</param>
/// <param name="text">Without its byte-order mark.</param>
public sealed class SourceText(string path, string text)
{
    private int[]? _lineStarts;

    public string Path { get; } = path;

    public string Text { get; } = text;

    public int Length => Text.Length;

    public Location At(int start, int length = 0) => new(this, start, length);

    public Location Between(int start, int end) => new(this, start, Math.Max(0, end - start));

    public LinePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var starts = _lineStarts ??= FindLineStarts(Text);
        var index = Array.BinarySearch(starts, offset);
        index = index < 0 ? ~index - 1 : index;
        return new LinePosition(index + 1, offset - starts[index] + 1);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int>(text.Length / 40) { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}

namespace Attest.Rendering;

/// <summary>Removes blanks at both ends of lines, and empty lines, but not in <c>pre</c>, so that templates can be indented.</summary>
internal static class PageWhitespace
{
    /// <summary>In place.</summary>
    /// <returns>The new length.</returns>
    public static int Tidy(Span<byte> html)
    {
        var (read, written) = (0, 0);
        var isPreformatted = false;
        // Most pages have none and need no search in each line.
        var hasPreformatted = html.IndexOf("<pre"u8) >= 0;
        while (read < html.Length)
        {
            var rest = html[read..];
            var end = rest.IndexOf((byte)'\n');
            var source = end < 0 ? rest : rest[..end];
            read += end < 0 ? rest.Length : end + 1;

            var wasPreformatted = isPreformatted;
            isPreformatted = hasPreformatted && IsPreformattedAfter(source, wasPreformatted);
            var line = Trim(source, start: !wasPreformatted, end: !isPreformatted);
            if (line.IsEmpty && !wasPreformatted)
            {
                continue;
            }

            line.CopyTo(html[written..]);
            written += line.Length;

            // Without a line feed at the end of the source, there is no room for one.
            if (written < read)
            {
                html[written++] = (byte)'\n';
            }
        }

        return written;
    }

    private static bool IsPreformattedAfter(ReadOnlySpan<byte> line, bool before)
    {
        var opened = line.LastIndexOf("<pre"u8);
        var closed = line.LastIndexOf("</pre>"u8);
        return opened == closed ? before : opened > closed;
    }

    private static Span<byte> Trim(Span<byte> line, bool start, bool end)
    {
        var (from, to) = (0, line.Length);
        while (start && from < to && IsBlank(line[from]))
        {
            from++;
        }

        while (end && to > from && IsBlank(line[to - 1]))
        {
            to--;
        }

        return line[from..to];
    }

    private static bool IsBlank(byte character) => character is (byte)' ' or (byte)'\t' or (byte)'\r';
}

namespace Attest.Rendering;

/// <summary>
/// Takes the templates' own layout out of a page: blanks at both ends of a line, and empty lines. What stands in
/// <c>pre</c> stays as it is. So a page does not change when a template is indented anew.
/// </summary>
internal static class PageWhitespace
{
    /// <summary>Works in place, since a tidied page is never longer.</summary>
    /// <returns>The length of what is left.</returns>
    public static int Tidy(Span<byte> html)
    {
        var (read, written) = (0, 0);
        var isPreformatted = false;
        // Most pages have none, and need not be asked line by line.
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

            // The last line may lack its line feed in the source, and then there is no room for one in the page.
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

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
        while (read < html.Length)
        {
            var rest = html[read..];
            var end = rest.IndexOf((byte)'\n');
            var source = end < 0 ? rest : rest[..end];
            read += end < 0 ? rest.Length : end + 1;

            var wasPreformatted = isPreformatted;
            isPreformatted = IsPreformattedAfter(source, wasPreformatted);
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
        line = start ? line.TrimStart(" \t\r"u8) : line;
        return end ? line.TrimEnd(" \t\r"u8) : line;
    }
}

namespace Attest.Citations.Import.Drafts;

/// <summary>A line of RIS (<c>TY  - JOUR</c>) or MEDLINE (<c>PMID- 123</c>, <c>TI  - A title</c>): a tag, a hyphen, a value.</summary>
internal static class TagLine
{
    /// <param name="line">One line without its end.</param>
    /// <param name="width">The longest tag: 2 in RIS, 4 in MEDLINE, both filled up with blanks before the hyphen.</param>
    /// <param name="tag">The tag in upper-case letters and digits.</param>
    /// <param name="start">Where the value begins in the line.</param>
    /// <returns>True if the line begins with a tag.</returns>
    public static bool Read(ReadOnlySpan<char> line, int width, out string tag, out int start)
    {
        tag = "";
        start = 0;
        var hyphen = line.IndexOf('-');
        if (hyphen < 2 || hyphen > 5 || line[0] is not (>= 'A' and <= 'Z'))
        {
            return false;
        }

        var name = line[..hyphen].TrimEnd(' ');
        // The blanks make a tag of two letters four wide in both formats; some programs leave one out behind TY and ER.
        var isPadded = hyphen == 4 || name is "TY" or "ER";
        if (!isPadded || name.Length < 2 || name.Length > width || (hyphen + 1 < line.Length && line[hyphen + 1] != ' '))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        tag = name.ToString();
        start = Math.Min(hyphen + 2, line.Length);
        return true;
    }
}

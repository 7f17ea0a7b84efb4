namespace Attest.Citations.Import.Drafts;

/// <summary>Pages with a single hyphen between first and last, whatever dash they came with.</summary>
internal static class PageText
{
    public static string Clean(string text)
    {
        var pages = text.Replace('–', '-').Replace('—', '-').Replace('−', '-').Replace('‐', '-').Replace('‑', '-');
        while (pages.Contains("--", StringComparison.Ordinal))
        {
            pages = pages.Replace("--", "-", StringComparison.Ordinal);
        }

        pages = string.Join('-', pages.Split('-', StringSplitOptions.TrimEntries)).Trim('-');
        return IdentifierText.WithoutPrefixes(pages, "pages ", "pp.", "pp ", "p.").TrimEnd('.', ',', ';', '+');
    }

    /// <summary>First and last page from two fields; the first may hold the whole range.</summary>
    public static string Range(string first, string last)
    {
        var start = Clean(first);
        var end = Clean(last);
        return start.Length == 0 || end.Length == 0 || start == end || start.Contains('-', StringComparison.Ordinal)
            ? (start.Length > 0 ? start : end)
            : $"{start}-{end}";
    }
}

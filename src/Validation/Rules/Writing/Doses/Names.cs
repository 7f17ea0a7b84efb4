namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>Addresses, identifiers and names of files, in which no letter can be changed.</summary>
internal static class Names
{
    /// <summary>True if the run without blanks around an index is such a name.</summary>
    public static bool Has(string text, int index)
    {
        var start = index;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        var end = index;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        var run = text.AsSpan(start, end - start).Trim("()[]<>,;:\"'“”‘’.!?");
        run = run.StartsWith("doi:", StringComparison.OrdinalIgnoreCase) ? run[4..] : run;
        return run.Contains("://", StringComparison.Ordinal)
            || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || IsDoi(run)
            || run.Contains('@')
            || run.Contains('\\')
            || EndsLikeFile(run);
    }

    private static bool IsDoi(ReadOnlySpan<char> run) =>
        run is ['1', '0', '.', ..] && run.IndexOf('/') is >= 7 and <= 12 and var slash && run[3..slash].IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool EndsLikeFile(ReadOnlySpan<char> run)
    {
        foreach (var ending in (ReadOnlySpan<string>)[".md", ".pdf", ".csv", ".png", ".svg", ".jpg", ".xlsx", ".docx", ".yml", ".json", ".html", ".org", ".com"])
        {
            if (run.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

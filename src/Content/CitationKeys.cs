using Attest.Markdown.Dialect;

namespace Attest.Content;

public static class CitationKeys
{
    private const int LongestKey = 80;

    /// <summary>True if <c>[@key]</c> cites it: letters, digits, underscores, and single marks such as <c>:</c> inside.</summary>
    public static bool IsUsable(string key) => key.Length <= LongestKey && CitationParser.IsKey(key);
}

using Markdig.Syntax;

namespace Attest.Markdown.Dialect;

/// <summary>
/// A bound on how often the parser looks for the end of an address: behind each <c>](</c> up to the next blank, which in a text
/// without blanks is the whole rest of it.
/// </summary>
internal static class LinkOpenings
{
    /// <summary>Characters to be looked at, all together. A thousand links of a thousand letters each need a million.</summary>
    private const long Most = 100_000_000;

    public static void Check(ReadOnlySpan<char> text)
    {
        var looked = 0L;
        var blank = -1;
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 2))
        {
            if (blank < at)
            {
                var length = text[at..].IndexOfAny(' ', '\t', '\n');
                blank = length < 0 ? text.Length : at + length;
            }

            looked += blank - at;
            if (looked > Most)
            {
                throw new BoundException(new SourceSpan(at, at + 1), "too many links without a space between them", "put spaces between the links, and close each with a bracket");
            }
        }
    }

    private static int Next(ReadOnlySpan<char> text, int from)
    {
        var found = text[from..].IndexOf("](", StringComparison.Ordinal);
        return found < 0 ? -1 : from + found;
    }
}

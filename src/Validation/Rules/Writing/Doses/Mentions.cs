using Attest.Markdown.Reading;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>Tells words that are spoken of from words that are used: <c>never write "10 U"</c>.</summary>
internal static class Mentions
{
    private static readonly HashSet<string> Writing = new(
        ["write", "writes", "writing", "written", "wrote", "spell", "spelled", "spelt", "misread", "read", "mistaken", "abbreviate", "abbreviated", "type", "typed"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Leading = new(["as", "the", "by", "for", "like", ":", "not", "never"], StringComparer.OrdinalIgnoreCase);

    /// <summary>True if the place alone stands between quotation marks, or if the words before it say that it is written or read.</summary>
    public static bool Has(ReadText text, int start, int end)
    {
        if (IsQuoted(text.Text, start, end))
        {
            return true;
        }

        var before = Words.Before(text, start);
        var first = before.FindIndex(word => !Leading.Contains(word));
        return (first >= 0
            && (Writing.Contains(before[first]) || (before is ["not" or "never", ..] && before.Exists(Writing.Contains))))
            || (IsQuote(Before(text.Text, start)) && Words.Around(text, start, end).Any(Writing.Contains));
    }

    private static char Before(string text, int start) => start > 0 ? text[start - 1] : ' ';

    private static bool IsQuoted(string text, int start, int end)
    {
        var close = end < text.Length && text[end] is '.' or ',' ? end + 1 : end;
        return start > 0 && IsQuote(text[start - 1]) && ((end < text.Length && IsQuote(text[end])) || (close < text.Length && IsQuote(text[close])));
    }

    private static bool IsQuote(char c) => c is '"' or '\'' or '“' or '”' or '‘' or '’' or '«' or '»' or '„';
}

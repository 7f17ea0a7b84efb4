using System.Buffers;
using System.Text;

namespace Attest.Text;

/// <summary>Words as a reader gets them: in normal form C, with one blank for white space of any kind, and none at the ends.</summary>
internal static class Words
{
    /// <summary>Unicode's White_Space, a list of our own since seals depend on it.</summary>
    public static readonly SearchValues<char> Blanks = SearchValues.Create(
        "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000");

    public static string Of(string text) => NormalForm.Of(IsSpaced(text) ? Spaced(text) : text);

    /// <summary>True for two blanks in a row, and for another kind of blank.</summary>
    public static bool HasOtherBlanks(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Blanks); at >= 0 && at < text.Length;)
        {
            if (text[at] != ' ' || (at + 1 < text.Length && Blanks.Contains(text[at + 1])))
            {
                return true;
            }

            var next = text[(at + 1)..].IndexOfAny(Blanks);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static bool IsSpaced(ReadOnlySpan<char> text) =>
        text.Length > 0 && (text[0] == ' ' || text[^1] == ' ' || HasOtherBlanks(text));

    private static string Spaced(ReadOnlySpan<char> text)
    {
        var spaced = new StringBuilder(text.Length);
        foreach (var range in text.SplitAny(Blanks))
        {
            var word = text[range];
            if (!word.IsEmpty)
            {
                spaced.Append(spaced.Length > 0 ? " " : "").Append(word);
            }
        }

        return spaced.ToString();
    }
}

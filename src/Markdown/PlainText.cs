using System.Text;
using Attest.Text;

namespace Attest.Markdown;

/// <summary>
/// The one writer of texts without markup, citations and footnote marks: excerpts, passages, contents, descriptions of pictures, index.md.
/// Quantities stay as they are on the page, so powers are in Unicode.
/// </summary>
internal static class PlainText
{
    public static string Of(Siblings<Inline> inlines) => Append(inlines, new StringBuilder()).ToString().Trim();

    /// <summary>For the id of a heading, which has no powers.</summary>
    public static string WordsOf(Siblings<Inline> inlines) => Append(inlines, new StringBuilder(), hasScripts: false).ToString().Trim();

    /// <param name="footnotes">Receives those to which the text points.</param>
    public static StringBuilder Append(
        Siblings<Inline> inlines, StringBuilder text, List<Block>? footnotes = null, bool hasScripts = true)
    {
        foreach (var inline in inlines)
        {
            _ = inline.Kind switch
            {
                InlineKind.Text or InlineKind.Entity or InlineKind.Code or InlineKind.Address => text.Append(inline.Text),
                InlineKind.SoftBreak or InlineKind.HardBreak => text.Append(' '),
                InlineKind.Subscript or InlineKind.Superscript when hasScripts => text.Append(
                    Scripts.InText(Of(inline.Children), inline.Kind == InlineKind.Superscript, text.Length > 0 ? text[^1] : ' ')),
                InlineKind.Emphasis or InlineKind.Strong or InlineKind.Subscript or InlineKind.Superscript or InlineKind.Link
                    or InlineKind.Image => Append(inline.Children, text, footnotes, hasScripts),
                InlineKind.Citation => WithoutBlank(text),
                InlineKind.FootnoteMark => Note(inline, WithoutBlank(text), footnotes),
                InlineKind.Task or InlineKind.Html => text,
            };
        }

        return text;
    }

    private static StringBuilder Note(Inline mark, StringBuilder text, List<Block>? footnotes)
    {
        // While a tree is made, footnotes are missing.
        footnotes?.Add(mark.Footnote);
        return text;
    }

    /// <summary>Drops the blanks before a citation or footnote mark.</summary>
    public static StringBuilder WithoutBlank(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        return text;
    }
}

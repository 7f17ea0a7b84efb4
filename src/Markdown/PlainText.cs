using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown;

/// <summary>The text of inlines as it is read aloud: without marks, citations and footnote letters, spaces folded.</summary>
public static class PlainText
{
    public static string Of(ContainerInline? container)
    {
        var text = new StringBuilder();
        Append(container, text);
        return text.ToString().Trim();
    }

    /// <param name="notes">Takes the footnotes that the text points to, if they are wanted.</param>
    internal static void Append(ContainerInline? container, StringBuilder text, List<Footnote>? notes = null)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline autolink:
                    text.Append(autolink.Url);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case CitationInline:
                    TrimEnd(text);
                    break;
                case FootnoteLink link:
                    TrimEnd(text);
                    if (!link.IsBackLink)
                    {
                        notes?.Add(link.Footnote);
                    }

                    break;
                case ContainerInline inner:
                    Append(inner, text, notes);
                    break;
            }
        }
    }

    /// <summary>A citation stands behind a blank; when it goes, so does the blank.</summary>
    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }
    }
}

using System.Buffers;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Reading;

/// <summary>Appends inlines as they are read, with their places.</summary>
internal static class InlineText
{
    public static void Append(ContainerInline? container, TextBuilder text, int offset)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            var start = offset + inline.Span.Start;
            switch (inline)
            {
                case LiteralInline literal:
                    text.AppendRead(literal.Content.AsSpan(), start, literal.Span.Length);
                    break;
                case HtmlEntityInline entity:
                    text.AppendWhole(entity.Transcoded.AsSpan(), start, entity.Span.Length);
                    break;
                case LineBreakInline:
                    text.AppendWhole(" ", start, inline.Span.Length);
                    break;
                case EmphasisInline { DelimiterChar: '^' } script when !IsPowerOfAUnit(script, text.Last):
                    AppendGap(inline, text, offset);
                    Append(script, text, offset);
                    break;
                case ContainerInline inner:
                    Append(inner, text, offset);
                    break;
                case CodeInline or AutolinkInline or CitationInline or FootnoteLink { IsBackLink: false } or HtmlInline:
                    AppendGap(inline, text, offset);
                    break;
            }
        }
    }

    /// <summary>True if one of the characters stands in the words; an entity may be any of them.</summary>
    public static bool ContainsAny(ContainerInline? container, SearchValues<char> wanted)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            var contains = inline switch
            {
                LiteralInline literal => literal.Content.AsSpan().ContainsAny(wanted),
                HtmlEntityInline => true,
                ContainerInline inner => ContainsAny(inner, wanted),
                _ => false,
            };
            if (contains)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind a unit a small number belongs to it (<c>m^2^</c>); any other superscript is a note or a power of ten.</summary>
    private static bool IsPowerOfAUnit(EmphasisInline script, char before) =>
        char.IsLetter(before) && script.FirstChild is LiteralInline { NextSibling: null } literal && literal.Content.AsSpan() is "2" or "3";

    private static void AppendGap(Inline inline, TextBuilder text, int offset) =>
        text.AppendWhole([ReadText.Gap], offset + inline.Span.Start, inline.Span.Length);
}

using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Statements;

/// <summary>Tells blocks that claim something from those that only lead elsewhere, show or introduce.</summary>
internal static class Claims
{
    /// <summary>Words that may stand beside a link without saying more than where it leads.</summary>
    private static readonly HashSet<string> PointingWords = new(
        ["also", "and", "compare", "more", "or", "read", "see"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Pointing = PointingWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True if any text in the block claims something: not a figure, code, or links alone.</summary>
    public static bool IsStatement(Block block) => block switch
    {
        Figure or TableCaption or DefinitionTerm or HeadingBlock => false,
        FencedDiv div when Sources.IsExempt(div) => false,
        ParagraphBlock paragraph => IsClaim(paragraph),
        Table table => table.OfType<TableRow>().SelectMany(row => row).Any(IsStatement),
        ContainerBlock container => container.Any(IsStatement),
        _ => false,
    };

    /// <summary>True for "as follows:", with or without a citation or a footnote beside the colon.</summary>
    public static bool EndsWithColon(ParagraphBlock paragraph) => PlainText.Of(paragraph.Inline) is [.., ':' or '：'];

    /// <summary>True if there are words, and beside a link more of them than point to it.</summary>
    private static bool IsClaim(ParagraphBlock paragraph)
    {
        var (hasLink, hasWords, saysMore) = (false, false, false);
        Look(paragraph.Inline, ref hasLink, ref hasWords, ref saysMore);
        return hasWords && (!hasLink || saysMore);
    }

    /// <param name="container">The inlines to read.</param>
    /// <param name="hasLink">Set where there is a link.</param>
    /// <param name="hasWords">Set where there is a word outside of links.</param>
    /// <param name="saysMore">Set where one of these is not a pointing word.</param>
    private static void Look(ContainerInline? container, ref bool hasLink, ref bool hasWords, ref bool saysMore)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LinkInline or AutolinkInline:
                    hasLink = true;
                    break;
                case LiteralInline literal:
                    LookAtWords(literal.Content.AsSpan(), ref hasWords, ref saysMore);
                    break;
                case CodeInline code:
                    hasWords = true;
                    saysMore |= !PointingWords.Contains(code.Content);
                    break;
                case CitationInline or FootnoteLink:
                    break;
                case ContainerInline inner:
                    Look(inner, ref hasLink, ref hasWords, ref saysMore);
                    break;
            }
        }
    }

    private static void LookAtWords(ReadOnlySpan<char> text, ref bool hasWords, ref bool saysMore)
    {
        var start = -1;
        // One word that says more is enough, so the rest of a long text need not be read.
        for (var i = 0; i <= text.Length && !saysMore; i++)
        {
            // Surrogates too: there are letters beyond the basic plane.
            var isInWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]));
            if (isInWord && start < 0)
            {
                start = i;
            }
            else if (!isInWord && start >= 0)
            {
                hasWords = true;
                saysMore = !Pointing.Contains(text[start..i]);
                start = -1;
            }
        }
    }
}

using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Content.Markdown.Statements;

/// <summary>Tells blocks that claim something from those that only lead elsewhere, show or introduce.</summary>
internal static class Claims
{
    /// <summary>Words that may stand beside a link without saying more than where it leads.</summary>
    private static readonly HashSet<string> PointingWords = new(
        ["also", "and", "compare", "more", "or", "read", "see"], StringComparer.OrdinalIgnoreCase);

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

    private static bool IsClaim(ParagraphBlock paragraph)
    {
        var hasLink = false;
        var words = WordsOutsideLinks(paragraph.Inline, () => hasLink = true).ToList();
        return words.Count > 0 && (!hasLink || !words.TrueForAll(PointingWords.Contains));
    }

    private static IEnumerable<string> WordsOutsideLinks(ContainerInline? container, Action onLink)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LinkInline or AutolinkInline:
                    onLink();
                    break;
                case LiteralInline literal:
                    foreach (var word in WordsOf(literal.Content.ToString()))
                    {
                        yield return word;
                    }

                    break;
                case CodeInline code:
                    yield return code.Content;
                    break;
                case CitationInline or FootnoteLink:
                    break;
                case ContainerInline inner:
                    foreach (var word in WordsOutsideLinks(inner, onLink))
                    {
                        yield return word;
                    }

                    break;
            }
        }
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            // Surrogates too: there are letters beyond the basic plane.
            var isInWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]));
            if (isInWord && start < 0)
            {
                start = i;
            }
            else if (!isInWord && start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }
}

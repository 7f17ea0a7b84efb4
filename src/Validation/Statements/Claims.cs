using Attest.Markdown;

namespace Attest.Validation.Statements;

internal static class Claims
{
    /// <summary>Words beside a link that only say where it leads.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PointingWords = new HashSet<string>(
        ["also", "and", "compare", "more", "or", "read", "see"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for text that claims something: not for figures, code, or links alone.</summary>
    public static bool IsStatement(Block block) => block.Kind switch
    {
        BlockKind.Paragraph => IsClaim(block),
        BlockKind.Container => !Sourcing.IsExempt(block) && block.Blocks.Any(IsStatement),
        BlockKind.List or BlockKind.ListItem or BlockKind.Quote or BlockKind.Table or BlockKind.TableRow or BlockKind.TableCell
            or BlockKind.DefinitionList or BlockKind.DefinitionItem or BlockKind.FootnoteGroup or BlockKind.Footnote
            => block.Blocks.Any(IsStatement),
        BlockKind.Heading or BlockKind.TableCaption or BlockKind.DefinitionTerm or BlockKind.Figure or BlockKind.Code
            or BlockKind.ThematicBreak or BlockKind.Html => false,
    };

    /// <summary>True for "as follows:", with or without a citation beside the colon.</summary>
    public static bool EndsWithColon(Block paragraph) => PlainText.Of(paragraph.Inlines) is [.., ':' or '：'];

    private static bool IsClaim(Block paragraph)
    {
        var words = WordsOf(paragraph.Inlines);
        return words.HasFlag(Words.More) || (words.HasFlag(Words.Any) && !words.HasFlag(Words.Link));
    }

    [Flags]
    private enum Words
    {
        None = 0,
        Link = 1,

        Any = 2,

        /// <summary>One of them says more than where a link leads.</summary>
        More = 4,
    }

    private static Words WordsOf(Siblings<Inline> inlines)
    {
        var found = Words.None;
        foreach (var inline in inlines)
        {
            found |= inline.Kind switch
            {
                InlineKind.Text => WordsOf(inline.Text),
                InlineKind.Code => KindOf(inline.Text),
                InlineKind.Link or InlineKind.Image or InlineKind.Address => Words.Link,
                InlineKind.Emphasis or InlineKind.Strong or InlineKind.Subscript or InlineKind.Superscript => WordsOf(inline.Children),
                InlineKind.Entity or InlineKind.Citation or InlineKind.FootnoteMark or InlineKind.Task or InlineKind.SoftBreak
                    or InlineKind.HardBreak or InlineKind.Html => Words.None,
            };
        }

        return found;
    }

    private static Words WordsOf(ReadOnlySpan<char> text)
    {
        var found = Words.None;
        var start = -1;
        // One word that says more is enough.
        for (var i = 0; i <= text.Length && !found.HasFlag(Words.More); i++)
        {
            // Surrogates too: there are letters beyond the basic plane.
            var isInWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]));
            if (isInWord && start < 0)
            {
                start = i;
            }
            else if (!isInWord && start >= 0)
            {
                found |= KindOf(text[start..i]);
                start = -1;
            }
        }

        return found;
    }

    private static Words KindOf(ReadOnlySpan<char> word) => PointingWords.Contains(word) ? Words.Any : Words.Any | Words.More;
}

using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Text.Readability;
using Attest.Validation.Texts;

namespace Attest.Validation.Prose;

/// <summary>
/// Collects the sentences of paragraphs and list items in the containers of audiences, with their places. An inner container is for its
/// own audience.
/// </summary>
internal sealed class AudienceTexts(MarkdownPage page, IReadOnlySet<string> audiences)
{
    private readonly Dictionary<string, List<(Sentence Sentence, Location At)>> _texts = new(StringComparer.Ordinal);

    /// <returns>By the audience's id; without audiences that have no words.</returns>
    public static IReadOnlyDictionary<string, List<(Sentence Sentence, Location At)>> Of(
        MarkdownPage page, IReadOnlySet<string> audiences)
    {
        var texts = new AudienceTexts(page, audiences);
        texts.Collect(page.Body.Blocks, null);
        return texts._texts;
    }

    private bool Collect(Siblings<Block> blocks, string? audience)
    {
        foreach (var block in blocks)
        {
            _ = block.Kind switch
            {
                BlockKind.Container => Collect(block.Blocks, audiences.Contains(block.Container.Name) ? block.Container.Name : audience),
                BlockKind.Paragraph => audience is not null && Add(block.Inlines, audience),
                BlockKind.List or BlockKind.ListItem or BlockKind.Quote or BlockKind.DefinitionList or BlockKind.DefinitionItem
                    or BlockKind.FootnoteGroup or BlockKind.Footnote => Collect(block.Blocks, audience),
                BlockKind.Heading or BlockKind.Code or BlockKind.Table or BlockKind.TableCaption or BlockKind.TableRow
                    or BlockKind.TableCell or BlockKind.Figure or BlockKind.DefinitionTerm or BlockKind.ThematicBreak or BlockKind.Html
                    => false,
            };
        }

        return true;
    }

    private bool Add(Siblings<Inline> inlines, string audience)
    {
        var prose = InlineText.Append(inlines, new TextBuilder(page.Source), isProse: true).Build();
        foreach (var sentence in Sentences.Of(prose.Text))
        {
            if (!_texts.TryGetValue(audience, out var text))
            {
                _texts[audience] = text = [];
            }

            text.Add((sentence, prose.At(sentence.Start, sentence.Start + 1)));
        }

        return true;
    }
}

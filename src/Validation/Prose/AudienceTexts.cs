using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Text.Readability;
using Attest.Validation.Texts;

namespace Attest.Validation.Prose;

/// <summary>All that an article says to one audience alone, as sentences.</summary>
public sealed class AudienceText
{
    private readonly List<Sentence> _sentences = [];
    private readonly List<Location> _places = [];

    public IReadOnlyList<Sentence> Sentences => _sentences;

    public int WordCount => _sentences.Sum(sentence => sentence.Words.Count);

    /// <summary>Where a sentence of <see cref="Sentences"/> begins in the file.</summary>
    public Location PlaceOf(int sentence) => _places[sentence];

    internal void Add(Sentence sentence, Location at)
    {
        _sentences.Add(sentence);
        _places.Add(at);
    }
}

/// <summary>
/// Collects the prose in the containers of audiences: paragraphs and list items. Headings, tables, figures, captions, code
/// and the terms of definitions are no sentences. In a container inside another one the inner audience is spoken to.
/// </summary>
internal sealed class AudienceTexts(MarkdownPage page, IReadOnlySet<string> audiences)
{
    private readonly Dictionary<string, AudienceText> _texts = new(StringComparer.Ordinal);

    /// <returns>By the audience's id; nothing for audiences without a container that holds words.</returns>
    public static IReadOnlyDictionary<string, AudienceText> Of(MarkdownPage page, IReadOnlySet<string> audiences) =>
        new AudienceTexts(page, audiences).Collect(page.Body.Blocks, null);

    private Dictionary<string, AudienceText> Collect(Siblings<Block> blocks, string? audience)
    {
        foreach (var block in blocks)
        {
            _ = block.Kind switch
            {
                BlockKind.Container => Collect(block.Blocks, audiences.Contains(block.Container.Name) ? block.Container.Name : audience),
                BlockKind.Paragraph => audience is null ? _texts
                    : Add(InlineText.Append(block.Inlines, new TextBuilder(page.Source), isProse: true).Build(), audience),
                BlockKind.List or BlockKind.ListItem or BlockKind.Quote or BlockKind.DefinitionList or BlockKind.DefinitionItem
                    or BlockKind.FootnoteGroup or BlockKind.Footnote => Collect(block.Blocks, audience),
                BlockKind.Heading or BlockKind.Code or BlockKind.Table or BlockKind.TableCaption or BlockKind.TableRow
                    or BlockKind.TableCell or BlockKind.Figure or BlockKind.DefinitionTerm or BlockKind.ThematicBreak or BlockKind.Html => _texts,
            };
        }

        return _texts;
    }

    private Dictionary<string, AudienceText> Add(ReadText prose, string audience)
    {
        foreach (var sentence in Sentences.Of(prose.Text))
        {
            if (!_texts.TryGetValue(audience, out var text))
            {
                _texts[audience] = text = new AudienceText();
            }

            text.Add(sentence, prose.At(sentence.Start, sentence.Start + 1));
        }

        return _texts;
    }
}

using Attest.Content;
using Attest.Diagnostics;
using Attest.Text.Readability;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Attest.Markdown.Prose;

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
public static class AudienceTexts
{
    /// <returns>By the audience's id; nothing for audiences without a container that holds words.</returns>
    public static IReadOnlyDictionary<string, AudienceText> Of(MarkdownPage page, IReadOnlySet<string> audiences)
    {
        var texts = new Dictionary<string, AudienceText>(StringComparer.Ordinal);
        Collect(page.Body.Syntax, null);
        return texts;

        void Collect(ContainerBlock container, string? audience)
        {
            foreach (var block in container)
            {
                switch (block)
                {
                    case FencedDiv div:
                        Collect(div, audiences.Contains(div.Name) ? div.Name : audience);
                        break;
                    case Table or DefinitionTerm:
                        break;
                    case ParagraphBlock paragraph when audience is not null:
                        Add(new ReadableText(paragraph.Inline), audience);
                        break;
                    case ContainerBlock inner:
                        Collect(inner, audience);
                        break;
                }
            }
        }

        void Add(ReadableText readable, string audience)
        {
            foreach (var sentence in Sentences.Of(readable.Text))
            {
                if (!texts.TryGetValue(audience, out var text))
                {
                    texts[audience] = text = new AudienceText();
                }

                text.Add(sentence, page.Source.At(page.Body.Offset + readable.OffsetOf(sentence.Start)));
            }
        }
    }
}

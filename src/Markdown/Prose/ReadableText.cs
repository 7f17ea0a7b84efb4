using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Prose;

/// <summary>The words of a block that are read as sentences, without citations, addresses, code and pictures.</summary>
internal sealed class ReadableText
{
    private readonly StringBuilder _text = new();

    /// <summary>Where pieces of the text stand in what Markdig parsed, in ascending order.</summary>
    private readonly List<(int At, int Offset)> _origins = [];

    public ReadableText(ContainerInline? inlines) => Append(inlines);

    public string Text => _text.ToString();

    /// <summary>Where a place in the text stands in what Markdig parsed.</summary>
    public int OffsetOf(int place)
    {
        var index = _origins.FindLastIndex(origin => origin.At <= place);
        return index < 0 ? 0 : _origins[index].Offset + place - _origins[index].At;
    }

    private void Append(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    _origins.Add((_text.Length, literal.Span.Start));
                    _text.Append(literal.Content.AsSpan());
                    break;
                case HtmlEntityInline entity:
                    _text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    _text.Append(' ');
                    break;
                case CitationInline or FootnoteLink:
                    // The blank before a citation goes with it, so that the full stop behind it meets its sentence.
                    while (_text is [.., ' '])
                    {
                        _text.Length--;
                    }

                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    Append(inner);
                    break;
            }
        }
    }
}

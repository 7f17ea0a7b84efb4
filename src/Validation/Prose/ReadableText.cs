using System.Text;
using Attest.Markdown;

namespace Attest.Validation.Prose;

/// <summary>The words of a block that are read as sentences, without citations, addresses, code and pictures.</summary>
internal sealed class ReadableText
{
    private readonly StringBuilder _text = new();

    /// <summary>Where pieces of the text stand in the file, in ascending order.</summary>
    private readonly List<(int At, int Offset)> _origins = [];

    public ReadableText(Inlines inlines) => Append(inlines);

    public string Text => _text.ToString();

    /// <summary>Where a place in the text stands in the file.</summary>
    public int OffsetOf(int place)
    {
        var index = _origins.FindLastIndex(origin => origin.At <= place);
        return index < 0 ? 0 : _origins[index].Offset + place - _origins[index].At;
    }

    private StringBuilder Append(Inlines inlines)
    {
        foreach (var inline in inlines)
        {
            _ = inline.Kind switch
            {
                InlineKind.Text => AppendText(inline),
                InlineKind.Entity => _text.Append(inline.Text),
                InlineKind.SoftBreak or InlineKind.HardBreak => _text.Append(' '),
                InlineKind.Emphasis or InlineKind.Strong or InlineKind.Subscript or InlineKind.Superscript or InlineKind.Link => Append(inline.Children),
                // The blank before a citation goes with it, so that the full stop behind it meets its sentence.
                InlineKind.Citation or InlineKind.FootnoteMark => PlainText.WithoutBlank(_text),
                InlineKind.Code or InlineKind.Image or InlineKind.Address or InlineKind.Task or InlineKind.Html => _text,
            };
        }

        return _text;
    }

    private StringBuilder AppendText(Inline text)
    {
        _origins.Add((_text.Length, text.At.Start));
        return _text.Append(text.Text);
    }
}

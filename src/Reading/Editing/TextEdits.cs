using System.Text;
using Attest.Diagnostics;

namespace Attest.Reading.Editing;

/// <summary>Changes to a text, by offsets in the original.</summary>
public sealed class TextEdits(SourceText source)
{
    private readonly List<TextEdit> _edits = [];

    public void Insert(int offset, string text) => Add(new(source.At(offset), text));

    public void Replace(Location at, string text) => Add(new(at, text));

    public void Add(TextEdit edit) => _edits.Add(edit);

    /// <summary>Changes at one place are in the order of the calls.</summary>
    public SourceText Apply()
    {
        var written = new StringBuilder(source.Length + 256);
        var copied = 0;
        foreach (var edit in InOrder())
        {
            written.Append(source.Text, copied, edit.At.Start - copied).Append(edit.Text);
            copied = edit.At.End;
        }

        return new SourceText(source.Path, written.Append(source.Text, copied, source.Length - copied).ToString());
    }

    /// <summary>A place of the changed text in the original; for new text, where it was inserted.</summary>
    public Location Before(Location after) => source.Between(OffsetBefore(after.Start), OffsetBefore(after.End));

    private int OffsetBefore(int offset)
    {
        var grown = 0;
        foreach (var edit in InOrder())
        {
            var start = edit.At.Start + grown;
            if (offset < start)
            {
                break;
            }

            if (offset < start + edit.Text.Length)
            {
                return edit.At.Start;
            }

            grown += edit.Text.Length - edit.At.Length;
        }

        return offset - grown;
    }

    private IEnumerable<TextEdit> InOrder() => _edits.OrderBy(edit => edit.At.Start);
}

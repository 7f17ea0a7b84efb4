using Attest.Text;

namespace Attest.Yaml;

/// <summary>
/// A part of a text without its hidden characters, so that these are reported once and not again as a date or a key that cannot be read.
/// </summary>
internal sealed class VisibleText
{
    private readonly int _start;

    /// <summary>For each code unit that was left out, in order, how many of the others are before it.</summary>
    private readonly List<int> _gaps = [];

    public VisibleText(string text, int start, int end)
    {
        _start = start;
        Text = string.Concat(VisibleParts(text, start, end));
    }

    public string Text { get; }

    /// <summary>The offset in the whole text of an index, or of the end.</summary>
    public int StartOffset(long index) => _start + Clamp(index) + GapsBefore(index + 1);

    /// <summary>The offset in the whole text after the character before an index.</summary>
    public int EndOffset(long index) => _start + Clamp(index) + GapsBefore(index);

    private int Clamp(long index) => (int)Math.Min(index, Text.Length);

    private int GapsBefore(long index)
    {
        var low = 0;
        var high = _gaps.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _gaps[middle] < index ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private IEnumerable<string> VisibleParts(string text, int start, int end)
    {
        var visible = 0;
        while (start < end)
        {
            var hidden = HiddenCharacters.IndexOfFirst(text, start, end);
            if (hidden < 0)
            {
                yield return text[start..end];
                yield break;
            }

            visible += hidden - start;
            var length = HiddenCharacters.LengthAt(text, hidden);
            _gaps.AddRange(Enumerable.Repeat(visible, length));
            yield return text[start..hidden];
            start = hidden + length;
        }
    }
}

using Attest.Text;

namespace Attest.Yaml;

/// <summary>Text without its hidden characters, which would otherwise be reported again as an unreadable date or key.</summary>
internal sealed class VisibleText
{
    private readonly int _start;

    /// <summary>For each code unit that was left out, in order, how many others precede it.</summary>
    private readonly List<int> _gaps = [];

    public VisibleText(string text, int start, int end)
    {
        _start = start;
        Text = string.Concat(VisibleParts(text, start, end));
    }

    public string Text { get; }

    /// <summary>In the whole text, of the character at an index.</summary>
    public int StartOffset(long index) => _start + Clamp(index) + GapsBefore(index + 1);

    /// <summary>In the whole text, after the character before an index.</summary>
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

namespace Attest.Validation.Fidelity;

/// <summary>A text with marks of its structure. Its room is used again: ten thousand pages would need as many growing arrays.</summary>
internal sealed class Reading
{
    private char[] _text = new char[16 * 1024];
    private int[] _places = new int[16 * 1024];

    public int Length { get; set; }

    public ReadOnlySpan<char> Text => _text.AsSpan(0, Length);

    /// <summary>In the file.</summary>
    public int PlaceOf(int at) => Length == 0 ? 0 : _places[Math.Clamp(at, 0, Length - 1)];

    public void Clear() => Length = 0;

    public void Add(char c, int place)
    {
        if (Length == _text.Length)
        {
            Grow(1);
        }

        _text[Length] = c;
        _places[Length++] = place;
    }

    /// <summary>Characters that are side by side in the file; a control character becomes a blank, since it would be a mark.</summary>
    public void Add(ReadOnlySpan<char> text, int place)
    {
        if (Length + text.Length > _text.Length)
        {
            Grow(text.Length);
        }

        for (var i = 0; i < text.Length; i++)
        {
            _text[Length] = text[i] is < ' ' and not '\n' ? ' ' : text[i];
            _places[Length++] = place + i;
        }
    }

    /// <summary>A part of another one, with its places.</summary>
    public void Add(Reading other, int start, int end)
    {
        var count = end - start;
        if (Length + count > _text.Length)
        {
            Grow(count);
        }

        other._text.AsSpan(start, count).CopyTo(_text.AsSpan(Length));
        other._places.AsSpan(start, count).CopyTo(_places.AsSpan(Length));
        Length += count;
    }

    private void Grow(int count)
    {
        var length = Math.Max(_text.Length * 2, Length + count);
        Array.Resize(ref _text, length);
        Array.Resize(ref _places, length);
    }
}

namespace Attest.Images;

/// <summary>Bytes of a picture, which may be cut off or damaged: each length and offset is checked.</summary>
internal readonly ref struct PictureBytes(ReadOnlySpan<byte> bytes, bool isBigEndian = true)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Unsigned, of one to four bytes; null if one of them is outside.</summary>
    public long? Number(long at, int length)
    {
        if (at < 0 || at > _bytes.Length - length)
        {
            return null;
        }

        var number = 0L;
        for (var i = 0; i < length; i++)
        {
            number = number << 8 | _bytes[(int)at + (isBigEndian ? i : length - 1 - i)];
        }

        return number;
    }

    public bool Has(long at, ReadOnlySpan<byte> expected) =>
        at >= 0 && at <= _bytes.Length && _bytes[(int)at..].StartsWith(expected);

    /// <returns>False if a part of the slice is outside.</returns>
    public bool TrySlice(long at, long length, out ReadOnlySpan<byte> slice)
    {
        var isInside = at >= 0 && length >= 0 && at + length <= _bytes.Length;
        slice = isInside ? _bytes.Slice((int)at, (int)length) : [];
        return isInside;
    }
}

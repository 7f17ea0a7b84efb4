using System.Buffers.Binary;

namespace Attest.Files.Images;

/// <summary>Width and height of a picture in pixels of CSS, so that a page can keep its place free before it has come.</summary>
public readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>As many bytes of the beginning of a file as are looked at: profiles and previews may stand before the size of a JPEG.</summary>
    public const int BytesNeeded = 256 * 1024;

    /// <param name="bytes">The beginning of a PNG, GIF, JPEG, WebP or SVG file.</param>
    /// <returns>Null if it is none of them, or is damaged, or says no size.</returns>
    public static ImageSize? Of(ReadOnlySpan<byte> bytes)
    {
        var size = bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] when bytes.Length >= 24 => Png(bytes),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] when bytes.Length >= 10 => Gif(bytes),
            [0xff, 0xd8, ..] => JpegSize.Of(bytes),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] when bytes.Length >= 30 => WebP(bytes),
            _ => SvgSize.Of(bytes),
        };
        return size is { Width: > 0 and < 100_000, Height: > 0 and < 100_000 } ? size : null;
    }

    /// <summary>The chunk IHDR comes first (PNG, section 11.2.1).</summary>
    private static ImageSize? Png(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    /// <summary>The logical screen (GIF89a, section 18).</summary>
    private static ImageSize? Gif(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));

    /// <summary>RFC 9649: a lossy frame (RFC 6386, section 9.1), a lossless one (section 3.4), or the canvas (section 2.7).</summary>
    private static ImageSize? WebP(ReadOnlySpan<byte> bytes)
    {
        switch (bytes[12..16])
        {
            case [(byte)'V', (byte)'P', (byte)'8', (byte)' ']:
                return new(BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3fff, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3fff);
            case [(byte)'V', (byte)'P', (byte)'8', (byte)'L']:
                var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
                return new((int)(bits & 0x3fff) + 1, (int)(bits >> 14 & 0x3fff) + 1);
            case [(byte)'V', (byte)'P', (byte)'8', (byte)'X']:
                return new((bytes[24] | bytes[25] << 8 | bytes[26] << 16) + 1, (bytes[27] | bytes[28] << 8 | bytes[29] << 16) + 1);
            default:
                return null;
        }
    }
}

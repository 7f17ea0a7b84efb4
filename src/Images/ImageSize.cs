namespace Attest.Images;

/// <summary>In CSS pixels, so that a page can leave space for the picture before it is loaded.</summary>
public readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>From the beginning of a file: in a JPEG, profiles and previews may be before the size.</summary>
    public const int BytesNeeded = 256 * 1024;

    private const int TooLarge = 100_000;

    /// <param name="bytes">The beginning of a PNG, GIF, JPEG, WebP or SVG file.</param>
    /// <returns>Null if it is another file, is damaged, or has no size.</returns>
    public static ImageSize? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Png(new(bytes)),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => Gif(new(bytes, isBigEndian: false)),
        [0xff, 0xd8, ..] => JpegSize.Of(bytes),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => WebP(new(bytes, isBigEndian: false)),
        _ => SvgSize.Of(bytes),
    };

    /// <returns>Null for a size that no browser shows, or a missing number.</returns>
    internal static ImageSize? Of(long? width, long? height) =>
        width is > 0 and < TooLarge && height is > 0 and < TooLarge ? new((int)width, (int)height) : null;

    /// <summary>The chunk IHDR comes first (PNG, section 11.2.1).</summary>
    private static ImageSize? Png(PictureBytes bytes) => bytes.Has(12, "IHDR"u8) ? Of(bytes.Number(16, 4), bytes.Number(20, 4)) : null;

    /// <summary>The logical screen (GIF89a, section 18).</summary>
    private static ImageSize? Gif(PictureBytes bytes) => Of(bytes.Number(6, 2), bytes.Number(8, 2));

    /// <summary>RFC 9649: a lossy frame (RFC 6386, section 9.1), a lossless one (section 3.4), or the canvas (section 2.7).</summary>
    private static ImageSize? WebP(PictureBytes bytes) =>
        bytes.Has(8, "WEBPVP8 "u8) ? Of(bytes.Number(26, 2) & 0x3fff, bytes.Number(28, 2) & 0x3fff)
        : bytes.Has(8, "WEBPVP8L"u8) ? Of((bytes.Number(21, 4) & 0x3fff) + 1, (bytes.Number(21, 4) >> 14 & 0x3fff) + 1)
        : bytes.Has(8, "WEBPVP8X"u8) ? Of(bytes.Number(24, 3) + 1, bytes.Number(27, 3) + 1)
        : null;
}

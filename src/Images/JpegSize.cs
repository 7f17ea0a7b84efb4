namespace Attest.Images;

/// <summary>The size of a JPEG as browsers show it: that of the frame (ITU-T T.81, B.2.2), turned by Exif 2.3, tag 274.</summary>
internal static class JpegSize
{
    private const int Orientation = 274;

    public static ImageSize? Of(ReadOnlySpan<byte> bytes)
    {
        var jpeg = new PictureBytes(bytes);
        var isTurned = false;
        for (var at = 2L; jpeg.Number(at, 1) == 0xff;)
        {
            var marker = jpeg.Number(at + 1, 1);
            if (marker == 0xff)
            {
                at++;
                continue;
            }

            // The length counts its own two bytes (B.1.1.4).
            if (jpeg.Number(at + 2, 2) is not (>= 2 and var length))
            {
                return null;
            }

            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
            {
                var (height, width) = (jpeg.Number(at + 5, 2), jpeg.Number(at + 7, 2));
                return isTurned ? ImageSize.Of(height, width) : ImageSize.Of(width, height);
            }

            isTurned |= marker == 0xe1 && jpeg.TrySlice(at + 4, length - 2, out var segment) && IsTurned(segment);
            at += 2 + length;
        }

        return null;
    }

    /// <param name="segment">Of an APP1 segment.</param>
    private static bool IsTurned(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8))
        {
            return false;
        }

        var tiff = new PictureBytes(segment[6..], isBigEndian: segment is [_, _, _, _, _, _, (byte)'M', ..]);
        var directory = tiff.Number(4, 4) ?? -1;
        for (var (left, at) = (tiff.Number(directory, 2), directory + 2); left > 0; left--, at += 12)
        {
            if (tiff.Number(at, 2) == Orientation)
            {
                return tiff.Number(at + 8, 2) is >= 5 and <= 8;
            }
        }

        return false;
    }
}

using System.Buffers.Binary;

namespace Attest.Files.Images;

/// <summary>The size of a JPEG as browsers show it: the frame's (ITU-T T.81, B.2.2), turned if the camera was (Exif 2.3, tag 274).</summary>
internal static class JpegSize
{
    private const int Orientation = 274;

    public static ImageSize? Of(ReadOnlySpan<byte> bytes)
    {
        var isTurned = false;
        var at = 2;
        while (at + 9 <= bytes.Length && bytes[at] == 0xff)
        {
            var marker = bytes[at + 1];
            if (marker == 0xff)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
            {
                int height = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]), width = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]);
                return isTurned ? new(height, width) : new(width, height);
            }

            var end = at + 2 + length;
            if (marker == 0xe1 && end <= bytes.Length)
            {
                isTurned |= IsTurned(bytes[(at + 4)..end]);
            }

            at = end;
        }

        return null;
    }

    /// <param name="segment">What an APP1 segment holds.</param>
    private static bool IsTurned(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 14 || !segment.StartsWith("Exif\0\0"u8))
        {
            return false;
        }

        var tiff = segment[6..];
        var isBig = tiff[0] == (byte)'M';
        var directory = Number(tiff, 4, 4, isBig);
        if (directory < 8 || directory + 2 > tiff.Length)
        {
            return false;
        }

        var entries = Number(tiff, directory, 2, isBig);
        for (int i = 0, at = directory + 2; i < entries && at + 12 <= tiff.Length; i++, at += 12)
        {
            if (Number(tiff, at, 2, isBig) == Orientation)
            {
                return Number(tiff, at + 8, 2, isBig) is >= 5 and <= 8;
            }
        }

        return false;
    }

    private static int Number(ReadOnlySpan<byte> bytes, int at, int length, bool isBig)
    {
        var number = 0;
        for (var i = 0; i < length; i++)
        {
            number = number << 8 | bytes[at + (isBig ? i : length - 1 - i)];
        }

        return number;
    }
}

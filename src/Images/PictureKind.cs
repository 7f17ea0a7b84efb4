namespace Attest.Images;

/// <summary>What a file is by its content, whatever its name says.</summary>
public enum PictureKind
{
    /// <summary>Nothing that all browsers show.</summary>
    Other,

    /// <summary>PNG, JPEG, GIF, WebP or AVIF: browsers look at the content of these.</summary>
    Pixels,

    /// <summary>Shown only under a name that ends so, since hosts send the type by the name.</summary>
    Svg,

    Empty,

    /// <summary>What Git LFS has in place of a file that was not fetched.</summary>
    LfsPointer,
}

public static class Pictures
{
    /// <param name="bytes">The beginning of a file, <see cref="ImageSize.BytesNeeded"/> or all of it.</param>
    public static PictureKind KindOf(ReadOnlySpan<byte> bytes)
    {
        var picture = new PictureBytes(bytes);
        return bytes.IsEmpty ? PictureKind.Empty
            : picture.Has(0, [0x89, .. "PNG\r\n"u8, 0x1a, 0x0a]) && picture.Has(12, "IHDR"u8) ? PictureKind.Pixels
            : picture.Has(0, [0xff, 0xd8, 0xff]) || picture.Has(0, "GIF87a"u8) || picture.Has(0, "GIF89a"u8) ? PictureKind.Pixels
            : picture.Has(0, "RIFF"u8) && picture.Has(8, "WEBPVP8"u8) ? PictureKind.Pixels
            : picture.Has(4, "ftyp"u8) && IsAvif(picture) ? PictureKind.Pixels
            : picture.Has(0, "version https://git-lfs."u8) ? PictureKind.LfsPointer
            : SvgSize.IsSvg(bytes) ? PictureKind.Svg
            : PictureKind.Other;
    }

    /// <summary>One of the brands of the file is AVIF's (AV1 Image File Format, section 6).</summary>
    private static bool IsAvif(PictureBytes picture)
    {
        var end = Math.Min(picture.Number(0, 4) ?? 0, 4096);
        for (var at = 8L; at + 4 <= end; at += at == 8 ? 8 : 4)
        {
            if (picture.Has(at, "avif"u8) || picture.Has(at, "avis"u8))
            {
                return true;
            }
        }

        return false;
    }
}

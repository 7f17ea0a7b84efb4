namespace Attest.Images;

/// <summary>Only addresses of the drawing's own parts and of pictures inside it are allowed.</summary>
internal static class SvgStyle
{
    private static readonly string[] Pictures = ["data:image/png;", "data:image/jpeg;", "data:image/gif;", "data:image/webp;"];
    private static readonly string[] Refused = ["@import", "expression(", "-binding", "image-set(", "javascript:"];

    /// <summary>True for CSS, or an attribute that may be CSS, that fetches something, or might by escapes.</summary>
    public static bool AsksOthers(string css, bool isStyle)
    {
        if (Array.Exists(Refused, part => css.Contains(part, StringComparison.OrdinalIgnoreCase))
            || (isStyle && css.Contains('\\', StringComparison.Ordinal)))
        {
            return true;
        }

        var (at, isOwn) = (0, true);
        while (isOwn && css.IndexOf("url(", at, StringComparison.OrdinalIgnoreCase) is >= 0 and var next)
        {
            at = next + 4;
            isOwn = IsOwn(css.AsSpan(at).TrimStart([' ', '\t', '\r', '\n', '"', '\'']));
        }

        return !isOwn;
    }

    /// <summary>True for an attribute's value that is not an address, or one inside the drawing.</summary>
    /// <param name="value">Decoded.</param>
    /// <param name="isLink">A link may lead to a page elsewhere.</param>
    /// <param name="isAddress">False for the values of an animation.</param>
    public static bool IsPlain(string value, bool isLink, bool isAddress)
    {
        var address = value.AsSpan().Trim();
        return IsOwn(address) || address.IsEmpty
            || (isLink && (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)))
            || (!isAddress && address.IndexOf(':') < 0 && address.IndexOf("//") < 0);
    }

    private static bool IsOwn(ReadOnlySpan<char> address)
    {
        foreach (var picture in Pictures)
        {
            if (address.StartsWith(picture, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return address is ['#', ..];
    }
}

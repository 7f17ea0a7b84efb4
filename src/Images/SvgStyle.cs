namespace Attest.Images;

/// <summary>Addresses in a drawing: only its own parts and pictures inside it are asked for.</summary>
internal static class SvgStyle
{
    private static readonly string[] Pictures = ["data:image/png;", "data:image/jpeg;", "data:image/gif;", "data:image/webp;"];

    /// <summary>True for CSS, or an attribute that is read as CSS, that fetches something, or might, written in escapes.</summary>
    public static bool AsksOthers(string css, bool isStyle)
    {
        if (css.Contains("@import", StringComparison.OrdinalIgnoreCase) || css.Contains("expression(", StringComparison.OrdinalIgnoreCase)
            || css.Contains("-binding", StringComparison.OrdinalIgnoreCase) || css.Contains("image-set(", StringComparison.OrdinalIgnoreCase)
            || css.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
            || (isStyle && css.Contains('\\', StringComparison.Ordinal)))
        {
            return true;
        }

        for (var at = css.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = css.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            var address = css.AsSpan(at + 4).TrimStart([' ', '\t', '\r', '\n', '"', '\'']);
            if (!IsOwn(address))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for an attribute's value that is no address, or one that asks for nothing but what is in the drawing.</summary>
    /// <param name="value">The value, decoded.</param>
    /// <param name="isLink">A link may lead to a page elsewhere.</param>
    /// <param name="isAddress">False for the numbers and words between which an animation goes.</param>
    public static bool IsPlain(string value, bool isLink, bool isAddress)
    {
        var address = value.AsSpan().Trim();
        return IsOwn(address) || address.IsEmpty
            || (isLink && (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)))
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

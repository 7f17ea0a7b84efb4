using System.Globalization;
using System.Xml;

namespace Attest.Images;

/// <summary>The size of an SVG: its width and height in pixels, else those of its view box.</summary>
internal static class SvgSize
{
    private static readonly XmlReaderSettings Settings =
        new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = 1024 };

    public static ImageSize? Of(ReadOnlySpan<byte> bytes)
    {
        ImageSize? size = null;
        ReadRoot(bytes, root => size = OfRoot(root));
        return size;
    }

    public static bool IsSvg(ReadOnlySpan<byte> bytes)
    {
        var isSvg = false;
        ReadRoot(bytes, _ => isSvg = true);
        return isSvg;
    }

    private static void ReadRoot(ReadOnlySpan<byte> bytes, Action<XmlReader> read)
    {
        if (bytes.IndexOf("svg"u8) < 0)
        {
            return;
        }

        try
        {
            using var stream = new MemoryStream(bytes.ToArray());
            using var xml = XmlReader.Create(stream, Settings);
            if (xml.MoveToContent() == XmlNodeType.Element && xml.LocalName == "svg")
            {
                read(xml);
            }
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException)
        {
            // Another file, or a damaged one.
        }
    }

    private static ImageSize? OfRoot(XmlReader root)
    {
        var (width, height) = (Pixels(root.GetAttribute("width")), Pixels(root.GetAttribute("height")));
        if (width is null || height is null)
        {
            var box = root.GetAttribute("viewBox")?.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
            (width, height) = box is [_, _, var third, var fourth] ? (Pixels(third), Pixels(fourth)) : (null, null);
        }

        return ImageSize.Of(width, height);
    }

    /// <summary>Other units, such as percent, depend on the page around the picture.</summary>
    private static int? Pixels(string? length)
    {
        var number = length?.Trim();
        number = number?.EndsWith("px", StringComparison.Ordinal) == true ? number[..^2] : number;
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var pixels) && pixels is >= 0.5 and < 100_000
            ? (int)Math.Round(pixels)
            : null;
    }
}

using System.Text;
using Attest.Diagnostics;
using Attest.Images;
using Attest.Text;

namespace Attest.Reading;

/// <summary>Refuses files that browsers would run as a page or a script of the site.</summary>
internal static class ActiveFiles
{
    private const int FirstBytes = 512;

    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".html", ".htm", ".xhtml", ".xht", ".shtml", ".mht", ".mhtml", ".xml", ".xsl", ".xslt", ".rdf", ".svgz", ".swf", ".hta", ".htc",
        ".js", ".mjs", ".cjs", ".css", ".wasm", ".vbs", ".jar", ".webmanifest", ".appcache",
    };

    /// <summary>Hosts send the type of these, so browsers do not guess.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp", ".ico", ".pdf", ".zip", ".gz", ".json", ".csv", ".txt", ".md", ".yml",
        ".yaml", ".mp4", ".webm", ".mp3", ".ogg", ".wav", ".woff", ".woff2", ".ttf", ".otf", ".docx", ".xlsx", ".pptx", ".odt", ".ods",
        ".bib", ".ris", ".nbib",
    };

    private static readonly string[] Markup =
    [
        "<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<?xml", "<!--", "<table", "<style", "<title", "<a ", "<img",
        "<p>", "<div", "<h1", "<b>", "<br",
    ];

    /// <summary>The words of a drawing are read like others.</summary>
    private static ContentFault? Damage(SourceText source)
    {
        var faults = new FaultList();
        DamagedText.Check(source, faults);
        return faults.All is [var first, ..] ? first : null;
    }

    /// <returns>Null if the file can be published.</returns>
    /// <param name="path">Below the input folder.</param>
    /// <param name="displayPath">Its name in diagnostics.</param>
    /// <param name="read">Reads at most this many bytes from the beginning.</param>
    public static ContentFault? Check(string path, string displayPath, Func<int, byte[]> read)
    {
        var ending = Path.GetExtension(path);
        if (Endings.Contains(ending))
        {
            return Fault($"files whose names end in \"{ending}\" are not published",
                "a page is written in markdown; put data into a .csv or .json file, or into a .zip");
        }

        if (Known.Contains(ending))
        {
            return null;
        }

        if (ending.Equals(".svg", StringComparison.OrdinalIgnoreCase))
        {
            var source = TextDecoder.Decode(displayPath, read(int.MaxValue), out var fault);
            return fault ?? ConflictMarkers.In(source).Select(ConflictMarkers.Describe).FirstOrDefault() ?? SvgContent.Check(source)
                ?? Damage(source);
        }

        return LooksLikeMarkup(read(FirstBytes))
            ? Fault("browsers treat this file as a page", "give it the extension of its format, such as .txt, or remove it")
            : null;

        ContentFault Fault(string message, string help) => new(FaultKind.RawHtml, new SourceText(displayPath, "").At(0), message, help);
    }

    /// <summary>Browsers guess by the first bytes without a type (WHATWG MIME sniffing, 7.1).</summary>
    private static bool LooksLikeMarkup(byte[] bytes)
    {
        var start = Encoding.Latin1.GetString(bytes).Replace("\u00ef\u00bb\u00bf", "", StringComparison.Ordinal)
            .Replace("\0", "", StringComparison.Ordinal).TrimStart();
        return Markup.Any(tag => start.StartsWith(tag, StringComparison.OrdinalIgnoreCase));
    }
}

using System.Xml;
using Attest.Diagnostics;

namespace Attest.Images;

/// <summary>
/// What in an SVG is more than a drawing. Opened by its own address it is a page of the site, in which scripts run and other
/// hosts are asked: SVG 2, section 2.2; so only what draws is let through.
/// </summary>
internal static class SvgContent
{
    private const string Help = "save the picture again as a plain SVG, or as a PNG";

    private static readonly HashSet<string> Refused = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "foreignObject", "handler", "listener", "iframe", "embed", "object", "audio", "video", "html", "body", "link", "meta", "base", "form",
    };

    private static readonly HashSet<string> Addresses = new(StringComparer.OrdinalIgnoreCase) { "href", "src", "data", "action", "formaction", "to", "from", "values", "by" };

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
    };

    /// <summary>The first thing in the drawing that must not be published; null where there is none.</summary>
    public static ContentFault? Check(SourceText source)
    {
        using var text = new StringReader(source.Text);
        using var xml = XmlReader.Create(text, Settings);
        var lines = new LineOffsets(source.Text);
        var element = "";
        try
        {
            while (xml.Read())
            {
                if (xml.Depth > 200)
                {
                    return Fault(FaultKind.TooLarge, "the drawing is nested too deeply");
                }

                element = xml.NodeType == XmlNodeType.Element ? xml.LocalName : element;
                if (Offence(xml, element) is var (kind, message))
                {
                    return Fault(kind, message);
                }
            }

            return null;
        }
        catch (XmlException exception)
        {
            return new ContentFault(FaultKind.UnreadableFile, source.At(lines.OffsetOf(exception.LineNumber, exception.LinePosition)),
                "the drawing is not valid SVG from here on", Help);
        }

        ContentFault Fault(FaultKind kind, string message)
        {
            var place = (IXmlLineInfo)xml;
            return new ContentFault(kind, source.At(lines.OffsetOf(place.LineNumber, place.LinePosition)), message, Help);
        }
    }

    private static (FaultKind Kind, string Message)? Offence(XmlReader xml, string element) => xml.NodeType switch
    {
        // Attributes of elements can be given by a definition of the document's type.
        XmlNodeType.DocumentType when xml.Value.Length > 0 => (FaultKind.RawHtml, "the drawing defines its own entities or attributes"),
        XmlNodeType.ProcessingInstruction => (FaultKind.RawHtml, $"the drawing contains the processing instruction \"{xml.Name}\""),
        XmlNodeType.Element => OfElement(xml),
        XmlNodeType.Text or XmlNodeType.CDATA when element.Equals("style", StringComparison.OrdinalIgnoreCase) && SvgStyle.AsksOthers(xml.Value, isStyle: true) =>
            (FaultKind.RawHtml, "the style of the drawing loads another file"),
        _ => null,
    };

    private static (FaultKind, string)? OfElement(XmlReader xml)
    {
        if (Refused.Contains(xml.LocalName) || xml.NamespaceURI.Contains("xhtml", StringComparison.OrdinalIgnoreCase))
        {
            return (FaultKind.RawHtml, $"the drawing contains <{xml.Name}>");
        }

        var isLink = xml.LocalName == "a";
        while (xml.MoveToNextAttribute())
        {
            var (name, value) = (xml.LocalName, xml.Value);
            if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || (xml.Prefix == "xml" && name == "base")
                || (name == "attributeName" && IsActive(value)))
            {
                return (FaultKind.RawHtml, $"the drawing contains the attribute \"{xml.Name}\"");
            }

            if (Addresses.Contains(name) && !SvgStyle.IsPlain(value, isLink, isAddress: name is "href" or "src"))
            {
                return (FaultKind.RawHtml, $"the drawing leads to another file or runs a script with \"{xml.Name}\"");
            }

            if (xml.Prefix != "xmlns" && name != "xmlns" && !Addresses.Contains(name) && SvgStyle.AsksOthers(value, name == "style"))
            {
                return (FaultKind.RawHtml, "the style of the drawing loads another file");
            }
        }

        return null;
    }

    /// <summary>What an animation may not change.</summary>
    private static bool IsActive(string attribute) =>
        attribute.Trim().Split(':')[^1] is var name && (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || Addresses.Contains(name));
}

/// <summary>Where lines of a text begin, as a reader of XML counts them, from one.</summary>
internal sealed class LineOffsets(string text)
{
    public int OffsetOf(int line, int column)
    {
        var start = 0;
        for (; line > 1; line--)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r');
            if (end < 0)
            {
                break;
            }

            start += end + (text.AsSpan(start + end).StartsWith("\r\n") ? 2 : 1);
        }

        return Math.Clamp(start + column - 1, 0, text.Length);
    }
}

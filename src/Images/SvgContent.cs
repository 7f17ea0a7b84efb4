using System.Xml;
using Attest.Diagnostics;

namespace Attest.Images;

/// <summary>
/// Allows nothing but drawing in an SVG. Opened by its own address it is a page of the site, which can run scripts and ask other hosts
/// (SVG 2, section 2.2).
/// </summary>
internal static class SvgContent
{
    private const string Help = "save the picture again as a plain SVG, or as a PNG";

    private static readonly HashSet<string> Refused = new(
        "script foreignObject handler listener iframe embed object audio video html body link meta base form".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Addresses = new(
        "href src data action formaction to from values by".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly XmlReaderSettings Settings =
        new() { DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = 1024 };

    /// <summary>The first thing that must not be published; null if there is none.</summary>
    public static ContentFault? Check(SourceText source)
    {
        using var text = new StringReader(source.Text);
        using var xml = XmlReader.Create(text, Settings);
        var place = (IXmlLineInfo)xml;
        var element = "";
        try
        {
            while (xml.Read())
            {
                if (xml.Depth > 200)
                {
                    return Fault(FaultKind.TooLarge, "the drawing is nested too deeply", place.LineNumber, place.LinePosition);
                }

                element = xml.NodeType == XmlNodeType.Element ? xml.LocalName : element;
                if (Offence(xml, element) is var (kind, message))
                {
                    return Fault(kind, message, place.LineNumber, place.LinePosition);
                }
            }

            return null;
        }
        catch (XmlException exception)
        {
            return Fault(FaultKind.UnreadableFile, "the drawing is not valid SVG from here on",
                exception.LineNumber, exception.LinePosition);
        }

        ContentFault Fault(FaultKind kind, string message, int line, int column) =>
            new(kind, source.At(OffsetOf(source.Text, line, column)), message, Help);
    }

    private static (FaultKind Kind, string Message)? Offence(XmlReader xml, string element) => xml.NodeType switch
    {
        // A document type can define attributes of elements.
        XmlNodeType.DocumentType when xml.Value.Length > 0 => (FaultKind.RawHtml, "the drawing defines its own entities or attributes"),
        XmlNodeType.ProcessingInstruction => (FaultKind.RawHtml, $"the drawing contains the processing instruction \"{xml.Name}\""),
        XmlNodeType.Element => OfElement(xml),
        XmlNodeType.Text or XmlNodeType.CDATA when element.Equals("style", StringComparison.OrdinalIgnoreCase)
            && SvgStyle.AsksOthers(xml.Value, isStyle: true) => (FaultKind.RawHtml, "the style of the drawing loads another file"),
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

    /// <summary>True for attributes that an animation may not change.</summary>
    private static bool IsActive(string attribute) => attribute.Trim().Split(':')[^1] is var name
        && (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || Addresses.Contains(name));

    /// <param name="line">As an XML reader counts it, from one.</param>
    private static int OffsetOf(string text, int line, int column)
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

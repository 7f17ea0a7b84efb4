using System.Buffers;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Attest.Validation.Output;

/// <summary>
/// Reads a finished page with AngleSharp's tokenizer, which is that of the HTML standard (13.2.5). No tree is built: it is
/// proved instead that the tags nest, so that the tree can only be the one that they spell out. That takes a third of the
/// time, and tells of markup that a browser would mend in silence.
/// </summary>
internal sealed class PageReader
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<PageLink> _links = [];
    private readonly List<PageFault> _faults = [];
    private readonly NestingCheck _nesting;
    private int _lastLevel;

    private PageReader() => _nesting = new NestingCheck(_faults);

    public static PageFacts Read(ReadOnlySpan<byte> html)
    {
        var reader = new PageReader();
        var characters = ArrayPool<char>.Shared.Rent(html.Length);
        reader.ReadTokens(characters, Encoding.UTF8.GetChars(html, characters));
        ArrayPool<char>.Shared.Return(characters);
        return new PageFacts(reader._ids, reader._links, reader._faults);
    }

    private void ReadTokens(char[] html, int length)
    {
        using var source = new TextSource(new CharArrayTextSource(html, length));
        var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
            SkipDataText = true,
            SkipRCDataText = true,
            SkipScriptText = true,
        };
        while (true)
        {
            ref var token = ref tokenizer.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    _nesting.End();
                    return;
                case HtmlTokenType.StartTag:
                    var name = _nesting.Open(token.Name, token.IsSelfClosing);
                    tokenizer.State = name switch
                    {
                        "script" => HtmlParseMode.Script,
                        "title" or "textarea" => HtmlParseMode.RCData,
                        _ => tokenizer.State,
                    };
                    ReadElement(name, ref token);
                    break;
                case HtmlTokenType.EndTag:
                    _nesting.Close(token.Name);
                    break;
            }
        }
    }

    private void ReadElement(string name, ref StructHtmlToken token)
    {
        CheckInline(name, ref token);
        if (Attribute(ref token, "id") is { Length: > 0 } id && !_ids.Add(id))
        {
            _faults.Add(new PageFault("KB503", $"two parts of the page have the anchor \"{id}\""));
        }

        switch (name)
        {
            case "a" when Attribute(ref token, "href") is { } href:
                _links.Add(new PageLink(href, IsResource: false));
                break;
            case "link" when Attribute(ref token, "rel") is "stylesheet" or "icon":
                _links.Add(new PageLink(Attribute(ref token, "href") ?? "", IsResource: true));
                break;
            case "script" when Attribute(ref token, "src") is { } script:
                _links.Add(new PageLink(script, IsResource: true));
                break;
            case "img":
                ReadImage(ref token);
                break;
            case ['h', >= '1' and <= '6' and var digit]:
                CheckLevel(digit - '0', Attribute(ref token, "id"));
                break;
        }
    }

    private void ReadImage(ref StructHtmlToken token)
    {
        var source = Attribute(ref token, "src") ?? "";
        _links.Add(new PageLink(source, IsResource: true));
        if (Attribute(ref token, "alt") is null)
        {
            _faults.Add(new PageFault("KB304", "the image has no alternative text", source));
        }
    }

    private void CheckLevel(int level, string? id)
    {
        if (level > _lastLevel + 1 || (level == 1 && _lastLevel > 0))
        {
            _faults.Add(new PageFault("KB502", $"a heading of level {level} (anchor \"{id}\") follows one of level {_lastLevel} in the page"));
        }

        _lastLevel = level;
    }

    /// <summary>The policy of the page forbids these, so they could only come from content that got through as markup.</summary>
    private void CheckInline(string name, ref StructHtmlToken token)
    {
        var isInline = name is "style" or "iframe" or "object" or "embed" or "base"
            || (name == "script" && Attribute(ref token, "src") is null && Attribute(ref token, "type") is not "application/ld+json");
        for (var i = 0; i < token.Attributes.Count && !isInline; i++)
        {
            var attribute = token.Attributes[i].Name;
            isInline = attribute == "style" || (attribute.Length > 2 && attribute[0] == 'o' && attribute[1] == 'n');
        }

        if (isInline)
        {
            _faults.Add(new PageFault("KB505", $"the page would hold an inline script or style in <{name}>"));
        }
    }

    private static string? Attribute(ref StructHtmlToken token, string name)
    {
        for (var i = 0; i < token.Attributes.Count; i++)
        {
            if (token.Attributes[i].Name == name)
            {
                return token.Attributes[i].Value.ToString();
            }
        }

        return null;
    }
}

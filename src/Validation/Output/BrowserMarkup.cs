using System.Buffers;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Attest.Validation.Output;

/// <summary>Reads any markup like a browser: AngleSharp has the tokenizer of the HTML standard (13.2.5).</summary>
internal static class BrowserMarkup
{
    public static void Read(ReadOnlySpan<byte> html, PageReader reader)
    {
        var characters = ArrayPool<char>.Shared.Rent(html.Length);
        ReadTokens(characters, Encoding.UTF8.GetChars(html, characters), reader);
        ArrayPool<char>.Shared.Return(characters);
    }

    private static void ReadTokens(char[] html, int length, PageReader reader)
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
                    return;
                case HtmlTokenType.StartTag:
                    var element = ElementOf(ref token);
                    tokenizer.State = element.Tag.Name switch
                    {
                        "script" => HtmlParseMode.Script,
                        "title" or "textarea" => HtmlParseMode.RCData,
                        _ => tokenizer.State,
                    };
                    reader.Open(element);
                    break;
                case HtmlTokenType.EndTag:
                    reader.Close(Tag.Named(token.Name.ToString()));
                    break;
            }
        }
    }

    private static Element ElementOf(ref StructHtmlToken token)
    {
        var element = new Element { Tag = Tag.Named(token.Name.ToString()), IsSelfClosing = token.IsSelfClosing };
        for (var i = 0; i < token.Attributes.Count; i++)
        {
            var attribute = token.Attributes[i];
            element.Set(SeenAttributes.Named(Encoding.UTF8.GetBytes(attribute.Name.ToString())), attribute.Value.ToString());
        }

        return element;
    }
}

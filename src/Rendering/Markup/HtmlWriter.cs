using System.Buffers;
using System.Globalization;
using System.Text;

namespace Attest.Rendering.Markup;

/// <summary>Writes HTML line by line. What is no markup of ours goes through <see cref="Escaped"/> or <see cref="EscapedUrl(string)"/>.</summary>
internal sealed class HtmlWriter(StringBuilder html)
{
    private const string UrlPunctuation = "!#$%()*+,-./:;=?@_";

    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"");
    private static readonly SearchValues<char> PlainInUrls =
        SearchValues.Create(UrlPunctuation + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly IdnMapping DomainNames = new();

    private bool _isAtLineStart = true;

    public HtmlWriter Write(string markup)
    {
        _isAtLineStart = false;
        html.Append(markup);
        return this;
    }

    public HtmlWriter Write(char markup)
    {
        _isAtLineStart = false;
        html.Append(markup);
        return this;
    }

    public HtmlWriter WriteLine(string markup = "")
    {
        html.Append(markup).Append('\n');
        _isAtLineStart = true;
        return this;
    }

    /// <summary>Ends the line, unless it has just ended.</summary>
    public HtmlWriter EndLine() => _isAtLineStart ? this : WriteLine();

    public HtmlWriter Escaped(ReadOnlySpan<char> text)
    {
        _isAtLineStart &= text.IsEmpty;
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            html.Append(text[..at]).Append(text[at] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                _ => "&quot;",
            });
            text = text[(at + 1)..];
        }

        html.Append(text);
        return this;
    }

    /// <summary>An address for an attribute: a domain in its ASCII form, other letters beyond ASCII as the bytes of UTF-8.</summary>
    public HtmlWriter EscapedUrl(string url)
    {
        var domain = url.IndexOf("://", StringComparison.Ordinal) + 3;
        if (domain <= 3 || Ascii.IsValid(url))
        {
            return EscapedUrl(url.AsSpan());
        }

        var length = url.AsSpan(domain).IndexOfAny("/?#:") is >= 0 and var found ? found : url.Length - domain;
        return EscapedUrl(url.AsSpan(0, domain)).EscapedUrl(InAscii(url.Substring(domain, length))).EscapedUrl(url.AsSpan(domain + length));
    }

    private static string InAscii(string domain)
    {
        try
        {
            return DomainNames.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            // No name of a domain; its letters are encoded as those of a path are.
            return domain;
        }
    }

    private HtmlWriter EscapedUrl(ReadOnlySpan<char> url)
    {
        _isAtLineStart = false;
        while (!url.IsEmpty)
        {
            var plain = url.IndexOfAnyExcept(PlainInUrls) is >= 0 and var special ? special : url.Length;
            html.Append(url[..plain]);
            url = url[plain..];
            if (!url.IsEmpty)
            {
                Rune.DecodeFromUtf16(url, out var rune, out var length);
                AppendEncoded(rune);
                url = url[length..];
            }
        }

        return this;
    }

    private void AppendEncoded(Rune rune)
    {
        if (rune.Value == '&')
        {
            html.Append("&amp;");
            return;
        }

        Span<byte> bytes = stackalloc byte[4];
        foreach (var octet in bytes[..rune.EncodeToUtf8(bytes)])
        {
            html.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }
    }
}

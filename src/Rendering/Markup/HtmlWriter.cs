using System.Buffers;
using System.Globalization;
using System.Text;

namespace Attest.Rendering.Markup;

/// <summary>Writes HTML. All text of authors goes through <see cref="Escaped"/> or <see cref="EscapedUrl"/>.</summary>
internal sealed class HtmlWriter(StringBuilder html)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"");
    private static readonly SearchValues<char> PlainInUrls =
        SearchValues.Create("!#$%()*+,-./:;=?@_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly IdnMapping DomainNames = new();

    private bool _isAtLineStart = true;

    public HtmlWriter Write(string markup)
    {
        _isAtLineStart = false;
        html.Append(markup);
        return this;
    }

    /// <summary>Continues the chain after a call that writes to this writer.</summary>
    public HtmlWriter Then(HtmlWriter written) => ReferenceEquals(written, this) ? this : written;

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

    /// <summary>For an attribute: the domain in its ASCII form, other letters beyond ASCII as bytes of UTF-8.</summary>
    public HtmlWriter EscapedUrl(string url)
    {
        _isAtLineStart = false;
        foreach (var octet in Encoding.UTF8.GetBytes(Ascii.IsValid(url) ? url : WithAsciiDomain(url)))
        {
            _ = octet == '&' ? html.Append("&amp;")
                : PlainInUrls.Contains((char)octet) ? html.Append((char)octet)
                : html.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        return this;
    }

    private static string WithAsciiDomain(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        if (start <= 3)
        {
            return url;
        }

        var end = url.AsSpan(start).IndexOfAny("/?#:") is >= 0 and var length ? start + length : url.Length;
        try
        {
            return url[..start] + DomainNames.GetAscii(url, start, end - start) + url[end..];
        }
        catch (ArgumentException)
        {
            // Not a valid domain: its letters are encoded like those of a path.
            return url;
        }
    }
}

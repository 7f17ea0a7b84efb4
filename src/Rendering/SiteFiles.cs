using System.Text;
using System.Xml;
using Attest.Content;
using Attest.Rendering.Views;
using Attest.Review;

namespace Attest.Rendering;

/// <summary>The files for machines: sitemap, robots and the headers that hosts may send.</summary>
public static class SiteFiles
{
    /// <summary>Approved pages with the day of their last change, dashboard and seal (sitemaps.org protocol 0.9).</summary>
    public static byte[] Sitemap(CrossReference index)
    {
        var approved = index.Listed.Where(a => index.PublicationOf(a) == Publication.Published);
        var pages = approved.Concat<MarkdownPage>(index.KnowledgeBase.Pages);
        return Xml(xml =>
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            WriteUrl(xml, index.View.BaseUrl, null);
            WriteUrl(xml, index.View.BaseUrl + SitePaths.Review, null);
            WriteUrl(xml, index.View.BaseUrl + SitePaths.Seal, null);
            foreach (var page in pages.OrderBy(p => p.OutputPath, StringComparer.Ordinal))
            {
                WriteUrl(xml, index.View.BaseUrl + page.OutputPath, page.Updated?.Value);
            }

            xml.WriteEndElement();
        });
    }

    /// <returns>Indented UTF-8, LF.</returns>
    internal static byte[] Xml(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            write(xml);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    public static byte[] Robots(CrossReference index) =>
        Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\nSitemap: {index.View.BaseUrl}sitemap.xml\n");

    /// <summary>For Netlify and Cloudflare Pages. Others ignore it, so pages have the policy too, without <c>frame-ancestors</c>.</summary>
    public static byte[] Headers(CrossReference index) => Encoding.UTF8.GetBytes($"""
        /*
          Content-Security-Policy: {PagePolicy.Of(index.View)}; frame-ancestors 'none'
          X-Content-Type-Options: nosniff
          Referrer-Policy: no-referrer
          Permissions-Policy: camera=(), geolocation=(), microphone=()

        """.ReplaceLineEndings("\n"));

    private static void WriteUrl(XmlWriter xml, string address, DateOnly? updated)
    {
        xml.WriteStartElement("url");
        xml.WriteElementString("loc", address);
        if (updated is { } date)
        {
            xml.WriteElementString("lastmod", Wording.Day(date));
        }

        xml.WriteEndElement();
    }
}

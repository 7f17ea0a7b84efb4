using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Attest.Diagnostics;
using Attest.Diagnostics.Writers;
using Attest.Rendering;
using Attest.Rendering.Views;

namespace Attest.Preview;

/// <summary>A page with what a preview adds to it: the findings over it, and the script that loads it again once it is another.</summary>
internal sealed class PreviewPage
{
    /// <summary>Below this address is what belongs to the preview and not to the site.</summary>
    public const string Own = "/_attest/";

    /// <summary>More would only hide the page; the terminal has them all.</summary>
    private const int Most = 50;

    private static readonly string Style = AddressOf("preview.css");

    private static readonly string Script = AddressOf("reload.js");

    private readonly string _page;

    /// <param name="html">A finished page.</param>
    /// <param name="shown">What else is to be said.</param>
    public PreviewPage(ReadOnlySpan<byte> html, Shown shown)
    {
        var page = Encoding.UTF8.GetString(html);
        var end = page.LastIndexOf("</body>", StringComparison.Ordinal);
        _page = end < 0 ? page + Findings(shown) : page.Insert(end, Findings(shown));
        // A picture that was changed leaves the page as it was.
        var state = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{shown.Assets} {_page}"));
        Name = Convert.ToHexStringLower(SHA256.HashData(state).AsSpan(0, 8));
    }

    /// <summary>Names what is served, so that a browser is told to load it again only if it would be another.</summary>
    public string Name { get; }

    /// <summary>Stands in for all pages while there is none.</summary>
    public static PreviewPage NoSite(Shown shown) => new("""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>No site to show yet</title>
        </head>
        <body class="attest-empty">
        <h1>No site to show yet</h1>
        <p>The knowledge base has mistakes. Mend them, and the page appears by itself.</p>
        </body>
        </html>

        """u8, shown);

    public byte[] Served() => Encoding.UTF8.GetBytes(_page.Replace("</head>",
        $"<link rel=\"stylesheet\" href=\"{Style}\">\n<script src=\"{Script}\" data-served=\"{Name}\" defer></script>\n</head>", StringComparison.Ordinal));

    private static string AddressOf(string name) => $"{Own}{name}?v={Theme.VersionOf(PreviewAssets.Find(name)!)}";

    private static string Findings(Shown shown)
    {
        var findings = shown.Findings.Where(finding => finding.Severity >= Severity.Warning).OrderByDescending(finding => finding.Severity).ToList();
        if (findings.Count == 0)
        {
            return "";
        }

        var hasErrors = findings[0].Severity == Severity.Error;
        var state = (shown.IsCurrent, shown.Site, hasErrors) switch
        {
            (true, _, true) => " to fix before publishing. This page is up to date.",
            (false, not null, _) => ". You see the last good version.",
            _ => "",
        };
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<aside class=\"attest-preview{(hasErrors ? " attest-preview--errors" : "")}\" aria-label=\"Findings of the preview\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<details{(hasErrors ? " open" : "")}>\n<summary>{TextFormat.Counts(findings)}{state}</summary>\n<ol>\n");
        foreach (var finding in findings.Take(Most))
        {
            var code = finding.Rule.Code;
            var name = shown.Site is null ? code : $"<a href=\"/rules/{code}/\">{code}</a>";
            html.Append(CultureInfo.InvariantCulture, $"<li><p class=\"attest-preview__place\">{Encoded(finding.At.ToString())}</p>\n");
            html.Append(CultureInfo.InvariantCulture, $"<p>{TextFormat.Word(finding.Severity)} {name}: {Encoded(finding.Message)}</p>\n");
            html.Append(finding.Help is { } help ? $"<p class=\"attest-preview__help\">{Encoded(help)}</p></li>\n" : "</li>\n");
        }

        html.Append("</ol>\n");
        html.Append(findings.Count > Most ? string.Create(CultureInfo.InvariantCulture, $"<p>{findings.Count - Most} more are listed in the terminal.</p>\n") : "");
        return html.Append("</details>\n</aside>\n").ToString();
    }

    private static string Encoded(string text) => Wording.Encoder.Encode(TextFormat.WithoutControls(text));
}

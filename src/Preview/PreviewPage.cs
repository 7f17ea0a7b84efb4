using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Attest.Diagnostics;
using Attest.Diagnostics.Writers;
using Attest.Rendering;
using Attest.Rendering.Views;

namespace Attest.Preview;

/// <summary>A page with the findings over it, and the script that loads it again after a change.</summary>
internal sealed class PreviewPage
{
    /// <summary>The address of the preview's own files, which are not the site's.</summary>
    public const string Own = "/_attest/";

    /// <summary>More would only hide the page; the terminal has them all.</summary>
    private const int Most = 50;

    private static readonly string Style = AddressOf("preview.css");
    private static readonly string Script = AddressOf("reload.js");

    private readonly string _page;

    public PreviewPage(ReadOnlySpan<byte> html, Shown shown)
    {
        var page = Encoding.UTF8.GetString(html);
        var end = page.LastIndexOf("</body>", StringComparison.Ordinal);
        _page = end < 0 ? page + Findings(shown) : page.Insert(end, Findings(shown));
        // A changed picture does not change the text of the page.
        var state = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{shown.Assets} {_page}"));
        Name = Convert.ToHexStringLower(SHA256.HashData(state).AsSpan(0, 8));
    }

    /// <summary>The hash of what is served: a browser loads it again only if it has changed.</summary>
    public string Name { get; }

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
        <p>The knowledge base has mistakes. Fix them, and the page appears by itself.</p>
        </body>
        </html>

        """u8, shown);

    public byte[] Served() => Encoding.UTF8.GetBytes(_page.Replace(
        "</head>",
        $"<link rel=\"stylesheet\" href=\"{Style}\">\n<script src=\"{Script}\" data-served=\"{Name}\" defer></script>\n</head>",
        StringComparison.Ordinal));

    /// <returns>Null if there is none of that name.</returns>
    public static byte[]? OwnFile(string name) => EmbeddedFile.Read($"preview/{name}");

    private static string AddressOf(string name) => $"{Own}{name}?v={Theme.VersionOf(OwnFile(name)!)}";

    private static string Findings(Shown shown)
    {
        var findings = shown.Findings.Where(finding => finding.Severity >= Severity.Warning)
            .OrderByDescending(finding => finding.Severity).ToList();
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
        var items = string.Concat(findings.Take(Most).Select(finding => Item(finding, shown.Site is not null)));
        var more = findings.Count > Most ? $"<p>{Wording.Plain(findings.Count - Most)} more are listed in the terminal.</p>\n" : "";
        return $"<aside class=\"attest-preview{(hasErrors ? " attest-preview--errors" : "")}\" aria-label=\"Findings of the preview\">\n"
            + $"<details{(hasErrors ? " open" : "")}>\n<summary>{TextFormat.Counts(findings)}{state}</summary>\n"
            + $"<ol>\n{items}</ol>\n{more}</details>\n</aside>\n";
    }

    private static string Item(Diagnostic finding, bool hasSite)
    {
        var code = finding.Rule.Code;
        var name = hasSite ? $"<a href=\"/rules/{code}/\">{code}</a>" : code;
        var help = finding.Help is { } text ? $"<p class=\"attest-preview__help\">{Encoded(text)}</p>" : "";
        return $"<li><p class=\"attest-preview__place\">{Encoded(finding.At.ToString())}</p>\n"
            + $"<p>{TextFormat.Word(finding.Severity)} {name}: {Encoded(finding.Message)}</p>\n{help}</li>\n";
    }

    private static string Encoded(string text) => Wording.Encoder.Encode(TextFormat.WithoutControls(text));
}

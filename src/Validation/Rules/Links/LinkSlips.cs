using System.Text.RegularExpressions;
using Attest.Content;
using Attest.Markdown;

namespace Attest.Validation.Rules.Links;

/// <summary>What an address that leads nowhere was meant to be, with the editor's own words.</summary>
internal static partial class LinkSlips
{
    private static readonly string[] PageEndings =
        ["", ".html", ".htm", ".xhtml", ".php", ".aspx", ".markdown", ".mdx", ".qmd", ".rmd", ".md", ".rst"];

    /// <summary>Common endings of hosts, since "box.svg" and "scan.de" look alike.</summary>
    private static readonly string[] Hosts =
    [
        "com", "org", "net", "edu", "gov", "int", "info", "eu", "uk", "de", "fr", "es", "it", "pt", "nl",
        "be", "at", "ch", "se", "no", "dk", "fi", "pl", "ie", "us", "ca", "au", "nz", "jp", "cn", "in", "br", "mx", "za", "io", "health",
    ];

    /// <summary>Null if nothing certain can be said.</summary>
    public static string? HelpFor(Link link, MarkdownPage page, KnowledgeBase knowledgeBase)
    {
        var typed = Typed(link);
        if (BackslashOfPath().IsMatch(typed) && !typed.StartsWith("\\\\", StringComparison.Ordinal) && !IsOnDisk(typed))
        {
            var turned = typed.Replace('\\', '/');
            var isThere = LinkTarget.Resolve(turned, page, knowledgeBase).Kind is LinkKind.Page or LinkKind.File;
            return $"write / instead of \\: {(isThere ? turned : ByName(link, turned, page, knowledgeBase) ?? turned)}";
        }

        return (link.IsImage ? null : OfAddress(typed)) ?? OfDisk(typed, link, page, knowledgeBase)
            ?? (ByName(link, typed, page, knowledgeBase) is { } path ? HelpForPath(link, typed, path) : null)
            ?? (!link.IsImage && IsHost(HostOf(typed), isSure: typed.Contains('/', StringComparison.Ordinal)) ? Secure(typed) : null);
    }

    private static string HelpForPath(Link link, string typed, string path) =>
        !link.IsImage && path.Split('#')[0].EndsWith(".md", StringComparison.Ordinal) && !typed.Contains(".md", StringComparison.Ordinal)
            ? $"link to the source: {path}" : $"did you mean {path}?";

    /// <summary>As in the file, since the parser takes a backslash before a point away.</summary>
    public static string Typed(Link link)
    {
        var source = link.At.Source.Text.AsSpan(link.At.Start, link.At.Length).Trim("<> ");
        return source.Length == 0 || source[0] is '[' or '!' || source.ContainsAny('\n', '\r') ? link.Url : source.ToString();
    }

    private static string? OfAddress(string typed)
    {
        var host = HostOf(typed);
        return IsMail(typed) ? $"write mailto:{typed}"
            : MailWithSlip(typed) is { } mail ? $"write mailto:{mail}"
            : IsPhone(typed) ? $"write tel:{typed}"
            : IsDoi(typed, host) ? $"write https://doi.org/{typed}"
            : typed.StartsWith("doi:", StringComparison.OrdinalIgnoreCase) ? $"write https://doi.org/{typed[4..].Trim()}"
            : typed.StartsWith("pmid:", StringComparison.OrdinalIgnoreCase) ? $"write https://pubmed.ncbi.nlm.nih.gov/{typed[5..].Trim()}/"
            : MisspelledScheme(typed) is { } rest ? Secure(rest)
            : IsHost(host, isSure: false) ? Secure(typed)
            : null;
    }

    private static string Secure(string address) => $"write https://{address}";

    private static string HostOf(string typed) => typed.AsSpan().IndexOfAny("/?#") is >= 0 and var end ? typed[..end] : typed;

    private static bool IsMail(string typed) => typed.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && typed.LastIndexOf('@') == at && !typed.AsSpan().ContainsAny(":/ ") && IsHost(HostOf(typed[(at + 1)..]), isSure: true);

    /// <summary><c>mail:nurse@example.org</c> and <c>nurse(at)example.org</c>.</summary>
    private static string? MailWithSlip(string typed)
    {
        var mail = typed[(typed.LastIndexOf(':') + 1)..].TrimStart('/');
        var prefix = typed[..^mail.Length].TrimEnd('/', ':').ToLowerInvariant();
        mail = mail.Replace("(at)", "@", StringComparison.OrdinalIgnoreCase).Replace("[at]", "@", StringComparison.OrdinalIgnoreCase);
        return prefix is "" or "mail" or "email" or "e-mail" or "mail-to" or "mialto" or "mailt" or "maito" && IsMail(mail) ? mail : null;
    }

    private static bool IsPhone(string typed) => typed.Count(char.IsAsciiDigit) > 5
        && typed.All(static c => char.IsAsciiDigit(c) || c is '+' or '-' or '(' or ')' or '.');

    private static bool IsDoi(string typed, string host) => typed.StartsWith("10.", StringComparison.Ordinal) && host.Length is > 6 and < 13
        && host.Length < typed.Length && host.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>What follows <c>https//</c>, <c>https:/</c> or <c>htps://</c>.</summary>
    private static string? MisspelledScheme(string typed)
    {
        var length = typed.AsSpan().IndexOfAny(":/;");
        var scheme = length is >= 3 and <= 6 ? typed[..length].ToLowerInvariant() : "";
        var rest = scheme.Length > 0 ? typed[length..].TrimStart(':', '/', ';') : "";
        var isRight = scheme is "http" or "https" && typed[length..].StartsWith("://", StringComparison.Ordinal);
        return scheme.StartsWith('h') && scheme.All(static c => c is 'h' or 't' or 'p' or 's') && !isRight
            && rest.Contains('.', StringComparison.Ordinal) ? rest : null;
    }

    /// <param name="host">Of letters, digits, hyphens and points.</param>
    /// <param name="isSure">Something stands behind it, or before it, so that it cannot be the name of a file.</param>
    private static bool IsHost(string host, bool isSure)
    {
        var parts = host.Split('.');
        return parts.Length > 1 && parts.All(part => part.Length > 0 && part.All(c => char.IsLetterOrDigit(c) || c == '-'))
            && (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || Hosts.Contains(parts[^1].ToLowerInvariant())
                || (isSure && parts[^1].Length > 1 && parts[^1].All(char.IsLetter)));
    }

    /// <summary>A path of a computer's disk.</summary>
    private static string? OfDisk(string typed, Link link, MarkdownPage page, KnowledgeBase knowledgeBase) =>
        IsOnDisk(typed)
            ? ByName(link, typed, page, knowledgeBase) is { } path ? $"did you mean {path}?"
                : "the path is of one computer: put the file below input/assets and write the path from this file to it, as in "
                    + PageLinks.PathFrom(page, "assets/" + PageLinks.NameOf(typed.Replace('\\', '/')))
            : null;

    private static bool IsOnDisk(string typed) => typed.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || (typed.Length > 2 && typed[1] == ':' && char.IsAsciiLetter(typed[0]));

    /// <summary>The path to the page or file that has this name, wherever it is; the anchor stays.</summary>
    private static string? ByName(Link link, string typed, MarkdownPage page, KnowledgeBase knowledgeBase)
    {
        var hash = typed.IndexOf('#', StringComparison.Ordinal);
        var anchor = hash < 0 || link.IsImage ? "" : typed[hash..];
        // What stands around it by mistake, such as quotation marks or a second pair of brackets.
        var path = Uri.UnescapeDataString((hash < 0 ? typed : typed[..hash]).Split('?')[0]).Replace('\\', '/')
            .TrimStart('"', '\'', '“', '”', '<', '(').TrimEnd('/', '.', ',', ';', ':', ')', ']', '>', '"', '\'', '“', '”');
        if (path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith("/index.md", StringComparison.OrdinalIgnoreCase))
        {
            path = path[..path.LastIndexOf('/')];
        }

        var name = PageLinks.NameOf(path);
        if (!link.IsImage && PageEndings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
            && PageLinks.PageNamed(Path.GetFileNameWithoutExtension(name), knowledgeBase) is { } found)
        {
            return PageLinks.PathFrom(page, found.InputPath) + anchor;
        }

        name = name.Contains('.', StringComparison.Ordinal) ? name : PageLinks.EndingOf(name, knowledgeBase, link.IsImage);
        return name.Length > 0 && PageLinks.FileNamed(name, path, knowledgeBase) is { } file ? PageLinks.PathFrom(page, file) : null;
    }

    /// <summary>Other backslashes are escapes of markdown.</summary>
    [GeneratedRegex(@"\\(?=[\p{L}\p{N}])|(?:^|[.\\/])\\(?=\.)", RegexOptions.CultureInvariant)]
    private static partial Regex BackslashOfPath();
}

using System.Text.RegularExpressions;
using Attest.Content;
using Attest.Markdown;

namespace Attest.Validation.Rules.Links;

/// <summary>What an address that leads nowhere was meant to be, with the editor's own words.</summary>
internal static partial class LinkSlips
{
    private static readonly string[] PageEndings = ["", ".html", ".htm", ".xhtml", ".php", ".aspx", ".markdown", ".mdx", ".qmd", ".rmd", ".md", ".rst"];

    /// <summary>Common endings of hosts, since "box.svg" and "scan.de" look alike.</summary>
    private static readonly string[] Hosts = ["com", "org", "net", "edu", "gov", "int", "info", "eu", "uk", "de", "fr", "es", "it", "pt", "nl",
        "be", "at", "ch", "se", "no", "dk", "fi", "pl", "ie", "us", "ca", "au", "nz", "jp", "cn", "in", "br", "mx", "za", "io", "health"];

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
            ?? (ByName(link, typed, page, knowledgeBase) is { } path ? HelpForPath(link, typed, path) : null);
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
        var end = typed.AsSpan().IndexOfAny("/?#") is >= 0 and var slash ? slash : typed.Length;
        var host = typed[..end];
        return typed.Count(c => c == '@') == 1 && !typed.AsSpan().ContainsAny(":/ ") && IsHost(typed[(typed.IndexOf('@', StringComparison.Ordinal) + 1)..], isSure: true)
                && typed[0] != '@' ? $"write mailto:{typed}"
            : typed.Count(char.IsAsciiDigit) > 5 && typed.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '(' or ')' or '.') ? $"write tel:{typed}"
            : typed.StartsWith("10.", StringComparison.Ordinal) && end < typed.Length && host.Length > 6 && host[3..].All(char.IsAsciiDigit)
                ? $"write https://doi.org/{typed}"
            : typed.StartsWith("doi:", StringComparison.OrdinalIgnoreCase) ? $"write https://doi.org/{typed[4..].Trim()}"
            : typed.StartsWith("pmid:", StringComparison.OrdinalIgnoreCase) ? $"write https://pubmed.ncbi.nlm.nih.gov/{typed[5..].Trim()}/"
            : MisspelledScheme(typed) is { } rest ? $"write https://{rest}"
            : IsHost(host, isSure: end < typed.Length) ? $"write https://{typed}"
            : null;
    }

    /// <summary>What follows <c>https//</c>, <c>https:/</c> or <c>htps://</c>.</summary>
    private static string? MisspelledScheme(string typed)
    {
        var length = typed.AsSpan().IndexOfAny(":/;.");
        var rest = length is >= 3 and <= 6 ? typed[length..].TrimStart(':', '/', ';') : "";
        return rest.Length > 0 && typed[length] != '.' && typed[0] is 'h' or 'H' && typed[..length].ToLowerInvariant().All(c => c is 'h' or 't' or 'p' or 's')
            && rest.Contains('.', StringComparison.Ordinal) && !typed.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !typed.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? rest : null;
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
                : "a path of one computer leads nowhere on others: put the file below input/assets and write the path from this file to it, as in "
                    + PageLinks.PathFrom(page, "assets/" + PageLinks.NameOf(typed.Replace('\\', '/')))
            : null;

    private static bool IsOnDisk(string typed) => typed.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || (typed.Length > 2 && typed[1] == ':' && char.IsAsciiLetter(typed[0]));

    /// <summary>The path to the page or file that has this name, wherever it is; the anchor stays.</summary>
    private static string? ByName(Link link, string typed, MarkdownPage page, KnowledgeBase knowledgeBase)
    {
        var hash = typed.IndexOf('#', StringComparison.Ordinal);
        var anchor = hash < 0 || link.IsImage ? "" : typed[hash..];
        var path = Uri.UnescapeDataString((hash < 0 ? typed : typed[..hash]).Split('?')[0]).Replace('\\', '/').TrimEnd('/');
        if (path.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) || path.EndsWith("/index.md", StringComparison.OrdinalIgnoreCase))
        {
            path = path[..path.LastIndexOf('/')];
        }

        var name = PageLinks.NameOf(path);
        if (!link.IsImage && PageEndings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
            && PageLinks.PageNamed(Path.GetFileNameWithoutExtension(name), knowledgeBase) is { } found)
        {
            return PageLinks.PathFrom(page, found.InputPath) + anchor;
        }

        return name.Length > 0 && PageLinks.FileNamed(name, path, knowledgeBase) is { } file ? PageLinks.PathFrom(page, file) : null;
    }

    /// <summary>Other backslashes are escapes of markdown.</summary>
    [GeneratedRegex(@"\\(?=[\p{L}\p{N}])|(?:^|[.\\/])\\(?=\.)", RegexOptions.CultureInvariant)]
    private static partial Regex BackslashOfPath();
}

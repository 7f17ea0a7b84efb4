using System.Buffers;
using System.Text;

namespace Attest.Content;

public enum LinkKind
{
    /// <summary>A heading of the page itself.</summary>
    Anchor,

    /// <summary>By the path of its file.</summary>
    Page,

    File,

    /// <summary>An address on the site, written from its root: <c>/glossary/</c>.</summary>
    SitePath,

    /// <summary>A web address, or mailto and tel.</summary>
    External,

    /// <summary>Not allowed: a script, or a file outside the input folder.</summary>
    Unsafe,

    Missing,
}

/// <summary>How the page of a link was found.</summary>
public enum FoundBy
{
    Path,

    /// <summary>At another path, by the slug, which is the name of its file.</summary>
    Slug,

    /// <summary>At another path, by a former slug.</summary>
    Alias,
}

/// <param name="Path">Below the input folder or the site's root, or a whole address.</param>
/// <param name="Fragment">What follows the <c>#</c>, decoded; may be empty.</param>
public sealed record LinkTarget(LinkKind Kind, string Path, string Fragment, MarkdownPage? Page = null)
{
    /// <summary>An article that has moved is found by its name, so that a link to it that stays as it is costs no approval.</summary>
    public FoundBy FoundBy { get; init; }

    private static readonly string[] Schemes = ["https", "http", "mailto", "tel"];

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static readonly char[] ControlsAndBlank = [.. Enumerable.Range(0, 33).Select(i => (char)i)];

    /// <param name="isImage">Its path is part of the seal, so a whole address is on another host even if it names the site.</param>
    public static LinkTarget Resolve(string url, MarkdownPage from, KnowledgeBase knowledgeBase, bool isImage = false)
    {
        var address = AsBrowsersReadIt(url);
        if (SchemeOf(address) is { } scheme)
        {
            if (!isImage && OnThisSite(address, knowledgeBase) is { } own)
            {
                return own;
            }

            return new(Schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase) ? LinkKind.External : LinkKind.Unsafe, address, "");
        }

        // Browsers take two slashes of either kind for another host under this page's scheme.
        if (StartsWithTwoSlashes(address))
        {
            return new(LinkKind.Unsafe, address, "");
        }

        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(address[(hash + 1)..]);
        var file = hash < 0 ? address : address[..hash];
        var query = file.IndexOf('?', StringComparison.Ordinal);
        var path = Uri.UnescapeDataString(query < 0 ? file : file[..query]);
        if (path.Length == 0)
        {
            return new(LinkKind.Anchor, "", fragment, from);
        }

        if (path[0] is '/')
        {
            return new(LinkKind.SitePath, path.TrimStart('/'), fragment);
        }

        var target = ResolvePath(path, fragment, from, knowledgeBase);
        return target.Kind is LinkKind.Missing or LinkKind.Unsafe && !isImage ? ByName(path, fragment, knowledgeBase) ?? target : target;
    }

    /// <summary>For images: browsers would fetch it from another host.</summary>
    public bool IsOnAnotherHost =>
        (Kind == LinkKind.External && Path.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        || (Kind == LinkKind.Unsafe && StartsWithTwoSlashes(Path));

    /// <summary>An address of the site itself, checked as a path would be. Null elsewhere, or with a query, which a path loses.</summary>
    private static LinkTarget? OnThisSite(string address, KnowledgeBase knowledgeBase)
    {
        var site = knowledgeBase.Site.Url;
        if (!address.Contains(site.Host, StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https") || uri.Host != site.Host || uri.Query.Length > 0
            || (uri.Port != site.Port && !(uri.IsDefaultPort && site.IsDefaultPort))
            || !(uri.AbsolutePath + "/").StartsWith(site.AbsolutePath, StringComparison.Ordinal))
        {
            return null;
        }

        var path = uri.AbsolutePath.Length < site.AbsolutePath.Length ? ""
            : Uri.UnescapeDataString(uri.AbsolutePath[site.AbsolutePath.Length..]);
        var fragment = uri.Fragment.Length == 0 ? "" : Uri.UnescapeDataString(uri.Fragment[1..]);
        if (knowledgeBase.PageByOutputPath(path.TrimEnd('/') + "/") is { } page)
        {
            return new(LinkKind.Page, page.InputPath, fragment, page);
        }

        var isOfNoArticle = path.Trim('/').Split('/') is ["articles", var slug]
            && !slug.Contains('.', StringComparison.Ordinal) && !knowledgeBase.IsAlias(slug);
        return isOfNoArticle ? new(LinkKind.Missing, path.TrimEnd('/'), fragment) : new(LinkKind.SitePath, path, fragment);
    }

    private static bool StartsWithTwoSlashes(string address) => address is ['/' or '\\', '/' or '\\', ..];

    private static LinkTarget ResolvePath(string path, string fragment, MarkdownPage from, KnowledgeBase knowledgeBase) =>
        Joined(from.InputPath, path) is not { } resolved ? new(LinkKind.Unsafe, path, fragment)
        : knowledgeBase.PageByInputPath(resolved) is { } page ? new(LinkKind.Page, resolved, fragment, page)
        : new(knowledgeBase.HasFile(resolved) ? LinkKind.File : LinkKind.Missing, resolved, fragment);

    /// <summary>The article whose file has this name now, or had it.</summary>
    private static LinkTarget? ByName(string path, string fragment, KnowledgeBase knowledgeBase)
    {
        const string Ending = ".md";
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (!name.EndsWith(Ending, StringComparison.Ordinal))
        {
            return null;
        }

        var slug = name[..^Ending.Length];
        return knowledgeBase.ArticleBySlug(slug) is { } moved
                ? new(LinkKind.Page, moved.InputPath, fragment, moved) { FoundBy = FoundBy.Slug }
            : knowledgeBase.ArticleByAlias(slug) is { } renamed
                ? new(LinkKind.Page, renamed.InputPath, fragment, renamed) { FoundBy = FoundBy.Alias }
            : null;
    }

    // Null for a path that leads out of the input folder.
    private static string? Joined(string file, string path)
    {
        var joined = new StringBuilder(file, 0, Math.Max(0, file.LastIndexOf('/')), file.Length + path.Length);
        foreach (var range in path.AsSpan().Split('/'))
        {
            switch (path.AsSpan(range))
            {
                case "" or ".":
                    break;
                case ".." when joined.Length == 0:
                    return null;
                case "..":
                    DropLast(joined);
                    break;
                case var part:
                    joined.Append(joined.Length > 0 ? "/" : "").Append(part);
                    break;
            }
        }

        return joined.ToString();
    }

    private static void DropLast(StringBuilder path)
    {
        // Without a copy, which would take the path's length for every "..".
        while (path.Length > 0 && path[^1] != '/')
        {
            path.Length--;
        }

        path.Length = Math.Max(0, path.Length - 1);
    }

    /// <summary>Browsers drop controls and blanks at both ends, and tabs and line ends anywhere (WHATWG URL standard, 4.4).</summary>
    internal static string AsBrowsersReadIt(string url)
    {
        var trimmed = url.AsSpan().Trim(ControlsAndBlank);
        return trimmed.IndexOfAny('\t', '\n', '\r') < 0
            ? trimmed.Length == url.Length ? url : trimmed.ToString()
            : string.Concat(trimmed.ToString().Where(c => c is not ('\t' or '\n' or '\r')));
    }

    private static string? SchemeOf(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var isScheme = colon > 0 && char.IsAsciiLetter(address[0])
            && address.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
        return isScheme ? address[..colon] : null;
    }
}

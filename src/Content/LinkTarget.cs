using System.Text;

namespace Attest.Content;

public enum LinkKind
{
    /// <summary>A heading of the page itself.</summary>
    Anchor,

    /// <summary>An article or a prose page, by the path of its file.</summary>
    Page,

    /// <summary>Another file below the input folder.</summary>
    File,

    /// <summary>An address on the site, written from its root: <c>/glossary/</c>.</summary>
    SitePath,

    /// <summary>A web address, or mailto and tel.</summary>
    External,

    /// <summary>Nothing that a page may link to: a script, or a file outside the input folder.</summary>
    Unsafe,

    /// <summary>A path at which there is no file.</summary>
    Missing,
}

/// <summary>What a link in a page leads to.</summary>
/// <param name="Path">The path below the input folder or the site's root, or the whole address of an external link.</param>
/// <param name="Fragment">What stands behind the <c>#</c>, decoded; empty without one.</param>
public sealed record LinkTarget(LinkKind Kind, string Path, string Fragment, MarkdownPage? Page = null)
{
    private static readonly string[] Schemes = ["https", "http", "mailto", "tel"];

    public static LinkTarget Resolve(string url, MarkdownPage from, KnowledgeBase knowledgeBase)
    {
        var address = AsBrowsersReadIt(url);
        if (SchemeOf(address) is { } scheme)
        {
            return Schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase)
                ? new(LinkKind.External, address, "")
                : new(LinkKind.Unsafe, address, "");
        }

        // Two slashes (a browser takes either kind) lead to another host under this page's scheme.
        if (address.Length > 1 && address[0] is '/' or '\\' && address[1] is '/' or '\\')
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

        return path[0] is '/' ? new(LinkKind.SitePath, path.TrimStart('/'), fragment) : ResolvePath(path, fragment, from, knowledgeBase);
    }

    /// <summary>True if an image at this address would be fetched from another host.</summary>
    public bool IsOnAnotherHost =>
        (Kind == LinkKind.External && Path.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        || (Kind == LinkKind.Unsafe && Path is ['/' or '\\', '/' or '\\', ..]);

    private static LinkTarget ResolvePath(string path, string fragment, MarkdownPage from, KnowledgeBase knowledgeBase)
    {
        if (Joined(from.InputPath, path) is not { } resolved)
        {
            return new(LinkKind.Unsafe, path, fragment);
        }

        return knowledgeBase.PageByInputPath(resolved) is { } page ? new(LinkKind.Page, resolved, fragment, page)
            : knowledgeBase.HasFile(resolved) ? new(LinkKind.File, resolved, fragment)
            : new(LinkKind.Missing, resolved, fragment);
    }

    /// <summary>A path from the folder of a file; null if it leads out of the outermost folder.</summary>
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
        // Character by character: to search in a copy would take the path's length for every "..".
        while (path.Length > 0 && path[^1] != '/')
        {
            path.Length--;
        }

        path.Length = Math.Max(0, path.Length - 1);
    }

    /// <summary>Browsers drop controls and blanks at both ends and tabs and line ends anywhere (WHATWG URL standard, 4.4).</summary>
    private static string AsBrowsersReadIt(string url)
    {
        var trimmed = url.AsSpan().Trim(ControlsAndBlank);
        return trimmed.IndexOfAny('\t', '\n', '\r') < 0
            ? trimmed.Length == url.Length ? url : trimmed.ToString()
            : string.Concat(trimmed.ToString().Where(c => c is not ('\t' or '\n' or '\r')));
    }

    private static readonly char[] ControlsAndBlank = [.. Enumerable.Range(0, 33).Select(i => (char)i)];

    private static string? SchemeOf(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var isScheme = colon > 0 && char.IsAsciiLetter(address[0])
            && address.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
        return isScheme ? address[..colon] : null;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
}

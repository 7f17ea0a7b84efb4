using System.Collections.Frozen;

namespace Attest.Validation.Output;

/// <summary>
/// Proves of the finished pages what only they can show: that every link inside the site leads to a page and every
/// anchor to a part of one, whatever template or content it came from.
/// </summary>
/// <param name="basePath">The path of the site's root on its host, without escapes, beginning and ending in a slash.</param>
/// <param name="destinations">Every file of the site by its path.</param>
/// <param name="pages">The pages by the path of their file.</param>
public sealed class SiteInspector(string basePath, IEnumerable<string> destinations, IReadOnlyDictionary<string, PageFacts> pages)
{
    private readonly FrozenSet<string> _destinations = destinations.ToFrozenSet(StringComparer.Ordinal);

    public IEnumerable<PageFault> Inspect(string destination, PageFacts page) =>
        page.Faults.Concat(page.Links.Select(link => Inspect(destination, page, link)).OfType<PageFault>());

    private PageFault? Inspect(string destination, PageFacts page, PageLink link)
    {
        if (IsElsewhere(link.Href))
        {
            return link.IsResource ? new PageFault("KB306", $"the page would fetch \"{link.Href}\" from another host", link.Href) : null;
        }

        var hash = link.Href.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(link.Href[(hash + 1)..]);
        var path = Uri.UnescapeDataString((hash < 0 ? link.Href : link.Href[..hash]).Split('?')[0]);
        var target = path.Length == 0 ? destination : Resolve(destination, path);
        if (target is null || !_destinations.Contains(target))
        {
            return link.IsResource
                ? new PageFault("KB303", $"there is no file \"{path}\" in the site", link.Href)
                : new PageFault("KB301", $"the link \"{link.Href}\" leads to no page of the site", link.Href);
        }

        var ids = target == destination ? page.Ids : pages.GetValueOrDefault(target)?.Ids;
        return fragment.Length > 0 && ids is not null && !ids.Contains(fragment)
            ? new PageFault("KB302", $"the link \"{link.Href}\" leads to no part of that page", link.Href)
            : null;
    }

    private static bool IsElsewhere(string href)
    {
        var end = href.AsSpan().IndexOfAny(":/?#");
        return href.StartsWith("//", StringComparison.Ordinal) || (end > 0 && href[end] == ':');
    }

    /// <summary>The file that a path leads to from a page; null when it leads out of the site.</summary>
    private string? Resolve(string destination, string path)
    {
        List<string> parts;
        if (path[0] == '/')
        {
            if (!path.StartsWith(basePath, StringComparison.Ordinal))
            {
                return null;
            }

            (parts, path) = ([], path[basePath.Length..]);
        }
        else
        {
            parts = [.. destination.Split('/')[..^1]];
        }

        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        var isFolder = path.Length == 0 || path[^1] is '/' || path.EndsWith("/..", StringComparison.Ordinal) || path is "." or "..";
        return string.Join('/', isFolder ? parts.Append("index.html") : parts);
    }
}

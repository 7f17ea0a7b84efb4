using System.Collections.Frozen;

namespace Attest.Validation.Output;

/// <summary>Proves that each link inside the site leads to a page, and each anchor to a part of one.</summary>
/// <param name="basePath">Of the site's root, without escapes, from slash to slash.</param>
/// <param name="destinations">Every file of the site by its path.</param>
/// <param name="pages">The pages by the path of their file.</param>
public sealed class SiteInspector(string basePath, IEnumerable<string> destinations, IReadOnlyDictionary<string, PageFacts> pages)
{
    private const string FolderFile = "index.html";
    private const int LongestOnStack = 512;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _byPath =
        destinations.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public IEnumerable<PageFault> Inspect(string destination, PageFacts page) =>
        page.Faults.Concat(page.Links.Select(link => Inspect(destination, page, link)).OfType<PageFault>());

    private PageFault? Inspect(string destination, PageFacts page, PageLink link)
    {
        if (link.IsElsewhere)
        {
            return link.IsResource ? new PageFault("KB306", $"the page would fetch \"{link.Href}\" from another host", link.Href) : null;
        }

        var hash = link.Href.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(link.Href[(hash + 1)..]);
        var address = hash < 0 ? link.Href : link.Href.AsSpan(0, hash);
        var query = address.IndexOf('?');
        var path = query < 0 ? address : address[..query];
        path = path.Contains('%') ? Uri.UnescapeDataString(path) : path;
        var target = path.Length == 0 ? destination : Resolve(destination, path);
        if (target is null)
        {
            return link.IsResource
                ? new PageFault("KB303", $"there is no file \"{path}\" in the site", link.Href)
                : new PageFault("KB301", $"the link \"{link.Href}\" leads to no page of the site", link.Href);
        }

        var facts = target == destination ? page : pages.GetValueOrDefault(target);
        return fragment.Length > 0 && facts is not null && !facts.HasPart(fragment)
            ? new PageFault("KB302", $"the link \"{link.Href}\" leads to no part of that page", link.Href)
            : null;
    }

    /// <summary>The file of a path; null if there is none.</summary>
    private string? Resolve(string destination, ReadOnlySpan<char> path)
    {
        // Nothing is allocated, since a page has a hundred links.
        Span<char> target = stackalloc char[LongestOnStack];
        var length = 0;
        var room = destination.Length + path.Length + FolderFile.Length + 1;
        target = room > LongestOnStack ? new char[room] : target;

        if (path[0] == '/')
        {
            if (!path.StartsWith(basePath, StringComparison.Ordinal))
            {
                return null;
            }

            path = path[basePath.Length..];
        }
        else
        {
            Append(destination.AsSpan(0, Math.Max(0, destination.LastIndexOf('/'))), target, ref length);
        }

        foreach (var range in path.Split('/'))
        {
            var part = path[range];
            if (part is ".." && length == 0)
            {
                return null;
            }

            if (part is "..")
            {
                length = Math.Max(0, target[..length].LastIndexOf('/'));
            }
            else if (part is not ("" or "."))
            {
                Append(part, target, ref length);
            }
        }

        if (path.IsEmpty || path[^1] is '/' || path.EndsWith("/..", StringComparison.Ordinal) || path is "." or "..")
        {
            Append(FolderFile, target, ref length);
        }

        return _byPath.TryGetValue(target[..length], out var file) ? file : null;
    }

    private static void Append(ReadOnlySpan<char> part, Span<char> target, ref int length)
    {
        if (part.IsEmpty)
        {
            return;
        }

        if (length > 0)
        {
            target[length++] = '/';
        }

        part.CopyTo(target[length..]);
        length += part.Length;
    }
}

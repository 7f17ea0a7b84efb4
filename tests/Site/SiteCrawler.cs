using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Attest.Tests.Site;

/// <summary>Follows every address of every published page to the file that a plain file server would answer with.</summary>
/// <param name="folder">The folder whose <c>output</c> is served.</param>
/// <param name="root">The path at which the server has the output folder: <c>/</c>, or <c>/kb/</c>.</param>
internal sealed partial class SiteCrawler(TempFolder folder, string root)
{
    private static readonly Uri Host = new("http://files.invalid/");

    private readonly Dictionary<string, IHtmlDocument> _pages = folder.Pages().ToDictionary(page => page.Path, page => page.Page);

    /// <summary>Every address that leads to nothing, with the page that has it.</summary>
    public IEnumerable<string> Broken() => _pages
        .SelectMany(page => Addresses(page.Value).Select(address => (page.Key, Address: address)))
        .Where(link => !Leads(link.Key, link.Address))
        .Select(link => $"{link.Key}: {link.Address}");

    public int Count => _pages.Values.Sum(page => Addresses(page).Count());

    private static IEnumerable<string> Addresses(IHtmlDocument page)
    {
        foreach (var element in page.All)
        {
            foreach (var name in (string[])["href", "src", "action", "poster", "data"])
            {
                if (element.GetAttribute(name) is { } address)
                {
                    yield return address;
                }
            }

            if (element is IHtmlMetaElement { HttpEquivalent: "refresh", Content: { } content })
            {
                yield return content.Split("url=")[1];
            }
        }
    }

    private bool Leads(string path, string address)
    {
        var target = new Uri(new Uri(Host, root + path), address);
        if (target.Host != Host.Host)
        {
            return target.Scheme is "https" or "http" or "mailto" or "tel";
        }

        if (!target.AbsolutePath.StartsWith(root, StringComparison.Ordinal))
        {
            return false;
        }

        var file = Uri.UnescapeDataString(target.AbsolutePath[root.Length..]);
        file = file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file;
        var fragment = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        return folder.Has(file) && (fragment.Length == 0 || _pages[file].GetElementById(fragment) is not null);
    }

    /// <summary>Addresses in style sheets that lead to nothing, or to another host.</summary>
    public IEnumerable<string> BrokenInStyles() =>
        from path in Snapshot.Paths(folder["output"])
        where path.EndsWith(".css", StringComparison.Ordinal)
        from Match match in StyleAddress().Matches(folder.Text(path))
        let address = match.Groups[1].Value.Trim('"', '\'')
        where !address.StartsWith("data:", StringComparison.Ordinal) && !Leads(path, address)
        select $"{path}: {address}";

    [GeneratedRegex(@"url\(([^)]*)\)")]
    private static partial Regex StyleAddress();
}

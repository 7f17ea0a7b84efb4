using Attest.Content;
using Attest.Markdown;
using Attest.Text;

namespace Attest.Review.Seals;

/// <summary>Where the links and images of an article lead, however their paths are typed.</summary>
internal sealed class SealedTargets(Article article, KnowledgeBase knowledgeBase, FileDigests digests)
{
    private readonly List<SealedName> _articles = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>The articles to which it links, in the order of their numbers.</summary>
    public IReadOnlyList<SealedName> Articles => _articles;

    /// <summary>The digests of files by path.</summary>
    public IReadOnlyDictionary<string, string> Files => _files;

    public string OfImage(Link image)
    {
        var target = LinkTarget.Resolve(image.Url, article, knowledgeBase, isImage: true);
        return FileOf(target) is { } digest ? $"file {digest}" : Address("missing", image.Url);
    }

    public string OfLink(Link link)
    {
        var target = LinkTarget.Resolve(link.Url, article, knowledgeBase);
        return target.Kind switch
        {
            LinkKind.External => Address("address", link.Url),
            LinkKind.Anchor => OwnPart(target.Fragment),
            LinkKind.Page => OfPage(target.Page!, target.Fragment),
            LinkKind.File or LinkKind.SitePath or LinkKind.Missing or LinkKind.Unsafe =>
                FileOf(target) is { } digest ? WithPart($"file {digest}", target.Fragment)
                : PageOf(target) is { } page ? OfPage(page, target.Fragment)
                : Address(target.Kind == LinkKind.SitePath ? "site" : "missing", link.Url),
        };
    }

    /// <summary>The file that is published at a path: assets as they are, others below <c>files/</c>.</summary>
    public static string FileAt(string sitePath)
    {
        var parts = new List<string>();
        foreach (var part in sitePath.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return string.Join('/', parts is ["files", ..] ? parts[1..] : parts);
    }

    private string? FileOf(LinkTarget target)
    {
        var path = target.Kind switch
        {
            LinkKind.File => target.Path,
            LinkKind.SitePath => FileAt(target.Path),
            LinkKind.Anchor or LinkKind.Page or LinkKind.External or LinkKind.Unsafe or LinkKind.Missing => "",
        };
        if (path.Length == 0 || digests.OfText(path) is not { } digest)
        {
            return null;
        }

        _files[path] = digest;
        return digest;
    }

    /// <summary>The page at an address of the site, or the article that has moved from a path.</summary>
    private MarkdownPage? PageOf(LinkTarget target) => target.Kind == LinkKind.SitePath
        ? knowledgeBase.PageByOutputPath(target.Path.TrimEnd('/') + "/")
            ?? (target.Path.TrimEnd('/').Split('/') is ["articles", var slug] ? knowledgeBase.ArticleByName(slug) : null)
        : target.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? knowledgeBase.ArticleByName(Path.GetFileNameWithoutExtension(target.Path))
            : null;

    private string OfPage(MarkdownPage page, string fragment)
    {
        if (page.InputPath == article.InputPath)
        {
            return OwnPart(fragment);
        }

        if (page is not Article linked)
        {
            return WithPart(Quoted("page", page.Slug), fragment);
        }

        if (!_numbers.TryGetValue(linked.Slug, out var number))
        {
            _articles.Add(new SealedName(linked.Slug, [.. linked.Aliases.Select(alias => alias.Value)]));
            _numbers[linked.Slug] = number = _articles.Count;
        }

        return WithPart($"article {number}", fragment);
    }

    /// <summary>A part that is no heading is known by its kind and place, since its id is not sealed.</summary>
    private string OwnPart(string fragment)
    {
        if (!article.Body.Headings.Any(heading => heading.Id == fragment))
        {
            var place = article.Body.Containers.Index()
                .Where(container => container.Item.Parameter("#" + fragment) is not null).Select(container => container.Index + 1)
                .FirstOrDefault();
            if (place > 0)
            {
                return $"here container {place}";
            }
        }

        return Quoted("here", fragment);
    }

    private static string WithPart(string page, string fragment) => fragment.Length == 0 ? page : Quoted(page, fragment);

    /// <summary>As it is written, without what browsers drop (WHATWG URL standard, 4.4): each other character may lead elsewhere.</summary>
    private static string Address(string kind, string url) => $"{kind} \"{LinkTarget.AsBrowsersReadIt(url)}\"";

    private static string Quoted(string kind, string text) => $"{kind} \"{Words.Of(text)}\"";
}

/// <summary>The name of an article, and others under which it is known.</summary>
internal sealed record SealedName(string Slug, IReadOnlyList<string> Others);

using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Rules.Links;

internal static class PageLinks
{
    private const int LongestQuote = 60;

    /// <summary>Of the thread's page, since several rules ask one after another.</summary>
    [ThreadStatic]
    private static (MarkdownPage Page, KnowledgeBase KnowledgeBase, List<(Link Link, LinkTarget Target)> Links)? latest;

    public static IReadOnlyList<(Link Link, LinkTarget Target)> LinksOf(MarkdownPage page, KnowledgeBase knowledgeBase)
    {
        if (latest is { } kept && ReferenceEquals(kept.Page, page) && ReferenceEquals(kept.KnowledgeBase, knowledgeBase))
        {
            return kept.Links;
        }

        var links = page.Body.Links.Select(link => (link, LinkTarget.Resolve(link.Url, page, knowledgeBase, link.IsImage))).ToList();
        latest = (page, knowledgeBase, links);
        return links;
    }

    /// <summary>True for an <c>.md</c> file, or for a folder, which has no ending.</summary>
    public static bool IsForPage(LinkTarget target) =>
        Path.GetExtension(target.Path) is var ending && (ending.Length == 0 || ending.Equals(".md", StringComparison.OrdinalIgnoreCase));

    /// <summary>An address in a message: short and on one line.</summary>
    public static string Quote(string url)
    {
        var text = string.Concat(url.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return text.Length <= LongestQuote ? $"\"{text}\"" : $"\"{text[..LongestQuote]}…\"";
    }

    /// <summary>Slashes for backslashes, and .md for .html, if there is such a file.</summary>
    public static TextEdit? Correction(Link link, MarkdownPage page, KnowledgeBase knowledgeBase)
    {
        if (link.AddressAt is not { } at)
        {
            return null;
        }

        var typed = page.Source.Text.Substring(at.Start, at.Length);
        var slashed = typed.Replace('\\', '/').Replace("%5C", "/", StringComparison.OrdinalIgnoreCase);
        return Array.Find([slashed, WithSource(slashed)], LeadsSomewhere) is { } right ? new(at, right) : null;

        bool LeadsSomewhere(string path) => path != typed
            && LinkTarget.Resolve(path.Trim('<', '>'), page, knowledgeBase)
                is { Kind: LinkKind.Page or LinkKind.File, FoundBy: FoundBy.Path } target
            && link.IsImage == (target.Page is null);
    }

    private static string WithSource(string path)
    {
        var end = path.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? hash : path.TrimEnd('>').Length;
        return path.AsSpan(0, end).EndsWith(".html", StringComparison.Ordinal) ? $"{path.AsSpan(0, end - 4)}md{path.AsSpan(end)}" : path;
    }

    /// <summary>A relative link; both paths are below the input folder.</summary>
    public static string PathFrom(MarkdownPage page, string inputPath)
    {
        var from = page.InputPath.Split('/')[..^1];
        var to = inputPath.Split('/');
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common])
        {
            common++;
        }

        return string.Join('/', Enumerable.Repeat("..", from.Length - common).Concat(to[common..]))
            .Replace(" ", "%20", StringComparison.Ordinal);
    }

    /// <summary>A help clause with the page whose present or former name is nearest.</summary>
    public static string DidYouMeanPage(MarkdownPage from, string missing, KnowledgeBase knowledgeBase) =>
        DidYouMean(from, Path.GetFileNameWithoutExtension(missing), knowledgeBase.AllPages.Select(page => (page.Slug, page.InputPath))
            .Concat(knowledgeBase.Articles.SelectMany(article => article.Aliases.Select(alias => (alias.Value, article.InputPath)))));

    /// <summary>A help clause with the file, other than a page's, whose name is nearest.</summary>
    public static string DidYouMeanFile(MarkdownPage from, string missing, KnowledgeBase knowledgeBase) =>
        DidYouMean(from, NameOf(missing), knowledgeBase.Files.Where(path => !path.EndsWith(".md", StringComparison.Ordinal))
            .Select(path => (NameOf(path), path)));

    /// <summary>By its present or a former name.</summary>
    public static MarkdownPage? PageNamed(string slug, KnowledgeBase knowledgeBase) =>
        knowledgeBase.ArticleBySlug(slug.ToLowerInvariant())
        ?? knowledgeBase.Pages.FirstOrDefault(page => page.Slug.Equals(slug, StringComparison.OrdinalIgnoreCase))
        ?? (MarkdownPage?)knowledgeBase.Articles.FirstOrDefault(
            article => article.Aliases.Any(alias => alias.Value.Equals(slug, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Of several files of one name, the one whose folders are most alike.</summary>
    public static string? FileNamed(string name, string path, KnowledgeBase knowledgeBase)
    {
        var parts = path.Split('/');
        return knowledgeBase.Files.Where(file => file.EndsWith(name, StringComparison.OrdinalIgnoreCase)
                && NameOf(file).Length == name.Length && !file.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            .MaxBy(file => file.Split('/').Reverse().Zip(parts.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count());
    }

    /// <summary>The name of the only file, or picture, that has this name and an ending.</summary>
    public static string EndingOf(string stem, KnowledgeBase knowledgeBase, bool isImage)
    {
        string[] names = stem.Length == 0 ? [] : [.. knowledgeBase.Files.Where(file => file.Length > stem.Length
                && !file.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && isImage
                && Path.GetFileNameWithoutExtension(file).Equals(stem, StringComparison.OrdinalIgnoreCase))
            .Select(NameOf).Distinct().Take(2)];
        return names is [var one] ? one : stem;
    }

    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string DidYouMean(MarkdownPage from, string name, IEnumerable<(string Name, string Path)> files) =>
        Nearest.To(name, files.Select(file => file.Name)) is { } nearest
            ? Nearest.DidYouMean(PathFrom(from, files.First(file => file.Name == nearest).Path))
            : "";
}

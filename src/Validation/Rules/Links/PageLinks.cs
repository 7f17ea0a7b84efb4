using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Rules.Links;

/// <summary>What the rules about links share: where links lead, and how addresses are named in messages.</summary>
internal static class PageLinks
{
    private const int LongestQuote = 60;

    /// <summary>Of the page that a thread is at. Five rules ask one after another, and where the links lead is found out once.</summary>
    [ThreadStatic]
    private static (MarkdownPage Page, KnowledgeBase KnowledgeBase, List<(Link Link, LinkTarget Target)> Links)? latest;

    public static IReadOnlyList<(Link Link, LinkTarget Target)> LinksOf(MarkdownPage page, KnowledgeBase knowledgeBase)
    {
        if (latest is { } kept && ReferenceEquals(kept.Page, page) && ReferenceEquals(kept.KnowledgeBase, knowledgeBase))
        {
            return kept.Links;
        }

        var links = page.Body.Links.Select(link => (link, LinkTarget.Resolve(link.Url, page, knowledgeBase))).ToList();
        latest = (page, knowledgeBase, links);
        return links;
    }

    /// <summary>True for a path that was meant for a page: to an <c>.md</c> file, or to a folder, which has no ending.</summary>
    public static bool IsForPage(LinkTarget target) =>
        Path.GetExtension(target.Path) is var ending && (ending.Length == 0 || ending.Equals(".md", StringComparison.OrdinalIgnoreCase));

    /// <summary>An address in a message: on one line and not longer than a line.</summary>
    public static string Quote(string url)
    {
        var text = string.Concat(url.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return text.Length <= LongestQuote ? $"\"{text}\"" : $"\"{text[..LongestQuote]}…\"";
    }

    /// <summary>The path from a page to a file, both below the input folder, as a link has it.</summary>
    public static string PathFrom(MarkdownPage page, string inputPath)
    {
        var from = page.InputPath.Split('/')[..^1];
        var to = inputPath.Split('/');
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common])
        {
            common++;
        }

        return string.Join('/', Enumerable.Repeat("..", from.Length - common).Concat(to[common..])).Replace(" ", "%20", StringComparison.Ordinal);
    }

    /// <summary>A help clause with the page whose file name, or former one, is nearest to that of the missing path.</summary>
    public static string DidYouMeanPage(MarkdownPage from, string missing, KnowledgeBase knowledgeBase)
    {
        var name = Path.GetFileNameWithoutExtension(missing);
        var slugs = knowledgeBase.AllPages.Select(p => p.Slug).Concat(knowledgeBase.Articles.SelectMany(a => a.Aliases).Select(a => a.Value));
        if (Nearest.To(name, slugs) is not { } nearest)
        {
            return "";
        }

        var page = knowledgeBase.AllPages.FirstOrDefault(p => p.Slug == nearest)
            ?? knowledgeBase.Articles.First(a => a.Aliases.Any(alias => alias.Value == nearest));
        return $" (did you mean \"{PathFrom(from, page.InputPath)}\"?)";
    }

    /// <summary>A help clause with the file, no text of a page, whose name is nearest to that of the missing path.</summary>
    public static string DidYouMeanFile(MarkdownPage from, string missing, KnowledgeBase knowledgeBase)
    {
        var files = knowledgeBase.Files.Where(path => !path.EndsWith(".md", StringComparison.Ordinal));
        var nearest = Nearest.To(NameOf(missing), files.Select(NameOf));
        return nearest is null ? "" : $" (did you mean \"{PathFrom(from, files.First(path => NameOf(path) == nearest))}\"?)";
    }

    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}

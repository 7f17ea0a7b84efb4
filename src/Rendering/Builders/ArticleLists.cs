using Attest.Content;
using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

/// <summary>Lists of articles under their letters. A long list is cut into pages, the first at the list's own address.</summary>
internal static class ArticleLists
{
    public const int PageSize = 250;

    /// <summary>Shorter lists are easier to read without headings.</summary>
    private const int LettersFrom = 12;

    public static IEnumerable<ArticleListView> Build(ArticleListView first, IReadOnlyList<Article> articles, CrossReference index)
    {
        var pages = Pages(articles);
        var hasLetters = articles.Count >= LettersFrom;
        List<LinkView> jumps = hasLetters
            ? [.. pages.SelectMany((page, i) => page.Select(article => (Heading: HeadingOf(article), Path: PagePath(first.Path, i))))
                .DistinctBy(jump => jump.Heading)
                .Select(jump => new LinkView(jump.Heading, $"{jump.Path}#{Anchor(jump.Heading)}"))]
            : [];
        return pages.Select((page, i) => first with
        {
            Path = PagePath(first.Path, i),
            Title = Titled(first.Title, i),
            Groups = hasLetters
                ? [.. page.GroupBy(HeadingOf).Select(group => new ArticleGroup(group.Key, Anchor(group.Key), [.. group.Select(Link)]))]
                : [new ArticleGroup("", "", [.. page.Select(Link)])],
            Jumps = jumps,
            Pager = Pager(first.Path, i, pages.Count),
            Tags = i == pages.Count - 1 ? first.Tags : [],
        });

        ArticleLink Link(Article article) => Links.To(article, index);
    }

    /// <summary>At least one, which may be empty.</summary>
    internal static List<T[]> Pages<T>(IReadOnlyCollection<T> items) => items.Count == 0 ? [[]] : [.. items.Chunk(PageSize)];

    internal static string PagePath(string path, int page) => page == 0 ? path : $"{path}page-{Wording.Plain(page + 1)}/";

    internal static string Titled(string title, int page) => page == 0 ? title : $"{title}, page {Wording.Plain(page + 1)}";

    internal static PagerView? Pager(string path, int page, int pages) => pages == 1
        ? null
        : new PagerView(page + 1, [.. Enumerable.Range(0, pages).Select(n => new LinkView(Wording.Plain(n + 1), PagePath(path, n)))]);

    internal static string Anchor(string heading) => $"letter.{heading[..1].ToLowerInvariant()}";

    private static string HeadingOf(Article article) => Alphabet.HeadingOf(Alphabet.KeyOf(article.Title.Value));
}

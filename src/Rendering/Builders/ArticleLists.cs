using System.Globalization;
using Attest.Content;
using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

/// <summary>
/// Lists of articles under their letters. A long list is cut into pages, the first at the list's own address, so that
/// ten thousand articles do not make one page of megabytes.
/// </summary>
internal sealed class ArticleLists(CrossReference index)
{
    public const int PageSize = 250;

    /// <summary>Shorter lists are easier to read without headings.</summary>
    private const int LettersFrom = 12;

    public IEnumerable<ArticleListView> Build(ArticleListView first, IReadOnlyList<Article> articles)
    {
        var chunks = articles.Count == 0 ? [[]] : articles.Chunk(PageSize).ToList();
        var pager = chunks.Count == 1 ? null : new PagerView(1, [.. chunks.Select((_, i) => new LinkView(Number(i + 1), PagePath(first.Path, i)))]);
        var jumps = articles.Count < LettersFrom ? [] : Jumps(first.Path, chunks);
        for (var i = 0; i < chunks.Count; i++)
        {
            yield return first with
            {
                Path = PagePath(first.Path, i),
                Title = i == 0 ? first.Title : $"{first.Title}, page {Number(i + 1)}",
                Groups = Groups(chunks[i], articles.Count >= LettersFrom),
                Jumps = jumps,
                Pager = pager is null ? null : pager with { Current = i + 1 },
                Tags = i == chunks.Count - 1 ? first.Tags : [],
            };
        }
    }

    internal static string PagePath(string path, int page) => page == 0 ? path : $"{path}page-{Number(page + 1)}/";

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private IReadOnlyList<ArticleGroup> Groups(IReadOnlyList<Article> articles, bool byLetter) => byLetter
        ? [.. articles.GroupBy(HeadingOf).Select(group => new ArticleGroup(group.Key, Anchor(group.Key), [.. group.Select(Link)]))]
        : [new ArticleGroup("", "", [.. articles.Select(Link)])];

    private static List<LinkView> Jumps(string path, List<Article[]> chunks)
    {
        var jumps = new List<LinkView>();
        for (var i = 0; i < chunks.Count; i++)
        {
            foreach (var heading in chunks[i].Select(HeadingOf).Distinct())
            {
                if (jumps.All(jump => jump.Text != heading))
                {
                    jumps.Add(new LinkView(heading, $"{PagePath(path, i)}#{Anchor(heading)}"));
                }
            }
        }

        return jumps;
    }

    private ArticleLink Link(Article article) => Links.To(article, index);

    private static string HeadingOf(Article article) => Alphabet.HeadingOf(Alphabet.KeyOf(article.Title.Value));

    internal static string Anchor(string heading) => $"letter.{heading[..1].ToLowerInvariant()}";
}

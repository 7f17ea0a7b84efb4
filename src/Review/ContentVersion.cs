using System.Runtime.CompilerServices;
using Attest.Content;
using Attest.Review.Seals;

namespace Attest.Review;

/// <summary>One version of a knowledge base, whose texts can be compared with those of others.</summary>
public sealed class ContentVersion
{
    private readonly string _sharedId;
    private readonly ConditionalWeakTable<Article, ArticleSeals> _seals = [];
    private readonly ReviewJudge _judge;
    private readonly Lazy<ILookup<string, Article>> _byAlias;

    /// <param name="digests">Of files below the input folder.</param>
    /// <param name="sharedId">
    /// Equal for two versions if nothing differs that is in the text of an article beside its own file and the files it links to.
    /// </param>
    public ContentVersion(KnowledgeBase knowledgeBase, FileDigests digests, string sharedId)
    {
        (KnowledgeBase, Digests, _sharedId) = (knowledgeBase, digests, sharedId);
        _judge = new ReviewJudge(knowledgeBase, digests);
        _byAlias = new(() => knowledgeBase.Articles
            .SelectMany(article => article.Aliases.Select(alias => (alias.Value, article)))
            .ToLookup(pair => pair.Value, pair => pair.article, StringComparer.Ordinal));
    }

    public KnowledgeBase KnowledgeBase { get; }

    /// <summary>Of files below the input folder.</summary>
    public FileDigests Digests { get; }

    public ArticleSeals SealsOf(Article article) =>
        _seals.GetValue(article, _judge.SealsOf);

    /// <summary>As this version says by itself, whatever was before it.</summary>
    public ReviewStanding StandingOf(Article article) => _judge.Judge(article);

    /// <summary>True if <c>publish: caution</c> shows an article so: its approval has lapsed, or its review is overdue.</summary>
    public bool IsForCaution(Article article) => StandingOf(article).State is var state
        && (!state.IsApproved() || (state == ReviewState.Overdue && KnowledgeBase.Site.Review.Overdue == Diagnostics.Severity.Error));

    /// <summary>The article at a slug or alias; null if it leads nowhere.</summary>
    public Article? AtAddress(string address) => KnowledgeBase.ArticleBySlug(address) ?? _byAlias.Value[address].FirstOrDefault();

    /// <summary>The same article by its path, slug or former slug.</summary>
    public Article? SameAs(Article other) =>
        KnowledgeBase.PageByInputPath(other.InputPath) as Article
            ?? AtAddress(other.Slug)
            ?? other.Aliases.Select(alias => KnowledgeBase.ArticleBySlug(alias.Value)).FirstOrDefault(article => article is not null);

    /// <summary>
    /// True if the sealed text of an article in both versions is the same. One object stands for both only where the file is the same.
    /// </summary>
    public bool HasSameText(Article article, ContentVersion other, Article inOther) =>
        (ReferenceEquals(article, inOther) && _sharedId == other._sharedId && !LinksToFiles(article))
        || SealsOf(article).Present == other.SealsOf(inOther).Present;

    private bool LinksToFiles(Article article) => article.Body.Links.Any(link => link.IsImage
        || LinkTarget.Resolve(link.Url, article, KnowledgeBase).Kind is LinkKind.File or LinkKind.SitePath);
}

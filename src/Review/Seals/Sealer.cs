using Attest.Content;
using Attest.Review.Terms;

namespace Attest.Review.Seals;

/// <summary>Seals the articles of a knowledge base by <c>attest-2</c>. Thread-safe.</summary>
/// <param name="digests">Of files below the input folder.</param>
public sealed class Sealer(KnowledgeBase knowledgeBase, FileDigests digests)
{
    private readonly TermIndex _terms = new(knowledgeBase.Settings.Glossary);

    /// <param name="article">Also one that is not in the knowledge base.</param>
    /// <param name="on">The day of the approval, which does not cover later terms of the glossary.</param>
    public SealedText Seal(Article article, DateOnly on) => new(article, knowledgeBase, digests, TermsOf(article), on);

    /// <summary>Days with the same period give the same text.</summary>
    internal int PeriodOf(DateOnly on) => _terms.PeriodOf(on);

    /// <summary>The glossary is in the site's language.</summary>
    private TermIndex TermsOf(Article article) =>
        article.Language is null || article.Language.Equals(knowledgeBase.Site.Language, StringComparison.OrdinalIgnoreCase)
            ? _terms : TermIndex.None;
}

using Attest.Content;

namespace Attest.Rendering;

internal static class AuthorParts
{
    public static IEnumerable<string> NamesOf(Article article, KnowledgeBase knowledgeBase) =>
        article.Authors.Select(author => NameOf(author, knowledgeBase));

    public static string NameOf(Author author, KnowledgeBase knowledgeBase) =>
        knowledgeBase.Board.Find(author.Name.Value)?.Name ?? author.Name.Value;

    public static string? OrcidOf(Author author, KnowledgeBase knowledgeBase) =>
        (author.Orcid ?? knowledgeBase.Board.Find(author.Name.Value)?.Orcid)?.Value;
}

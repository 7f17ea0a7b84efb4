using Attest.Content;

namespace Attest.Rendering.Builders;

/// <summary>
/// The editor's guide: the prose page <c>editors-guide</c>, with its chapters <c>editors-guide-…</c>. The foot of every page has
/// room for the guide alone, which leads to its chapters.
/// </summary>
internal static class EditorsGuide
{
    private const string Slug = "editors-guide";

    /// <summary>The guide of which a page is a chapter, or null. Without a guide a chapter is a page like any other.</summary>
    public static ProsePage? Above(ProsePage page, KnowledgeBase knowledgeBase) =>
        page.Slug.StartsWith(Slug + "-", StringComparison.Ordinal) ? knowledgeBase.Pages.FirstOrDefault(other => other.Slug == Slug) : null;
}

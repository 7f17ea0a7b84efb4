using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>The references that a page cites, each with the place of its first citation.</summary>
internal static class CitedReferences
{
    public static IEnumerable<(Reference Reference, Location At)> Of(MarkdownPage page, KnowledgeBase knowledgeBase)
    {
        if (page is Article { IsWithdrawn: true } || page.Body.Citations.Count == 0)
        {
            return [];
        }

        var own = page.References.DistinctBy(reference => reference.Id.Value)
            .ToDictionary(reference => reference.Id.Value, StringComparer.Ordinal);
        return Found(page, key => own.GetValueOrDefault(key) ?? knowledgeBase.SharedByKey(key));
    }

    public static IEnumerable<(Reference Reference, Location At)> SharedOf(
        MarkdownPage page, Func<string, bool> isOwn, KnowledgeBase knowledgeBase) =>
        Found(page, key => isOwn(key) ? null : knowledgeBase.SharedByKey(key));

    private static IEnumerable<(Reference Reference, Location At)> Found(MarkdownPage page, Func<string, Reference?> find)
    {
        foreach (var citation in page.Body.Citations.DistinctBy(citation => citation.Key))
        {
            if (find(citation.Key) is { } reference)
            {
                yield return (reference, citation.At);
            }
        }
    }
}

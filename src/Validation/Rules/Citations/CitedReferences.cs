using Attest.Content;
using Attest.Markdown;

namespace Attest.Validation.Rules.Citations;

/// <summary>The references that the readers of a page meet, each with the citation that they meet first.</summary>
internal static class CitedReferences
{
    public static IEnumerable<(Reference Reference, Citation First)> Of(MarkdownPage page, KnowledgeBase knowledgeBase)
    {
        // A withdrawn article is published as a short notice, without its text.
        if (page is Article { Review.Status.Value: ReviewStatus.Withdrawn } || page.Body.Citations.Count == 0)
        {
            yield break;
        }

        var own = new Dictionary<string, Reference>(StringComparer.Ordinal);
        foreach (var reference in page.References)
        {
            own.TryAdd(reference.Id.Value, reference);
        }

        foreach (var citation in page.Body.Citations.DistinctBy(citation => citation.Key))
        {
            if ((own.GetValueOrDefault(citation.Key) ?? knowledgeBase.SharedByKey(citation.Key)) is { } reference)
            {
                yield return (reference, citation);
            }
        }
    }
}

using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>A reference of a page's own that nothing in the page cites. Shared ones may wait for their use.</summary>
public sealed class UnusedReference() : Rule(new("KB202", nameof(UnusedReference), Severity.Warning))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        if (!page.Body.IsReadable)
        {
            yield break;
        }

        var used = page.Body.Citations.Select(citation => citation.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var reference in page.References.DistinctBy(r => r.Id.Value).Where(r => !used.Contains(r.Id.Value)))
        {
            var key = reference.Id.Value;
            yield return new Finding(reference.Id.At, $"reference \"{key}\" is not cited",
                $"cite it as [@{key}] where the text relies on it, or remove it");
        }
    }
}

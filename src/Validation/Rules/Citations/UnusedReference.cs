using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

public sealed class UnusedReference() : Rule(new("KB202", nameof(UnusedReference), Severity.Warning))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        if (!page.Body.IsReadable)
        {
            yield break;
        }

        var used = page.Body.Citations.Select(citation => citation.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, at) in page.References.Select(r => r.Id).DistinctBy(id => id.Value).Where(id => !used.Contains(id.Value)))
        {
            yield return new Finding(at, $"reference \"{key}\" is not cited",
                $"cite it as [@{key}] where the text relies on it, or remove it");
        }
    }
}

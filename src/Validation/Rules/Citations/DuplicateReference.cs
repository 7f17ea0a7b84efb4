using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>Two references with one key, one work under two keys in a page, or contradicting entries of a work.</summary>
public sealed class DuplicateReference() : Rule(new("KB203", nameof(DuplicateReference), Severity.Error))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        var byKey = new Dictionary<string, Reference>(StringComparer.Ordinal);
        foreach (var reference in page.References)
        {
            var key = reference.Id.Value;
            if (!byKey.TryAdd(key, reference))
            {
                yield return SameKey(reference, byKey[key], "");
            }
            else if (context.KnowledgeBase.SharedByKey(key) is { } shared)
            {
                yield return new Finding(reference.Id.At, $"key \"{key}\" belongs to a shared reference",
                    $"the shared one is at {shared.Id.At}; cite that and remove this entry, or give this work another key");
            }
        }

        // Works that a reader of the page would meet under two numbers: its own, and the shared ones that it cites.
        var works = new WorksOfPage();
        foreach (var (reference, at) in CitedReferences.SharedOf(page, byKey.ContainsKey, context.KnowledgeBase)
            .Concat(byKey.Values.OrderBy(r => r.Id.At.Start).Select(r => (r, r.Id.At))))
        {
            if (works.Add(reference) is { } first)
            {
                yield return new Finding(at, $"\"{reference.Id.Value}\" is the same work as \"{first.Id.Value}\"",
                    $"cite [@{first.Id.Value}] in both places, so that readers meet one number; the other entry is at {first.Id.At}");
            }
        }
    }

    public override IEnumerable<Finding> CheckSite(RuleContext context)
    {
        var byKey = new Dictionary<string, Reference>(StringComparer.Ordinal);
        return context.SharedReferences.Where(reference => !byKey.TryAdd(reference.Id.Value, reference))
            .Select(reference => SameKey(reference, byKey[reference.Id.Value], " in the shared references"))
            .Concat(Contradictions.Between(context));
    }

    private static Finding SameKey(Reference second, Reference first, string where) =>
        new(second.Id.At, $"duplicate key \"{second.Id.Value}\"{where}",
            $"the first is at {first.Id.At}; remove one of them, or give another work another key");
}

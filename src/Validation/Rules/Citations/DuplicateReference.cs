using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>One key for two references, or one work under two keys in a page, or entries of a work that contradict each other.</summary>
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
                yield return new Finding(reference.Id.At, $"duplicate key \"{key}\"", SameKeyHelp(byKey[key]));
            }
            else if (context.KnowledgeBase.SharedByKey(key) is { } shared)
            {
                yield return new Finding(reference.Id.At, $"key \"{key}\" belongs to a shared reference",
                    $"the shared one is at {shared.Id.At}; cite that and remove this entry, or give this work another key");
            }
        }

        foreach (var finding in SameWorks(page, byKey, context.KnowledgeBase))
        {
            yield return finding;
        }
    }

    public override IEnumerable<Finding> CheckSite(RuleContext context)
    {
        var byKey = new Dictionary<string, Reference>(StringComparer.Ordinal);
        foreach (var reference in context.KnowledgeBase.Shared.SelectMany(file => file.References))
        {
            if (!byKey.TryAdd(reference.Id.Value, reference))
            {
                yield return new Finding(reference.Id.At, $"duplicate key \"{reference.Id.Value}\" in the shared references",
                    SameKeyHelp(byKey[reference.Id.Value]));
            }
        }

        foreach (var finding in Contradictions.Between(context.KnowledgeBase))
        {
            yield return finding;
        }
    }

    /// <summary>Works that a reader of the page would meet under two numbers: among its own, and the shared ones that it cites.</summary>
    private static IEnumerable<Finding> SameWorks(MarkdownPage page, Dictionary<string, Reference> own, KnowledgeBase knowledgeBase)
    {
        var works = new WorksOfPage();
        foreach (var citation in page.Body.Citations.DistinctBy(c => c.Key).Where(c => !own.ContainsKey(c.Key)))
        {
            if (knowledgeBase.SharedByKey(citation.Key) is { } shared && works.Add(shared) is { } first)
            {
                yield return SameWork(citation.At, shared, first);
            }
        }

        foreach (var reference in own.Values.OrderBy(r => r.Id.At.Start))
        {
            if (works.Add(reference) is { } first)
            {
                yield return SameWork(reference.Id.At, reference, first);
            }
        }
    }

    private static Finding SameWork(Location at, Reference second, Reference first) =>
        new(at, $"\"{second.Id.Value}\" is the same work as \"{first.Id.Value}\"",
            $"cite [@{first.Id.Value}] in both places, so that readers meet one number; the other entry is at {first.Id.At}");

    private static string SameKeyHelp(Reference first) =>
        $"the first is at {first.Id.At}; remove one of them, or give another work another key";
}

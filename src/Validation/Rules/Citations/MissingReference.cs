using Attest.Content;
using Attest.Content.Models;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>A citation whose key is neither among the page's own references nor among the shared ones.</summary>
public sealed class MissingReference() : Rule(new("KB201", nameof(MissingReference), Severity.Error, Locked: true))
{
    private const int Listed = 12;

    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        if (AreReferencesUnread(page, context))
        {
            yield break;
        }

        var own = page.References.Select(r => r.Id.Value).ToHashSet(StringComparer.Ordinal);
        var helps = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var citation in page.Body.Citations)
        {
            if (!own.Contains(citation.Key) && context.KnowledgeBase.SharedByKey(citation.Key) is null)
            {
                if (!helps.TryGetValue(citation.Key, out var help))
                {
                    helps[citation.Key] = help = Help(citation.Key, own, context.KnowledgeBase);
                }

                yield return new Finding(citation.At, $"citation \"{citation.Key}\" has no reference", help);
            }
        }
    }

    /// <summary>True if nobody knows the references because the front matter is broken, and the build stops for that already.</summary>
    private static bool AreReferencesUnread(MarkdownPage page, RuleContext context) =>
        page.References.Count == 0 && page.Faults.Any(fault => fault.Kind == FaultKind.MalformedFrontMatter) && context.AreErrors("KB101");

    private static string Help(string key, IReadOnlyCollection<string> own, KnowledgeBase knowledgeBase)
    {
        var shared = knowledgeBase.SharedKeys;
        var all = shared.Count + own.Count(k => knowledgeBase.SharedByKey(k) is null);
        if (all == 0)
        {
            return $"add an entry with \"id: {key}\" to the references of this page";
        }

        var listed = own.Order(StringComparer.Ordinal).Concat(shared).Distinct().Take(Listed);
        var list = string.Join(", ", listed) + (all > Listed ? $" and {all - Listed} more" : "");
        return $"references in reach: {list}{Nearest.DidYouMean(knowledgeBase.NearestShared.To(key, own))}";
    }
}

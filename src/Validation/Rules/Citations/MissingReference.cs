using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

public sealed class MissingReference() : Rule(new("KB201", nameof(MissingReference), Severity.Error, Locked: true))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        if (AreReferencesUnread(page, context))
        {
            yield break;
        }

        var own = page.References.Select(r => r.Id.Value).ToHashSet(StringComparer.Ordinal);
        // Only where something is missing, and then once: a page may have thousands of both.
        var helpFor = new Lazy<Func<string, string>>(() => HelpAmong(own, context.KnowledgeBase));
        var helps = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var citation in page.Body.Citations)
        {
            if (!own.Contains(citation.Key) && context.KnowledgeBase.SharedByKey(citation.Key) is null)
            {
                if (!helps.TryGetValue(citation.Key, out var help))
                {
                    helps[citation.Key] = help = helpFor.Value(citation.Key);
                }

                yield return new Finding(citation.At, $"citation \"{citation.Key}\" has no reference", help);
            }
        }
    }

    /// <summary>True if the front matter is broken, which stops the build already.</summary>
    private static bool AreReferencesUnread(MarkdownPage page, RuleContext context) =>
        !page.AreReferencesComplete && context.AreErrors("KB101", "KB102", "KB103", "KB104");

    private static Func<string, string> HelpAmong(HashSet<string> own, KnowledgeBase knowledgeBase)
    {
        string[] sorted = [.. own.Order(StringComparer.Ordinal)];
        var nearest = new NearestIndex(sorted);
        var count = knowledgeBase.SharedKeys.Count + own.Count(key => knowledgeBase.SharedByKey(key) is null);
        var list = Listed(sorted.Concat(knowledgeBase.SharedKeys).Distinct(), count);
        return key => count == 0
            ? $"add an entry with \"id: {key}\" to the references of this page"
            : $"references in reach: {list}{Nearest.DidYouMean(knowledgeBase.NearestShared.To(key, nearest.WorthComparing(key)))}";
    }
}

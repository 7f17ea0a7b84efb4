using Attest.Content;
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
        // Only where something is missing, and then once: a page may have thousands of both.
        var keysInReach = new Lazy<KeysInReach>(() => new KeysInReach(own, context.KnowledgeBase));
        var helps = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var citation in page.Body.Citations)
        {
            if (!own.Contains(citation.Key) && context.KnowledgeBase.SharedByKey(citation.Key) is null)
            {
                if (!helps.TryGetValue(citation.Key, out var help))
                {
                    helps[citation.Key] = help = keysInReach.Value.Help(citation.Key);
                }

                yield return new Finding(citation.At, $"citation \"{citation.Key}\" has no reference", help);
            }
        }
    }

    /// <summary>True if nobody knows the references because the front matter is broken, and the build stops for that already.</summary>
    private static bool AreReferencesUnread(MarkdownPage page, RuleContext context) =>
        page.References.Count == 0 && page.Faults.Any(fault => fault.Kind == FaultKind.MalformedFrontMatter) && context.AreErrors("KB101");

    /// <summary>What could have been meant: the page's own keys and the shared ones.</summary>
    private sealed class KeysInReach
    {
        private readonly KnowledgeBase _knowledgeBase;
        private readonly NearestIndex _own;
        private readonly string _list;
        private readonly int _count;

        public KeysInReach(IReadOnlyCollection<string> own, KnowledgeBase knowledgeBase)
        {
            _knowledgeBase = knowledgeBase;
            string[] sorted = [.. own.Order(StringComparer.Ordinal)];
            _own = new NearestIndex(sorted);
            var shared = knowledgeBase.SharedKeys;
            _count = shared.Count + own.Count(k => knowledgeBase.SharedByKey(k) is null);
            _list = string.Join(", ", sorted.Concat(shared).Distinct().Take(Listed)) + (_count > Listed ? $" and {_count - Listed} more" : "");
        }

        public string Help(string key) => _count == 0
            ? $"add an entry with \"id: {key}\" to the references of this page"
            : $"references in reach: {_list}{Nearest.DidYouMean(_knowledgeBase.NearestShared.To(key, _own.WorthComparing(key)))}";
    }
}

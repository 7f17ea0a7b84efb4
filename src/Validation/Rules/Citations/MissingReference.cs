using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

public sealed class MissingReference() : Rule(new("KB201", nameof(MissingReference), Severity.Error, Locked: true))
{
    private const int MostNameless = 20;

    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        var isUnread = UnreadKeys(page, context);
        var own = page.References.Select(r => r.Id.Value).ToHashSet(StringComparer.Ordinal);
        // Only where something is missing, and then once: a page may have thousands of both.
        var helpFor = new Lazy<Func<string, string>>(() => HelpAmong(own, context.KnowledgeBase));
        var helps = new Dictionary<string, string>(StringComparer.Ordinal);
        if (AreNameless(page, context, page.Body.Citations.Select(citation => citation.Key).Where(key => !own.Contains(key)
            && context.KnowledgeBase.SharedByKey(key) is null && !isUnread(key))))
        {
            yield break;
        }

        foreach (var citation in page.Body.Citations)
        {
            if (!own.Contains(citation.Key) && context.KnowledgeBase.SharedByKey(citation.Key) is null && !isUnread(citation.Key))
            {
                if (!helps.TryGetValue(citation.Key, out var help))
                {
                    helps[citation.Key] = help = helpFor.Value(citation.Key);
                }

                yield return new Finding(citation.At, $"citation \"{citation.Key}\" has no reference", help);
            }
        }
    }

    /// <summary>
    /// Keys of references that may be in a file, or in front matter, that cannot be read. That is an error already; without one nothing
    /// is left out.
    /// </summary>
    private static Func<string, bool> UnreadKeys(MarkdownPage page, RuleContext context)
    {
        var isBroken = context.AreErrors("KB101", "KB102", "KB103", "KB104") && page.Faults.Any(fault => fault.At.Start < page.Body.Offset
            && fault.Kind is FaultKind.MalformedFrontMatter or FaultKind.ConflictMarker or FaultKind.InvalidValue
                or FaultKind.MissingField or FaultKind.UnknownField);
        var words = new Lazy<HashSet<string>>(() => UnreadFiles.WordsOf([page.Source.Text[..page.Body.Offset]]));
        return key => context.KnowledgeBase.Unread.MayHaveReference(key) || (isBroken && words.Value.Contains(key));
    }

    /// <summary>True if as many references have no id, which is an error itself, as keys have no reference.</summary>
    private static bool AreNameless(MarkdownPage page, RuleContext context, IEnumerable<string> missing)
    {
        var keys = missing.Distinct(StringComparer.Ordinal).Take(MostNameless + 1).Count();
        return keys is > 0 and <= MostNameless
            && keys <= (context.AreErrors("KB102") ? page.Faults.Count(IsNameless) : 0)
                + (context.AreErrors(UnreadFiles.Code) ? context.KnowledgeBase.Shared.Sum(file => file.Faults.Count(IsNameless)) : 0);
    }

    private static bool IsNameless(ContentFault fault) => fault.Message is "\"id\" is missing" or "\"id\" is empty";

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

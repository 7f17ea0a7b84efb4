using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>A reference to a work that has been retracted, unless the article says why it is kept.</summary>
public sealed class RetractedReference()
    : NoticedReference(new("KB206", nameof(RetractedReference), Severity.Error, Locked: true), RetractionState.Retracted)
{
    /// <summary>A broken list whose faults the site has lowered must not switch off this locked rule.</summary>
    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        context.KnowledgeBase.Retractions is { Faults: [var fault, ..] } && !context.AreErrors("KB901", "KB902")
            ? base.CheckSite(context)
                .Prepend(new Finding(fault.At, "retractions cannot be checked against a list that cannot be read", fault.Help))
            : base.CheckSite(context);

    private protected override Finding? Describe(Reference reference, Location at, string notice, MarkdownPage? page)
    {
        var key = reference.Id.Value;
        var article = page as Article;
        var keep = article is null ? "" : $", or keep it with \"retracted-acknowledged: {{ {Quoted(key)}: why }}\"";
        return page is null
            ? new Finding(at, $"shared reference \"{key}\", which nothing cites, has been retracted",
                $"{notice}; remove it before somebody cites it", Severity.Warning)
            : article is not null && article.RetractedAcknowledged.TryGetValue(key, out var kept) && kept.Reason.Value.Length > 0 ? null
            : new Finding(at, $"reference \"{key}\" has been retracted", $"{notice}; replace the source{keep}");
    }

    /// <summary>As in front matter.</summary>
    private static string Quoted(string key) =>
        key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && char.IsAsciiLetter(key[0]) ? key : $"\"{key}\"";
}

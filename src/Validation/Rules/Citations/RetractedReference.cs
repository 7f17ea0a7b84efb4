using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>A reference to a work that has been retracted, unless the article says why it is kept.</summary>
public sealed class RetractedReference() : Rule(new("KB206", nameof(RetractedReference), Severity.Error, Locked: true))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        foreach (var (reference, status, at) in NoticedReferences.In(page, context, RetractionState.Retracted))
        {
            var key = reference.Id.Value;
            var article = page as Article;
            if (article is null || !article.RetractedAcknowledged.TryGetValue(key, out var kept) || kept.Reason.Length == 0)
            {
                yield return new Finding(at, $"reference \"{key}\" has been retracted",
                    $"{NoticeText.Describe(status)}; replace the source{(article is null ? "" : $", or keep it with \"retracted-acknowledged: {{ {Quoted(key)}: why }}\"")}");
            }
        }
    }

    public override IEnumerable<Finding> CheckSite(RuleContext context)
    {
        // This rule is locked; a site that is content with a broken list would switch it off by another name.
        if (context.KnowledgeBase.Retractions is { Faults: [var fault, ..] } && !context.AreErrors("KB901", "KB902"))
        {
            yield return new Finding(fault.At, "retractions cannot be checked against a list that cannot be read", fault.Help);
        }

        foreach (var (reference, status, at) in NoticedReferences.Uncited(context, RetractionState.Retracted))
        {
            yield return new Finding(at, $"shared reference \"{reference.Id.Value}\", which nothing cites, has been retracted",
                $"{NoticeText.Describe(status)}; remove it before somebody cites it", Severity.Warning);
        }
    }

    /// <summary>A key as it is written in front matter.</summary>
    private static string Quoted(string key) =>
        key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && char.IsAsciiLetter(key[0]) ? key : $"\"{key}\"";
}

using System.Text;
using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Text;
using Attest.Validation.Rules.Citations;

namespace Attest.Validation.Rules.Content;

/// <summary>A value of the wrong kind, a tag without an address, an invalid successor, or a needless acknowledgement.</summary>
public sealed class InvalidValue() : FaultRule("KB104", FaultKind.InvalidValue)
{
    /// <summary>In bytes: it is the name of a folder, of which no system takes more than 255.</summary>
    private const int LongestTag = 200;

    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) =>
        base.CheckPage(page, context).Concat(Successors.CheckOwn(page, context));

    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context) =>
        article.Tags.Select(CheckTag).OfType<Finding>().Concat(CheckAcknowledged(article, context));

    private static Finding? CheckTag(Located<string> tag) => Encoding.UTF8.GetByteCount(Slugs.Of(tag.Value)) switch
    {
        0 => new Finding(tag.At, $"tag \"{tag.Value}\" cannot become an address", "a tag needs at least one letter or digit"),
        > LongestTag => new Finding(tag.At, $"a tag of {tag.Value.Length} characters cannot become an address",
            "a tag is a word or two; put sentences into the summary"),
        _ => null,
    };

    private static IEnumerable<Finding> CheckAcknowledged(Article article, RuleContext context)
    {
        if (article.RetractedAcknowledged.Count == 0 || !article.Body.IsReadable)
        {
            yield break;
        }

        var cited = article.Body.Citations.Select(citation => citation.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, at) in article.RetractedAcknowledged.Values.Select(kept => kept.Key))
        {
            var reference = article.References.FirstOrDefault(r => r.Id.Value == key)
                ?? (cited.Contains(key) ? context.KnowledgeBase.SharedByKey(key) : null);
            if (reference is null && context.KnowledgeBase.Unread.MayHaveReference(key))
            {
                continue;
            }

            if (reference is null)
            {
                var keys = article.References.Select(r => r.Id.Value).Concat(cited);
                yield return new Finding(at, $"\"{key}\" is not a reference of this article",
                    $"write the key of a retracted reference that the article keeps, or remove the line{Nearest.DidYouMean(key, keys)}");
            }
            else if (context.Retractions.IsComplete && context.Retractions.Of(reference)?.State != RetractionState.Retracted)
            {
                var since = context.Retractions.Of(reference) is { } status ? NoticeText.Describe(status) + "; " : "";
                yield return new Finding(at, $"reference \"{key}\" is not retracted, so that there is nothing to acknowledge",
                    since + "remove the line, or correct the key", Severity.Warning);
            }
        }
    }
}

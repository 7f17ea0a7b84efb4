using Attest.Content;
using Attest.Content.Models;
using Attest.Diagnostics;
using Attest.Validation.Rules.Citations;

namespace Attest.Validation.Rules.Content;

/// <summary>A value of the wrong kind, a tag of which no address can be made, and a successor that is none.</summary>
public sealed class InvalidValue() : FaultRule(new("KB104", nameof(InvalidValue), Severity.Error), FaultKind.InvalidValue)
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) =>
        base.CheckPage(page, context).Concat(Successors.CheckOwn(page, context));

    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context) =>
        article.Tags.Where(tag => Slugs.Of(tag.Value).Length == 0).Select(tag => new Finding(tag.At,
            $"tag \"{tag.Value}\" cannot become an address", "a tag needs at least one letter or digit"));
}

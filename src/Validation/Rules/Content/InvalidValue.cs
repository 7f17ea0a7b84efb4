using Attest.Content;
using Attest.Content.Models;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Content;

/// <summary>A value of the wrong kind, and a tag of which no address can be made.</summary>
public sealed class InvalidValue() : FaultRule(new("KB104", nameof(InvalidValue), Severity.Error), FaultKind.InvalidValue)
{
    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context) =>
        article.Tags.Where(tag => Slugs.Of(tag.Value).Length == 0).Select(tag => new Finding(tag.At,
            $"tag \"{tag.Value}\" cannot become an address", "a tag needs at least one letter or digit"));
}

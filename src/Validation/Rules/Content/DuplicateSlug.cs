using System.Text;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Content;

/// <summary>Two pages, a page and a former address, or two assets that claim the same address.</summary>
public sealed class DuplicateSlug() : Rule(new("KB105", nameof(DuplicateSlug), Severity.Error))
{
    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        Repeated(context.KnowledgeBase.Articles.SelectMany(ClaimsOf))
            .Concat(Repeated(context.KnowledgeBase.Pages.Select(Claim)))
            .Concat(Repeated(AssetFiles.Of(context.KnowledgeBase).Select(asset => new Located<string>(asset.Path, asset.Place))));

    private static IEnumerable<Located<string>> ClaimsOf(Article article) => article.Aliases.Prepend(Claim(article));

    private static Located<string> Claim(MarkdownPage page) => new(page.Slug, page.Source.At(0));

    private static IEnumerable<Finding> Repeated(IEnumerable<Located<string>> claims)
    {
        // Without case and in one form of accents, since the folders of many systems are compared so.
        var first = new Dictionary<string, Location>(StringComparer.OrdinalIgnoreCase);
        foreach (var (slug, at) in claims)
        {
            if (!first.TryAdd(slug.Normalize(NormalizationForm.FormC), at))
            {
                yield return new Finding(at,
                    $"duplicate address \"{slug}\", already used by {first[slug.Normalize(NormalizationForm.FormC)]}",
                    "rename one of the files, or remove the alias; addresses and aliases must be unique");
            }
        }
    }
}

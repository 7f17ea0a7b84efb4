using System.Text;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Content;

/// <summary>Two pages, former addresses or assets with the same address.</summary>
public sealed class DuplicateSlug() : Rule(new("KB105", nameof(DuplicateSlug), Severity.Error))
{
    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        Repeated(context.KnowledgeBase.Articles.Where(article => article.HasFrontMatter)
                .SelectMany(article => article.Aliases.Prepend(Claim(article))))
            .Concat(Repeated(context.KnowledgeBase.Pages.Where(page => page.HasFrontMatter).Select(Claim)))
            .Concat(Repeated(AssetFiles.Of(context.KnowledgeBase)));

    private static Located<string> Claim(MarkdownPage page) => new(page.Slug, page.Source.At(0));

    private static IEnumerable<Finding> Repeated(IEnumerable<Located<string>> claims)
    {
        // Without case and in one form of accents, as many systems compare the names of folders.
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

using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Writing;

public sealed class MissingSection() : Rule(new("KB501", nameof(MissingSection), Severity.Error))
{
    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        if (!article.Body.IsReadable || article.IsWithdrawn)
        {
            yield break;
        }

        string[]? headings = null;
        foreach (var (section, slip) in SectionSlips.Missing(article, context.KnowledgeBase.Site.RequiredSections))
        {
            headings ??= [.. article.Body.Headings.Select(heading => heading.Text)];
            var nearest = slip is null ? Nearest.To(section, headings) : null;
            var at = nearest is null ? article.Source.At(article.Body.Offset)
                : article.Body.Headings.First(heading => heading.Text == nearest).At;
            yield return slip is not null ? new Finding(slip.At, slip.Message, slip.Help)
                : new Finding(at, $"section \"{section}\" is missing", nearest is null
                    ? $"add the heading \"## {section}\" with the text that belongs below it"
                    : $"if this heading is meant for it, write \"## {section}\"; otherwise add that heading with the text below it");
        }
    }
}

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

        string[] headings = [.. article.Body.Headings.Where(h => h.Level == 2).Select(h => h.Text)];
        var present = headings.Select(HeadingText.Folded).ToHashSet(StringComparer.Ordinal);
        foreach (var section in context.KnowledgeBase.Site.RequiredSections.Where(s => !present.Contains(HeadingText.Folded(s))))
        {
            var nearest = Nearest.To(section, headings) is { } heading ? $" (is \"{heading}\" meant for it?)" : "";
            yield return new Finding(article.Source.At(article.Body.Offset), $"section \"{section}\" is missing",
                $"add the heading \"## {section}\" with the text that belongs below it{nearest}");
        }
    }
}

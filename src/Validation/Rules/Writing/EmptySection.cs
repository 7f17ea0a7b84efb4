using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Writing;

/// <summary>A heading with nothing below it, or without words.</summary>
public sealed class EmptySection() : Rule(new("KB504", nameof(EmptySection), Severity.Error))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        foreach (var heading in page.Body.Headings)
        {
            if (heading.Text.Length == 0)
            {
                yield return new Finding(heading.At, "the heading has no words", "write what the section is about, or remove the line");
            }
            else if (!heading.HasContent)
            {
                yield return new Finding(heading.At, $"section \"{heading.Text}\" is empty", "write its text, or remove the heading");
            }
        }
    }
}

using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Writing;

public sealed class EmptySection() : Rule(new("KB504", nameof(EmptySection), Severity.Error))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) =>
        from heading in page.Body.Headings
        where (heading.Text.Length == 0 || !heading.HasContent) && !heading.IsByAccident
        select heading.Text.Length == 0
            ? new Finding(heading.At, "the heading has no words", "write what the section is about, or remove the line")
            : new Finding(heading.At, $"section \"{heading.Text}\" is empty", "write its text, or remove the heading");
}

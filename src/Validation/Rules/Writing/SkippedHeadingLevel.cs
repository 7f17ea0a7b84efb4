using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Writing;

public sealed class SkippedHeadingLevel() : Rule(new("KB502", nameof(SkippedHeadingLevel), Severity.Error))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        // The title of the page has level 1.
        var before = 1;
        foreach (var heading in page.Body.Headings)
        {
            if (heading.Level == 1)
            {
                yield return new Finding(heading.At, $"heading \"{heading.Text}\" has level 1, which is reserved for the title",
                    "begin the line with \"##\"; the title is in the front matter");
            }
            else if (heading.Level > before + 1)
            {
                yield return new Finding(heading.At,
                    $"heading \"{heading.Text}\" has level {heading.Level}, but level {before + 1} is the deepest allowed here",
                    $"begin the line with \"{new string('#', before + 1)}\", or add the missing heading before it");
            }

            before = heading.Level;
        }
    }
}

using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Writing;

/// <summary>A heading that is not one level below the heading that it belongs to.</summary>
public sealed class SkippedHeadingLevel() : Rule(new("KB502", nameof(SkippedHeadingLevel), Severity.Error))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        // The title of the page stands before all of them.
        var before = 1;
        foreach (var heading in page.Body.Headings)
        {
            if (heading.Level == 1)
            {
                yield return new Finding(heading.At, $"heading \"{heading.Text}\" is of level 1, which is the title's alone",
                    "begin the line with \"##\"; the title stands in the front matter");
            }
            else if (heading.Level > before + 1)
            {
                yield return new Finding(heading.At, $"heading \"{heading.Text}\" is of level {heading.Level}, where level {before + 1} is the deepest that can follow",
                    $"begin the line with \"{new string('#', before + 1)}\", or put the heading between that is missing");
            }

            before = heading.Level;
        }
    }
}

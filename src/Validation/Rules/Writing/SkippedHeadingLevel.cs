using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Writing;

public sealed class SkippedHeadingLevel() : Rule(new("KB502", nameof(SkippedHeadingLevel), Severity.Error))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        var explained = page.Body.Headings.Count == 0 ? [] : SectionSlips.Explained(page, context);
        // The title of the page has level 1.
        var before = 1;
        foreach (var heading in page.Body.Headings)
        {
            // The parts below are counted as if its mark were right.
            var isMeantForSecond = heading.Level == 1;
            if (explained.Exists(slip => slip.Heading == heading))
            {
                isMeantForSecond = true;
            }
            else if (heading.Level == 1)
            {
                yield return new Finding(heading.At, $"heading \"{heading.Text}\" has level 1, which is reserved for the title",
                    HeadingText.Folded(heading.Text) == HeadingText.Folded(page.Title.Value)
                        ? "remove it; the title is in the front matter"
                        : $"{SectionSlips.HelpFor(heading)}; the title is in the front matter");
            }
            else if (heading.Level > before + 1)
            {
                yield return new Finding(heading.At,
                    $"heading \"{heading.Text}\" has level {heading.Level}, but level {before + 1} is the deepest allowed here",
                    $"begin the line with \"{new string('#', before + 1)}\", or add the missing heading before it");
            }

            before = isMeantForSecond ? 2 : heading.Level;
        }

        foreach (var slip in SectionSlips.OtherBlanks(page))
        {
            if (!SectionSlips.Explained(page, context).Exists(other => other.At == slip.At))
            {
                yield return new Finding(slip.At, slip.Message, slip.Help);
            }
        }
    }
}

using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Writing;

public sealed class SkippedHeadingLevel() : Rule(new("KB502", nameof(SkippedHeadingLevel), Severity.Error))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        var explained = SectionSlips.Explained(page, context);
        var others = SectionSlips.OtherBlanks(page).Where(slip => !explained.Exists(other => other.At == slip.At)).ToList();
        var lines = explained.Concat(others).Where(slip => slip.Heading is null).OrderBy(slip => slip.At.Start).ToList();
        // The title of the page has level 1.
        var before = 1;
        foreach (var heading in page.Body.Headings.Where(heading => !heading.IsByAccident))
        {
            // The parts below are counted as if the marks above were right.
            var above = lines.FindLastIndex(slip => slip.At.Start < heading.At.Start);
            before = above < 0 ? before : lines[above].Level;
            lines.RemoveRange(0, above + 1);
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

        foreach (var slip in others)
        {
            yield return new Finding(slip.At, slip.Message, slip.Help);
        }
    }
}

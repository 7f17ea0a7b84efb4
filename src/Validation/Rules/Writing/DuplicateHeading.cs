using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Rules.Writing;

public sealed class DuplicateHeading() : Rule(new("KB503", nameof(DuplicateHeading), Severity.Error))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        var open = new Stack<Heading>();
        var first = new Dictionary<(Heading? Parent, string Text), Location>();
        foreach (var heading in page.Body.Headings.Where(h => h.Text.Length > 0 && !h.IsByAccident))
        {
            while (open.TryPeek(out var last) && last.Level >= heading.Level)
            {
                open.Pop();
            }

            var key = (open.TryPeek(out var parent) ? parent : null, HeadingText.Folded(heading.Text));
            if (!first.TryAdd(key, heading.At))
            {
                yield return new Finding(heading.At, $"duplicate heading \"{heading.Text}\", first used at {first[key]}",
                    "join the two sections, or give each a heading that says what is special about it");
            }

            open.Push(heading);
        }
    }
}

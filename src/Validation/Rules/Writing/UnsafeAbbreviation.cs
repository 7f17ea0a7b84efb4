using Attest.Content;
using Attest.Diagnostics;
using Attest.Validation.Rules.Writing.Doses;

namespace Attest.Validation.Rules.Writing;

/// <summary>An abbreviation on the Joint Commission's "do not use" list.</summary>
public sealed class UnsafeAbbreviation() : Rule(new("KB508", nameof(UnsafeAbbreviation), Severity.Error))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        foreach (var text in DoseTexts.Of(page))
        {
            var offences = UnitLetters.In(text).Concat(Frequencies.In(text)).Concat(Sulfates.In(text)).Concat(MorphineSulfate.In(text));
            foreach (var offence in offences.Where(o => !Names.Has(text.Text, o.Start)))
            {
                yield return new Finding(text.At(offence.Start, offence.End), offence.Message, offence.Help);
            }
        }
    }
}

using Attest.Content;
using Attest.Diagnostics;
using Attest.Validation.Rules.Writing.Doses;

namespace Attest.Validation.Rules.Writing;

/// <summary>An abbreviation on the Joint Commission's "do not use" list.</summary>
public sealed class UnsafeAbbreviation() : Rule(new("KB508", nameof(UnsafeAbbreviation), Severity.Error))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) =>
        Offence.On(page, context, UnitLetters.In, Frequencies.In, Sulfates.In, MorphineSulfate.In);
}

using Attest.Content;
using Attest.Diagnostics;
using Attest.Validation.Rules.Writing.Doses;

namespace Attest.Validation.Rules.Writing;

/// <summary>A dose that can be misread: 1.0 mg, .5 mg, 10mg, µg, or without a unit.</summary>
public sealed class UnsafeDose() : Rule(new("KB509", nameof(UnsafeDose), Severity.Error))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) =>
        Offence.On(page, context, DoseFaults.In, RunTogether.In, MicrogramSigns.In);
}

using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Writing;

/// <summary>Its values would be read in the wrong column, or as a text with bars.</summary>
public sealed class UnevenTable() : FaultRule("KB515", FaultKind.UnevenTable)
{
    /// <summary>In a row of other cells than were meant, as of a code with a bar, marks are cut in two.</summary>
    public override Func<string, Location, bool>? ExplainsIn(MarkdownPage page, RuleContext context)
    {
        var rows = page.Faults.Where(fault => fault.Kind == FaultKind.UnevenTable && ReferenceEquals(fault.At.Source, page.Source))
            .ToLookup(fault => fault.At.StartPosition.Line, fault => fault.At);
        return rows.Count == 0 || !context.AreErrors(Descriptor.Code) ? null
            : (code, at) => code == ForeignMarkup.Code && ReferenceEquals(at.Source, page.Source)
                && rows[at.StartPosition.Line].Any(row => at.Start >= row.Start && at.End <= row.End && at.Length < row.Length);
    }
}

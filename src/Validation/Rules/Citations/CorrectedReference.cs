using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

public sealed class CorrectedReference()
    : NoticedReference(new("KB211", nameof(CorrectedReference), Severity.Note), RetractionState.Corrected)
{
    private protected override Finding Describe(Reference reference, Location at, string notice, MarkdownPage? page) =>
        new(at, $"reference \"{reference.Id.Value}\" has been corrected", $"{notice}; compare what the page says with the correction");
}

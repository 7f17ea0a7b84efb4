using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

public sealed class ReferenceOfConcern()
    : NoticedReference(new("KB210", nameof(ReferenceOfConcern), Severity.Warning), RetractionState.OfConcern)
{
    private protected override Finding Describe(Reference reference, Location at, string notice, MarkdownPage? page) =>
        new(at, $"concern has been expressed about reference \"{reference.Id.Value}\"",
            $"{notice}; read the notice, and see whether another source supports the statement");
}

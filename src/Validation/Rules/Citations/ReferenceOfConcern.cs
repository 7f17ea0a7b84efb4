using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>A reference to a work about which its publisher has expressed concern.</summary>
public sealed class ReferenceOfConcern() : Rule(new("KB210", nameof(ReferenceOfConcern), Severity.Warning))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) =>
        NoticedReferences.In(page, context, RetractionState.OfConcern).Select(Describe);

    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        NoticedReferences.Uncited(context, RetractionState.OfConcern).Select(Describe);

    private static Finding Describe((Reference Reference, RetractionStatus Status, Location At) noticed) =>
        new(noticed.At, $"concern has been expressed about reference \"{noticed.Reference.Id.Value}\"",
            $"{NoticeText.Describe(noticed.Status)}; read the notice, and see whether another source supports the statement");
}

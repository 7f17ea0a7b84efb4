using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>A reference to a work that has been corrected since it was published.</summary>
public sealed class CorrectedReference() : Rule(new("KB211", nameof(CorrectedReference), Severity.Note))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) =>
        NoticedReferences.In(page, context, RetractionState.Corrected).Select(Describe);

    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        NoticedReferences.Uncited(context, RetractionState.Corrected).Select(Describe);

    private static Finding Describe((Reference Reference, RetractionStatus Status, Location At) noticed) =>
        new(noticed.At, $"reference \"{noticed.Reference.Id.Value}\" has been corrected",
            $"{NoticeText.Describe(noticed.Status)}; compare what the page says with the correction");
}

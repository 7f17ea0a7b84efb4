using Attest.Diagnostics;
using Attest.Validation;

namespace Attest.Tests.Validation;

/// <summary>Whether a preview shows its pages in spite of an error is said by each rule, never by the digits of its code.</summary>
public class PreviewEffectTests
{
    [Fact]
    public void Findings_about_who_has_approved_leave_the_preview_and_all_others_stop_it() =>
        Assert.Equal(
            [
                "UnapprovedPage", "MissingApproval", "UnknownReviewer", "SelfReview", "ChangedSinceApproval", "OverdueReview",
                "ReviewDueSoon", "ReviewDatesOutOfOrder", "IneligibleReviewer", "ApprovalNotInPullRequest", "ExcludedPage",
                "ChangedOutsideSeal", "SpentApproval",
            ],
            RuleCatalogue.All.Where(rule => rule.Descriptor.LeavesPreview).Select(rule => rule.Descriptor.Name));

    [Theory]
    [InlineData("KB599", true, Severity.Error, false)]
    [InlineData("KB599", false, Severity.Error, true)]
    [InlineData("KB499", false, Severity.Error, true)]
    [InlineData("KB499", false, Severity.Warning, false)]
    public void Code_of_a_rule_decides_nothing(string code, bool leavesPreview, Severity severity, bool stops)
    {
        var rule = new RuleDescriptor(code, "InventedRule", Severity.Error) { LeavesPreview = leavesPreview };

        Assert.Equal(stops, new Diagnostic(rule, severity, new SourceText("a.md", "").At(0), "x", null).StopsPreview);
    }
}

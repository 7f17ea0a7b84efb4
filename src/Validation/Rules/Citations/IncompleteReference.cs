using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>A reference without a field that a reader needs to find the work (NLM, Citing Medicine).</summary>
public sealed class IncompleteReference() : Rule(new("KB204", nameof(IncompleteReference), Severity.Error))
{
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["type"] = "what kind of work it is, such as article-journal, book, chapter, report or webpage",
        ["title"] = "the title of the work",
        ["container-title"] = "the journal, or the book of which it is a part",
        ["publisher"] = "who published it",
        ["issued"] = "the year, as in 2020",
        ["URL"] = "the address of the page",
        ["accessed"] = "the day on which you read the page, as in 2026-05-06",
    };

    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) =>
        Check(page.References, Lost(page.Faults), context);

    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        Check(context.SharedReferences, Lost(context.KnowledgeBase.Shared.SelectMany(file => file.Faults)), context);

    private static IEnumerable<Finding> Check(
        IEnumerable<Reference> references, List<ContentFault> lost, RuleContext context) =>
        from reference in references
        let all = RequiredFields.MissingFrom(reference)
        let missing = all.Count > 0 && context.AreErrors("KB103", "KB901")
            ? [.. all.Except(reference.Misnamed).Where(field =>
                !lost.Exists(fault => fault.Message.Contains($"\"{field}\"", StringComparison.Ordinal)))]
            : all
        where missing.Count > 0
        select new Finding(reference.Id.At, $"reference \"{reference.Id.Value}\" lacks {string.Join(" and ", missing)}",
            "add " + string.Join("; ", missing.Select(field =>
                $"\"{field}\": {Meanings.GetValueOrDefault(field, "see the document of this rule")}")));

    /// <summary>Fields that have lost their indentation, which is reported.</summary>
    private static List<ContentFault> Lost(IEnumerable<ContentFault> faults) =>
        [.. faults.Where(fault => fault.Message.EndsWith("below \"references\"", StringComparison.Ordinal))];
}

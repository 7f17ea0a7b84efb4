using Attest.Content;
using Attest.Diagnostics;
using Attest.Validation.Rules.Writing;
using Attest.Validation.Rules.Writing.Foreign;
using Attest.Validation.Statements;

namespace Attest.Validation.Rules.Citations;

public sealed class UncitedStatement() : Rule(new("KB208", nameof(UncitedStatement), Severity.Error))
{
    private const string Exempt = "put what needs none into ::: {.uncited reason=\"clinical consensus\"}";

    private const string LeadHelp = $"cite it as [@key], at the end of a sentence, since most readers read only the lead; {Exempt}";

    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        var sections = context.KnowledgeBase.Site.RequiredSections;
        if (sections.Count == 0 || !article.Body.IsReadable || article.IsWithdrawn)
        {
            return [];
        }

        var folded = sections.Select(HeadingText.Folded).ToHashSet(StringComparer.Ordinal);
        // KB510 reports a recommendation without any source once.
        var isReportedOtherwise = context.AreErrors("KB510");
        int[] citations =
        [
            .. article.Faults.Where(fault => fault.Group == ContentFault.CitationGroup).Select(fault => fault.At.Start).Order(),
        ];
        var explained = SectionSlips.All(article, context);
        var statements = UncitedStatements.Of(article, heading => folded.Contains(HeadingText.Folded(heading)),
                ForeignPlaces.Of(article, context.KnowledgeBase).Explain)
            .Where(statement => !(statement.IsRecommended && isReportedOtherwise) && !explained.Exists(slip => slip.At == statement.At)
                && !IsMeantToBeCited(statement, article, citations));
        return from statement in statements
               group statement by statement.Section.Length == 0 ? 0 : statement.List ?? -statement.At.Start into list
               let first = list.First()
               select first.Section.Length == 0 ? new Finding(first.At, "the lead needs a source", LeadHelp)
                   : new Finding(first.At, $"{NameOf(first.Kind)} in \"{first.Section}\" cites no source{AlsoAt(list.Select(s => s.At))}",
                       HelpFor(first));
    }

    /// <summary>A citation that was written as a tag is reported itself.</summary>
    private static bool IsMeantToBeCited(Statement statement, Article article, int[] places)
    {
        var end = statement.Section.Length > 0 ? statement.At.End
            : article.Body.Headings.Count > 0 ? article.Body.Headings[0].At.Start : article.Source.Length;
        var next = Array.BinarySearch(places, statement.At.Start);
        next = next < 0 ? ~next : next;
        return next < places.Length && places[next] < end;
    }

    private static string NameOf(StatementKind kind) => kind switch
    {
        StatementKind.Paragraph => "a paragraph",
        StatementKind.ListItem => "a list item",
        StatementKind.Definition => "a definition",
        StatementKind.Quotation => "a quotation",
        StatementKind.Table => "a table",
    };

    private static string HelpFor(Statement statement) =>
        statement.LacksReason ? "say why it needs none: ::: {.uncited reason=\"clinical consensus\"}" : statement.Kind switch
        {
            StatementKind.ListItem or StatementKind.Definition =>
                $"cite its source as [@key], here or in a line before the list that ends with a colon; {Exempt}",
            StatementKind.Table => $"cite its source as [@key], in a row or in the caption; {Exempt}",
            StatementKind.Paragraph or StatementKind.Quotation => $"cite its source as [@key]; {Exempt}",
        };
}

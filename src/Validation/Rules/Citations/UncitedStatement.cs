using Attest.Content;
using Attest.Diagnostics;
using Attest.Validation.Rules.Writing;
using Attest.Validation.Rules.Writing.Foreign;
using Attest.Validation.Statements;

namespace Attest.Validation.Rules.Citations;

public sealed class UncitedStatement() : Rule(new("KB208", nameof(UncitedStatement), Severity.Error))
{
    private const string Exempt = "put what needs none into ::: {.uncited reason=\"clinical consensus\"}";

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
        return UncitedStatements.Of(article, heading => folded.Contains(HeadingText.Folded(heading)),
                ForeignPlaces.Of(article, context.KnowledgeBase).Explain)
            .Where(statement => !(statement.IsRecommended && isReportedOtherwise))
            .Select(statement =>
                new Finding(statement.At, $"{NameOf(statement.Kind)} in \"{statement.Section}\" cites no source", HelpFor(statement)));
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

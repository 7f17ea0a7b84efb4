using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Content;

/// <summary>A date of something that has happened, in the future.</summary>
public sealed class FutureDate() : Rule(new("KB106", nameof(FutureDate), Severity.Error))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) =>
        Check("\"updated\"", [page.Updated], context).Concat(CheckAccessed(page.References, context));

    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context) =>
        Check("\"submitted\"", [article.Review.Submitted], context)
            .Concat(Check("the day of an approval", article.Review.Approvals.Select(a => (Located<DateOnly>?)a.On), context))
            .Concat(Check("a day of \"history\"", article.History.Select(h => (Located<DateOnly>?)h.On), context))
            .Concat(Check("the day of a correction", article.Corrections.Select(c => (Located<DateOnly>?)c.On), context))
            .Concat(Check("the day of withdrawal", [article.Withdrawn?.On], context));

    public override IEnumerable<Finding> CheckSite(RuleContext context) => CheckAccessed(context.SharedReferences, context);

    private static IEnumerable<Finding> CheckAccessed(IEnumerable<Reference> references, RuleContext context) =>
        Check("\"accessed\"", references.Select(r => r.Dates.TryGetValue("accessed", out var date) ? FirstDay(date) : null), context);

    /// <summary>The first day that a date can mean. Seasons are numbered after the months.</summary>
    private static Located<DateOnly>? FirstDay(Located<CslDate> date) =>
        date.Value.Year is { } year
            ? new Located<DateOnly>(new DateOnly(year, date.Value.Month is { } month and <= 12 ? month : 1, date.Value.Day ?? 1), date.At)
            : null;

    /// <summary>Allows one day more: it may be tomorrow already where the editor is.</summary>
    private static IEnumerable<Finding> Check(string what, IEnumerable<Located<DateOnly>?> dates, RuleContext context) =>
        from date in dates
        let asOf = context.KnowledgeBase.AsOf
        where date?.Value.DayNumber - asOf.DayNumber > 1
        select new Finding(date.Value.At, $"{what} is {date.Value.Value:o}, in the future as of {asOf:o}",
            "write the day on which it happened; only \"due\" may be in the future");
}

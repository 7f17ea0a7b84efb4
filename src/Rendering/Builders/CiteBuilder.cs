using Attest.Citations;
using Attest.Citations.Vancouver;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

/// <summary>"Cite this article": an entry of the knowledge base on the Internet, in the style of the article's references.</summary>
internal static class CiteBuilder
{
    /// <summary>The place of the day of the reader's visit: a page must not depend on the day of its build.</summary>
    private const string Visit = "\uE000";

    private const string VisitLabel = "; cited ";

    public static CiteView Build(Article article, CrossReference index)
    {
        var runs = VancouverStyle.Format(ReferenceTo(article, index));
        var at = runs.TakeWhile(run => !run.Text.Contains(Visit, StringComparison.Ordinal)).Count();
        if (at == runs.Count)
        {
            return new CiteView(runs, "", [], Note(article, index));
        }

        var text = runs[at].Text;
        var visit = text.IndexOf(Visit, StringComparison.Ordinal);
        var label = text[..visit].EndsWith(VisitLabel, StringComparison.Ordinal) ? VisitLabel : "cited ";
        return new CiteView(
            [.. runs.Take(at), new TextRun(text[..(visit - label.Length)])],
            label,
            [new TextRun(text[(visit + Visit.Length)..]), .. runs.Skip(at + 1)],
            Note(article, index));
    }

    private static Reference ReferenceTo(Article article, CrossReference index)
    {
        var nowhere = article.Source.At(0);
        (string Name, CslDate? Date)[] dates =
        [
            ("accessed", new(null, Literal: Visit)),
            ("original-date", ReviewParts.FirstApproval(article, index) is { } published ? new(published.Year) : null),
            ("issued", article.Updated is { Value: var updated } ? new(updated.Year, updated.Month, updated.Day) : null),
        ];
        return new Reference
        {
            Id = new(article.Slug, nowhere),
            Type = new("entry", nowhere),
            Variables = new Dictionary<string, Located<string>>(StringComparer.Ordinal)
            {
                ["title"] = article.Title,
                ["container-title"] = new(index.View.Title, nowhere),
                ["URL"] = new(index.View.BaseUrl + article.OutputPath, nowhere),
            },
            Names = new Dictionary<string, IReadOnlyList<CslName>>(StringComparer.Ordinal)
            {
                ["author"] = [.. article.Authors.Select(index.NameOf)],
            },
            Dates = dates.Where(date => date.Date is not null)
                .ToDictionary(date => date.Name, date => new Located<CslDate>(date.Date!, nowhere), StringComparer.Ordinal),
        };
    }

    private static string? Note(Article article, CrossReference index) =>
        index.View.IsDemonstration ? "This is sample content. It is no source to be cited for care."
        : !index.IsCaution(article) ? null
        : $"The board has not {(ReviewParts.IsOverdue(article, index) ? "reviewed this article again" : "approved this article")}"
            + $" (status: {ReviewParts.StatusLabel(article, index)}). Say so where you cite it.";
}

using System.Text.Encodings.Web;
using System.Text.Json;
using Attest.Citations;
using Attest.Content;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Rendering.Markup;
using Attest.Rendering.Views;
using Attest.Review;

namespace Attest.Alternates;

/// <summary>
/// <c>index.md</c>: an article as CommonMark, with its status in the YAML head for programs and below the title in words.
/// Headings of level 1 and 2 and labels in square brackets are the site's; no text of an article can make one.
/// </summary>
public static class ArticleMarkdown
{
    public const string FileName = SitePaths.Markdown;

    /// <summary>Keeps letters of all scripts. A JSON string is a YAML string too.</summary>
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <returns>UTF-8 without a byte-order mark, LF.</returns>
    public static byte[] Write(Article article, CrossReference index)
    {
        var writer = new MarkdownWriter();
        writer.Heading(1, article.Title.Value);
        writer.Labelled("Notice of the site", index.View.Notice);
        if (article.Notice is { Value: var urgent })
        {
            writer.Labelled("Urgent notice from the editors", urgent);
        }

        if (index.PublicationOf(article) == Publication.Withdrawn)
        {
            WriteWithdrawal(writer, article);
        }
        else
        {
            WriteArticle(writer, article, index);
        }

        return writer.ToUtf8(Head(article, index));
    }

    private static string Head(Article article, CrossReference index)
    {
        var isWithdrawn = index.PublicationOf(article) == Publication.Withdrawn;
        (string Name, string? Value)[] review = isWithdrawn ? [] :
        [
            ("pending-human-review", index.IsCaution(article) ? "true" : "false"),
            ("review-overdue", ReviewParts.IsOverdue(article, index) ? "true" : "false"),
            ("updated", Day(article.Updated?.Value)),
            ("reviewed", Day(ReviewParts.LastReviewed(article, index))),
            ("next-review", Day(ReviewParts.NextReview(article, index))),
        ];
        (string Name, string? Value)[] fields =
        [
            ("title", Quoted(article.Title.Value)),
            ("url", Quoted(index.View.BaseUrl + article.OutputPath)),
            ("site", Quoted(index.View.Title)),
            ("language", Quoted(article.Language ?? index.View.Language)),
            ("status", ReviewParts.PublicWord(article, index)),
            .. review,
            ("withdrawn", Day(article.Withdrawn?.On?.Value)),
            ("sample-content", index.View.IsDemonstration ? "true" : null),
        ];
        var lines = fields.Where(field => field.Value is not null).Select(field => $"{field.Name}: {field.Value}\n");
        return $"---\n{string.Concat(lines)}---\n\n";
    }

    private static void WriteWithdrawal(MarkdownWriter writer, Article article)
    {
        var on = article.Withdrawn?.On is { Value: var day } ? $" on {Wording.Date(day)}" : "";
        writer.Labelled("Status", $"This article was withdrawn{on}. Do not rely on earlier copies of it.");
        writer.Labelled("Reason", article.Withdrawn?.Reason?.Value);
    }

    private static void WriteArticle(MarkdownWriter writer, Article article, CrossReference index)
    {
        if (index.IsCaution(article))
        {
            writer.Labelled("Exercise caution", "This content is pending human review.");
        }

        var updated = article.Updated is { Value: var day } ? $" Last updated {Wording.Date(day)}." : "";
        writer.Labelled("Status", StatusOf(article, index) + updated);
        foreach (var correction in article.Corrections.OrderByDescending(correction => correction.On.Value))
        {
            writer.Labelled($"Correction of {Wording.Date(correction.On.Value)}", correction.Text.Value);
        }

        writer.Heading(2, "Summary");
        writer.StartBlock().Text(article.Summary.Value);
        writer.Heading(2, "Article");
        var references = index.ReferencesOf(article);
        var context = new BodyContext(article, index, index.View.BaseUrl);
        new BodyMarkdown(writer, context, index.View.BaseUrl + article.OutputPath).Write(article.Body.Blocks);
        WriteReferences(writer, references, article, index);
        WriteAbout(writer, article, index);
    }

    private static void WriteReferences(MarkdownWriter writer, NumberedReferences references, Article article, CrossReference index)
    {
        if (references.Entries.Count == 0)
        {
            return;
        }

        writer.Heading(2, "References");
        foreach (var entry in references.Entries)
        {
            var number = $"{Wording.Plain(entry.Number)}. ";
            writer.StartBlock(isTight: entry.Number > 1).Open(number, new string(' ', number.Length))
                .Label(Links.EvidenceLabel(entry.Reference.Evidence)).Raw(" ");
            if (NoticeParts.Of(entry.Reference, article, index) is { } notice)
            {
                writer.Label(notice.Label).Text(notice.Kept is { } kept ? $" Kept because: {kept} " : " ");
            }

            foreach (var run in index.RunsOf(entry.Reference))
            {
                _ = run.Href is { } href ? writer.Link(run.Text, href) : writer.Text(run.Text);
            }

            writer.Close();
        }
    }

    private static void WriteAbout(MarkdownWriter writer, Article article, CrossReference index)
    {
        (string Label, string? Text)[] parts =
        [
            ("Also known as", Joined(article.Synonyms.Select(synonym => synonym.Value))),
            ("Specialty", Links.Specialty(article.Specialty.Value, index.KnowledgeBase)?.Text),
            ("Codes", Joined(Links.Codes(article).Select(code => $"{code.System} {code.Code}"))),
            ("Authors", Joined(AuthorParts.NamesOf(article, index.KnowledgeBase))),
            ("Address", index.View.BaseUrl + article.OutputPath),
            ("Disclaimer", index.KnowledgeBase.Site.Disclaimer),
        ];
        writer.Heading(2, "About this article");
        foreach (var (label, text) in parts.Where(part => !string.IsNullOrWhiteSpace(part.Text)))
        {
            writer.Labelled(label, text);
        }
    }

    /// <summary>With dates: the file may be read long after it was made, so each sentence must hold on any day.</summary>
    private static string StatusOf(Article article, CrossReference index)
    {
        if (index.IsCaution(article))
        {
            return $"Pending human review (status: {ReviewParts.StatusLabel(article, index)}). {CautionReason.Of(article, index)}"
                + " Do not present it as approved.";
        }

        var approvals = string.Join(", and by ", ReviewParts.Approvals(article, index).Select(approval =>
            $"{approval.By.Name}{(approval.By.Credentials is { } credentials ? $", {credentials}," : "")} on {Wording.Date(approval.On)}"));
        var approved = $"Approved{(approvals.Length == 0 ? "" : $" by {approvals}")}.";
        return ReviewParts.NextReview(article, index) switch
        {
            null => approved,
            { } due when ReviewParts.IsOverdue(article, index) =>
                $"Review overdue. {approved} The next review was due on {Wording.Date(due)} and has not taken place.",
            { } due => $"{approved} Next review due {Wording.Date(due)}: after that day the review is overdue.",
        };
    }

    private static string Joined(IEnumerable<string> texts) => string.Join(", ", texts);

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, Encoder)}\"";

    private static string? Day(DateOnly? day) => day is { } given ? Wording.Day(given) : null;
}

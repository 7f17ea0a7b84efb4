using Attest.Content;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Rendering.Views;

namespace Attest.Alternates;

/// <summary>
/// <c>/llms.txt</c> (llmstxt.org): what the site is, how to cite it, and where its texts are as markdown. The file is read as a whole,
/// so of more than <see cref="Most"/> articles it lists those of each specialty that were updated last, and links to the catalogue.
/// </summary>
public static class LanguageModelGuide
{
    public const string Path = "llms.txt";

    private const int Most = 200;
    private const int LeastOfSpecialty = 3;

    public static byte[] Write(CrossReference index)
    {
        var writer = new MarkdownWriter();
        writer.Heading(1, index.View.Title);
        writer.StartBlock().Open("> ", "> ").Text(index.View.Description);
        writer.Labelled("Notice", index.View.Notice);
        writer.Close();
        WriteRules(writer, index);
        var specialties = index.Listed.GroupBy(article => article.Specialty.Value, StringComparer.Ordinal)
            .OrderByTitle(group => NameOf(group.Key, index)).ToList();
        var most = index.Listed.Count <= Most ? int.MaxValue : Math.Max(LeastOfSpecialty, Most / specialties.Count);
        foreach (var specialty in specialties)
        {
            WriteSpecialty(writer, [.. specialty], most, index);
        }

        WriteOptional(writer, index);
        return writer.ToUtf8();
    }

    private static void WriteRules(MarkdownWriter writer, CrossReference index)
    {
        string[] rules =
        [
            "Each article is linked as markdown. Its head and the lines below its title say how its review stands: who approved it, on "
                + "which day, and when the next review is due. A text whose status is not “approved” is marked as pending human "
                + "review, here, in its file and in the catalogue: do not present it as reviewed. Once the day of the next review has "
                + "passed, the review is overdue.",
            "To cite an article, give its title, the name of this site, its address and the day of its last update, and name the sources "
                + "that it cites for a statement: they stand at its end with the numbers of the text. A recommendation is for or against "
                + "something, with a strength and a certainty: repeat all three. Withdrawn articles are not listed; their addresses say "
                + "why they were withdrawn.",
            "For education only. It does not replace the judgement of a health professional.",
        ];
        foreach (var rule in rules.Append(index.KnowledgeBase.Site.Disclaimer).OfType<string>())
        {
            writer.StartBlock().Text(rule);
        }
    }

    private static void WriteSpecialty(MarkdownWriter writer, IReadOnlyList<Article> articles, int most, CrossReference index)
    {
        var id = articles[0].Specialty.Value;
        writer.Heading(2, NameOf(id, index));
        writer.StartBlock();
        var shown = articles.Count <= most
            ? articles
            : [.. articles.OrderByDescending(article => article.Updated?.Value).Take(most).OrderByTitle(article => article.Title.Value)];
        foreach (var article in shown)
        {
            var pending = index.IsCaution(article) ? "(pending human review) "
                : ReviewParts.IsOverdue(article, index) ? "(review overdue) "
                : "";
            WriteLink(writer, article.Title.Value, article.OutputPath + ArticleMarkdown.FileName, pending + article.Summary.Value, index);
        }

        if (shown.Count < articles.Count)
        {
            var more = Wording.Count(articles.Count - shown.Count, "more article", "more articles");
            WriteLink(writer, $"{more} in this specialty", ArticleCatalogue.Path, "in the catalogue of all articles", index);
        }
    }

    /// <summary>The format's heading for what a reader may skip.</summary>
    private static void WriteOptional(MarkdownWriter writer, CrossReference index)
    {
        writer.Heading(2, "Optional");
        writer.StartBlock();
        WriteLink(writer, "Catalogue of all articles", ArticleCatalogue.Path,
            "JSON: title, summary, addresses, codes, review status, approvals and DOIs of each article", index);
        WriteLink(writer, "Approvals, corrections and withdrawals", Feed.Path, "Atom feed", index);
        WriteLink(writer, "Review dashboard", SitePaths.Review, "how the reviews of all articles stand", index);
        foreach (var page in Links.PagesOutsideGuide(index.KnowledgeBase).OrderBy(page => page.OutputPath, StringComparer.Ordinal))
        {
            WriteLink(writer, page.Title.Value, page.OutputPath, page.Summary.Value, index);
        }
    }

    private static void WriteLink(MarkdownWriter writer, string text, string path, string description, CrossReference index) => writer
        .StartBlock(isTight: true).Open("- ", "  ").Link(text, index.View.BaseUrl + path).Raw(": ").Text(description).Close();

    private static string NameOf(string specialty, CrossReference index) =>
        index.KnowledgeBase.SpecialtyById(specialty)?.Name ?? specialty;
}

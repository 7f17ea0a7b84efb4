using System.Globalization;
using System.Text;
using Attest.Content;
using Attest.Yaml;

namespace Attest.Reading.Editing;

/// <param name="Reviewers">Ids of those who may approve it, as a hint.</param>
public sealed record NewArticle(
    string Question, string Specialty, IReadOnlyList<string> Authors, DateOnly On, IReadOnlyList<string> Reviewers);

/// <summary>An article that lacks only its approval. Its lines say what to write; in sections for evidence they are uncited.</summary>
public static class ArticleScaffold
{
    /// <summary>Why the lines have no source.</summary>
    public const string NotWritten = "not written yet";

    private const string Significant = "\\`*_{}[]<>#~^|&$@!";

    public static string Write(NewArticle article, Site site)
    {
        var on = article.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            ---
            title: {{YamlText.Write(article.Question)}}
            summary: Write one or two plain sentences here that answer the question.
            specialty: {{article.Specialty}}
            # tags: [first tag, second tag]
            # synonyms: [what else readers type]
            {{Authors(article.Authors)}}
            updated: {{on}}
            # The medical advisory board decides: until a member has approved the article, it is not published as approved.
            review:
              status: submitted
              submitted: {{on}}
              # assigned: [{{string.Join(", ", article.Reviewers.DefaultIfEmpty("id-in-board-yml").Select(YamlText.Write))}}]
            # Each source that the text cites as [@example2020], unless it is in the shared references.
            # references:
            #   - id: example2020
            #     type: article-journal
            #     evidence: trial
            #     title: Title of the work
            #     author: [{ family: Family, given: Given }]
            #     container-title: Name of the journal
            #     issued: 2020
            #     DOI: 10.5555/example
            ---

            {{Lead(site)}}

            """);
        foreach (var section in site.RequiredSections.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            text.Append(CultureInfo.InvariantCulture, $$"""

                ## {{Escaped(section)}}

                ::: {.uncited reason="{{NotWritten}}"}
                Write here what this section is for, cite the source of each statement, and remove the lines with three colons.
                :::

                """);
        }

        return text.Replace("\r\n", "\n").ToString();
    }

    private static string Lead(Site site)
    {
        const string Words = "Write the direct answer here, in a short paragraph that cites its source";
        return site.RequiredSections.Count == 0 ? Words + "."
            : $"::: {{.uncited reason=\"{NotWritten}\"}}\n{Words}, and remove the lines with three colons.\n:::";
    }

    private static string Authors(IReadOnlyList<string> authors) => authors.Count == 0
        ? "# authors: [your id in board.yml, or your name]"
        : $"authors: [{string.Join(", ", authors.Select(YamlText.Write))}]";

    private static string Escaped(string words) =>
        string.Concat(words.Select(c => Significant.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));
}

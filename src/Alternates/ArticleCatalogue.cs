using System.Text;
using System.Text.Json;
using Attest.Citations;
using Attest.Content;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Rendering.Views;
using Attest.Review;

namespace Attest.Alternates;

/// <summary><c>/api/articles.json</c>: every article that has a page, by slug, one on each line; <c>README.md</c> has the fields.</summary>
public static class ArticleCatalogue
{
    public const string Path = "api/articles.json";

    public static byte[] Write(CrossReference index, ParallelOptions parallelism)
    {
        var articles = index.KnowledgeBase.Articles.Where(index.IsPublished)
            .OrderBy(article => article.Slug, StringComparer.Ordinal).ToList();
        var lines = new byte[articles.Count][];
        Parallel.For(0, lines.Length, parallelism, i => lines[i] = JsonData.Utf8Of(json => WriteArticle(json, articles[i], index)));
        var site = JsonData.Of(json => WriteSite(json, index));
        var head = $$"""{"format":"attest-articles-1","site":{{site}},"count":{{Wording.Plain(lines.Length)}},"articles":[""";
        return Joined(Encoding.UTF8.GetBytes(head), lines);
    }

    private static byte[] Joined(byte[] head, byte[][] lines)
    {
        var stream = new MemoryStream(head.Length + lines.Sum(line => line.Length + 2) + 8);
        stream.Write(head);
        for (var i = 0; i < lines.Length; i++)
        {
            stream.Write(i == 0 ? "\n"u8 : ",\n"u8);
            stream.Write(lines[i]);
        }

        stream.Write(lines.Length == 0 ? "\n\n]}\n"u8 : "\n]}\n"u8);
        return stream.ToArray();
    }

    private static void WriteSite(Utf8JsonWriter json, CrossReference index)
    {
        json.WriteStartObject();
        json.Text("title", index.View.Title);
        json.Text("url", index.View.BaseUrl);
        json.Text("language", index.View.Language);
        json.Text("notice", index.View.Notice);
        json.Text("disclaimer", index.KnowledgeBase.Site.Disclaimer);
        json.WriteBoolean("sampleContent", index.View.IsDemonstration);
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, Article article, CrossReference index)
    {
        var address = index.View.BaseUrl + article.OutputPath;
        var isWithdrawn = index.PublicationOf(article) == Publication.Withdrawn;
        json.WriteStartObject();
        json.Text("id", article.Slug);
        json.Text("title", article.Title.Value);
        json.Text("summary", isWithdrawn ? null : article.Summary.Value);
        json.Text("url", address);
        json.Text("markdown", address + ArticleMarkdown.FileName);
        json.Text("language", article.Language ?? index.View.Language);
        json.Text("status", ReviewParts.PublicWord(article, index));
        if (isWithdrawn)
        {
            json.WriteStartObject("withdrawn");
            json.Date("on", article.Withdrawn?.On?.Value);
            json.Text("reason", article.Withdrawn?.Reason?.Value);
            json.WriteEndObject();
        }
        else
        {
            WriteReview(json, article, index);
            WriteSubject(json, article, index);
            WriteSources(json, article, index);
        }

        json.WriteEndObject();
    }

    private static void WriteReview(Utf8JsonWriter json, Article article, CrossReference index)
    {
        json.WriteBoolean("pendingHumanReview", index.IsCaution(article));
        json.WriteBoolean("reviewOverdue", ReviewParts.IsOverdue(article, index));
        json.Date("updated", article.Updated?.Value);
        json.Date("reviewed", ReviewParts.LastReviewed(article, index));
        json.Date("nextReview", ReviewParts.NextReview(article, index));
        var standing = index.Reviews.Of(article);
        json.Each("approvals", standing.IsApproved ? standing.Current : [], (writer, approval) =>
        {
            var member = index.KnowledgeBase.Board.Find(approval.By.Value);
            writer.WriteStartObject();
            writer.Text("by", member?.Name ?? approval.By.Value);
            writer.Text("credentials", member?.Credentials);
            writer.Date("on", approval.On.Value);
            writer.Text("seal", approval.Seal?.Value);
            writer.WriteEndObject();
        });
    }

    private static void WriteSubject(Utf8JsonWriter json, Article article, CrossReference index)
    {
        json.WriteStartObject("specialty");
        json.Text("id", article.Specialty.Value);
        json.Text("name", index.KnowledgeBase.SpecialtyById(article.Specialty.Value)?.Name);
        json.WriteEndObject();
        json.Texts("tags", article.Tags.Select(tag => tag.Value));
        json.Texts("synonyms", article.Synonyms.Select(synonym => synonym.Value));
        json.Each("codes", article.Codes.SelectMany(set => set.Codes.Select(code => (set.System, code.Value))), static (writer, code) =>
        {
            writer.WriteStartObject();
            writer.Text("system", code.System);
            writer.Text("code", code.Value);
            writer.WriteEndObject();
        });
        json.Texts("audiences", index.KnowledgeBase.Site.Audiences.Select(audience => audience.Id)
            .Where(id => article.Body.Containers.Any(container => container.Name == id)));
    }

    private static void WriteSources(Utf8JsonWriter json, Article article, CrossReference index)
    {
        var references = index.ReferencesOf(article).Entries;
        if (references.Count > 0)
        {
            json.Text("citations", $"{index.View.BaseUrl}{article.OutputPath}citations.json");
        }

        json.Texts("dois", references.Select(entry => CitedWorkData.Bare(IdentifierKind.Doi, entry.Reference.Doi)).OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase));
    }
}

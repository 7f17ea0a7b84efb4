using System.Globalization;
using Attest.Content;

namespace Attest.Rendering.Builders;

/// <summary>The tags of Highwire Press, for Google Scholar, Zotero and the like; none for journals, volumes and references.</summary>
internal static class ScholarTags
{
    public static IReadOnlyList<KeyValuePair<string, string>> Build(Article article, CrossReference index)
    {
        var tags = new List<KeyValuePair<string, string>> { new("citation_title", article.Title.Value) };
        foreach (var author in article.Authors)
        {
            tags.Add(new("citation_author", AuthorParts.NameOf(author, index.KnowledgeBase)));
            if (AuthorParts.OrcidOf(author, index.KnowledgeBase) is { } orcid)
            {
                tags.Add(new("citation_author_orcid", PersonData.OrcidAddress(orcid)));
            }
        }

        if ((ReviewParts.FirstApproval(article, index) ?? article.Review.Submitted?.Value) is { } date)
        {
            tags.Add(new("citation_publication_date", date.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)));
        }

        tags.Add(new("citation_language", article.Language ?? index.View.Language));
        tags.Add(new("citation_fulltext_html_url", index.View.BaseUrl + article.OutputPath));
        if (article.Tags.Count > 0)
        {
            tags.Add(new("citation_keywords", string.Join("; ", article.Tags.Select(tag => tag.Value))));
        }

        return tags;
    }
}

using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown.Dialect;
using Attest.Text;
using Attest.Yaml;

namespace Attest.Reading;

/// <summary>Reads articles and prose pages. Whatever is wrong, there is a page to go on with.</summary>
public static class MarkdownPageParser
{
    private const string SlugHelp = "name the file in lower-case letters, digits and single hyphens, as in heart-failure.md";

    /// <param name="source">The text of the file.</param>
    /// <param name="inputPath">Its path below the input folder.</param>
    public static Article ParseArticle(SourceText source, string inputPath)
    {
        var faults = new FaultList();
        HiddenCharacters.Check(source, faults);
        var front = FrontMatter.Read(source, faults);
        // Fields that are missing because the block could not be read are no news.
        var fields = front.IsReadable ? front.Fields : Silent(front.Fields);
        var slug = ReadSlug(source, inputPath, faults);
        var article = new Article
        {
            Source = source,
            InputPath = inputPath,
            Slug = slug,
            Title = fields.RequiredText("title", "the title is the question that the article answers"),
            Summary = fields.RequiredText("summary", "one or two plain sentences that answer the title"),
            Specialty = fields.RequiredText("specialty", "the id of a specialty in vocabulary/specialties.yml"),
            Updated = RequiredDate(fields, "updated", "the day of the last change, as in 2026-05-06"),
            Tags = fields.Texts("tags"),
            Synonyms = fields.Texts("synonyms"),
            Codes = ArticleFields.ReadCodes(fields),
            Aliases = ArticleFields.ReadAliases(fields),
            Authors = ArticleFields.ReadAuthors(fields),
            Review = ArticleFields.ReadReview(fields),
            History = ArticleFields.ReadHistory(fields),
            Corrections = ArticleFields.ReadCorrections(fields),
            Withdrawn = ArticleFields.ReadWithdrawal(fields),
            Notice = fields.Text("notice"),
            PublishUnderCaution = fields.Choice("publish", ArticleFields.PublishWords)?.Value ?? false,
            RetractedAcknowledged = ArticleFields.ReadAcknowledged(fields),
            Language = fields.Language("language"),
            References = ReadReferences(fields),
            Body = MarkdownReader.Read(source, front.BodyStart, faults),
            Faults = faults.All,
        };
        fields.Finish();
        return article;
    }

    public static ProsePage ParseProse(SourceText source, string inputPath)
    {
        var faults = new FaultList();
        HiddenCharacters.Check(source, faults);
        var front = FrontMatter.Read(source, faults);
        var fields = front.IsReadable ? front.Fields : Silent(front.Fields);
        var page = new ProsePage
        {
            Source = source,
            InputPath = inputPath,
            Slug = ReadSlug(source, inputPath, faults),
            Title = fields.RequiredText("title", "the name of the page"),
            Summary = fields.RequiredText("summary", "one or two plain sentences that say what the page is for"),
            Updated = RequiredDate(fields, "updated", "the day of the last change, as in 2026-05-06"),
            References = ReadReferences(fields),
            Body = MarkdownReader.Read(source, front.BodyStart, faults),
            Faults = faults.All,
        };
        fields.Finish();
        return page;
    }

    private static FieldReader Silent(FieldReader fields) => new(new YamlMapping([], fields.At), new FaultList());

    private static Located<DateOnly>? RequiredDate(FieldReader fields, string key, string help)
    {
        if (fields.Node(key) is null)
        {
            fields.ReportMissing(key, help);
        }

        return fields.Date(key);
    }

    private static List<Reference> ReadReferences(FieldReader fields) =>
        [.. fields.Mappings("references").Select(entry => ReferenceParser.Parse(entry, isShared: false)).OfType<Reference>()];

    private static string ReadSlug(SourceText source, string inputPath, FaultList faults)
    {
        var slug = Path.GetFileNameWithoutExtension(inputPath);
        if (!Slugs.IsValid(slug))
        {
            faults.Add(FaultKind.InvalidValue, source.At(0), $"the file's name \"{Path.GetFileName(inputPath)}\" cannot become an address", SlugHelp);
        }

        return slug;
    }
}

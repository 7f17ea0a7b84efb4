using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Markdown.Dialect;
using Attest.Text;
using Attest.Yaml;

namespace Attest.Reading;

/// <summary>There is always a page to go on with.</summary>
public static class MarkdownPageParser
{
    public static Article ParseArticle(SourceText source, string inputPath)
    {
        var faults = new FaultList();
        var (front, fields, slug) = ReadFront(source, inputPath, faults);
        return fields.Finished(new Article
        {
            Source = source,
            InputPath = inputPath,
            Slug = slug,
            Title = fields.RequiredText("title", "the title is the question that the article answers"),
            Summary = fields.RequiredText("summary", "one or two plain sentences that answer the title"),
            Specialty = fields.RequiredText("specialty", "the id of a specialty in vocabulary/specialties.yml"),
            Updated = ReadUpdated(fields),
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
            PlacesOfReferences = PlacesOfReferences(source, front, fields),
            Body = ReadBody(source, front, fields, faults),
            HasFrontMatter = front.IsBodyKnown,
            Faults = faults.All,
        });
    }

    public static ProsePage ParseProse(SourceText source, string inputPath)
    {
        var faults = new FaultList();
        var (front, fields, slug) = ReadFront(source, inputPath, faults);
        return fields.Finished(new ProsePage
        {
            Source = source,
            InputPath = inputPath,
            Slug = slug,
            Title = fields.RequiredText("title", "the name of the page"),
            Summary = fields.RequiredText("summary", "one or two plain sentences that say what the page is for"),
            Updated = ReadUpdated(fields),
            References = ReadReferences(fields),
            Body = ReadBody(source, front, fields, faults),
            HasFrontMatter = front.IsBodyKnown,
            Faults = faults.All,
        });
    }

    private static (FrontMatter Front, FieldReader Fields, string Slug) ReadFront(SourceText source, string inputPath, FaultList faults)
    {
        HiddenCharacters.Check(source, faults);
        var front = FrontMatter.Read(source, faults);
        // Fields of an unreadable block are not missing.
        var fields = front.IsReadable ? front.Fields : new(new YamlMapping([], front.Fields.At), new FaultList());
        var slug = Path.GetFileNameWithoutExtension(inputPath);
        if (front.IsBodyKnown && !Slugs.IsValid(slug))
        {
            faults.Add(FaultKind.InvalidValue, source.At(0), $"the file's name \"{Path.GetFileName(inputPath)}\" cannot become an address",
                "name the file in lower-case letters, digits and single hyphens, as in heart-failure.md");
        }

        return (front, fields, slug);
    }

    /// <summary>The body of a withdrawn article is not published, so what is wrong in it is not reported.</summary>
    private static Body ReadBody(SourceText source, FrontMatter front, FieldReader fields, FaultList faults)
    {
        var isWithdrawn = fields.Entries.Any(entry => entry is { Key.Value: "review", Value: YamlMapping review }
            && review.Entries.Any(field => field is { Key.Value: "status", Value: YamlScalar { Value: "withdrawn" } }));
        var judged = isWithdrawn ? front.BodyStart : source.Length;
        ConflictMarkers.Report(front.Conflicts.Where(conflict => conflict.Start < judged), faults);
        DamagedText.Check(source, faults, judged);
        return front.IsBodyKnown && !front.MayBeWithdrawn(source) && front.Conflicts.All(conflict => conflict.End < front.BodyStart)
            ? MarkdownReader.Read(source, front.BodyStart, faults)
            : MarkdownReader.Unread(source, front.BodyStart);
    }

    /// <summary>From a key to the next one.</summary>
    private static List<Location> PlacesOfReferences(SourceText source, FrontMatter front, FieldReader fields)
    {
        var starts = fields.Entries.Select(entry => entry.Key.At.Start).Append(front.BodyStart).ToList();
        return [.. fields.Entries.Index().Where(entry => entry.Item.Key.Value is "references" or "retracted-acknowledged")
            .Select(entry => source.Between(starts[entry.Index], starts[entry.Index + 1]))];
    }

    private static Located<DateOnly>? ReadUpdated(FieldReader fields) =>
        fields.RequiredDate("updated", "the day of the last change, as in 2026-05-06");

    private static List<Reference> ReadReferences(FieldReader fields) =>
        [.. fields.Mappings("references").Select(entry => ReferenceParser.Parse(entry, isShared: false)).OfType<Reference>()];
}

using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>
/// Vancouver style after Citing Medicine, 2nd ed. (National Library of Medicine), with up to six authors as in the ICMJE's
/// samples. What is missing is left out together with its punctuation; nothing throws.
/// </summary>
public static class VancouverStyle
{
    /// <summary>
    /// Plain text in pieces; identifiers and addresses at the end are pieces with an <c>Href</c>. Empty for an entry without
    /// usable fields.
    /// </summary>
    public static IReadOnlyList<TextRun> Format(Reference reference, RetractionStatus? status = null)
    {
        var composer = new Composer();
        Describe(Notices.Retitled(reference, status), composer);
        composer.Sentences(Language.Of(reference));
        Notices.Write(status, composer);
        Links.Write(reference, composer);
        return composer.Runs();
    }

    private static void Describe(Reference reference, Composer composer)
    {
        var type = reference.Type.Value;
        if (SourceKind.IsPeriodical(type) || JournalArticle.Fits(reference))
        {
            JournalArticle.Write(reference, composer);
        }
        else if ((SourceKind.IsPartOfBook(type) || type == "speech") && PartOfBook.Fits(reference))
        {
            PartOfBook.Write(reference, composer);
        }
        else if (type == "article" && Preprint.Fits(reference))
        {
            Preprint.Write(reference, composer);
        }
        else
        {
            Monograph.Write(reference, composer);
        }
    }
}

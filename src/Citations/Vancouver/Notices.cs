using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>
/// Notices about a work. NLM puts a retraction after the title, where nobody can miss it
/// (<c>Title [retracted in: doi: 10.5555/n, 2021 Mar 24].</c>), and others after the place of publication, in the words of
/// PubMed (<c>Erratum in: doi: 10.5555/e.</c>).
/// </summary>
internal static class Notices
{
    /// <summary>The reference with its retraction in the title.</summary>
    public static Reference Retitled(Reference reference, RetractionStatus? status)
    {
        if (status?.Retraction is not { } notice)
        {
            return reference;
        }

        var date = DateOf(notice);
        var label = NoticeText.Source(notice) is { } source ? $"retracted in: {source.Text}, {date}" : $"retracted {date}";
        var variables = new Dictionary<string, Diagnostics.Located<string>>(reference.Variables, StringComparer.Ordinal)
        {
            ["title"] = new(reference.Plain("title") is { } title ? Online.Bracketed(title, label) : $"[{label}]", reference.Id.At),
        };
        return reference.With(variables: variables);
    }

    public static void Write(RetractionStatus? status, Composer composer)
    {
        Write(status, RetractionNature.ExpressionOfConcern, "Expression of concern", composer);
        Write(status, RetractionNature.Correction, "Erratum", composer);
    }

    private static void Write(RetractionStatus? status, RetractionNature nature, string word, Composer composer)
    {
        if (status?.Notices.LastOrDefault(notice => notice.Nature == nature) is not { } last)
        {
            return;
        }

        if (NoticeText.Source(last) is not { } source)
        {
            composer.Sentences($"{word}: {DateOf(last)}");
            return;
        }

        var label = source.Text.Split(' ')[0];
        composer.Link($"{word} in: {label} ", source.Text[(label.Length + 1)..], source.Href);
        composer.Append(".");
    }

    private static string? DateOf(RetractionNotice notice) =>
        DateText.Full(new CslDate(notice.Date.Year, notice.Date.Month, notice.Date.Day));
}

using System.Buffers;
using Attest.Citations;
using Attest.Content;
using Attest.Review.Seals;

namespace Attest.Review;

/// <summary>What a clinician reads in an article, however it was typed; all that a seal is made of.</summary>
/// <param name="Codes">Clinical codes, each as system, LF, code.</param>
/// <param name="Works">The entry of each cited key; null without one.</param>
/// <param name="Images">By address, the SHA-256 of the file in lower-case hexadecimal; null without a file.</param>
internal sealed record ClinicalContent(
    string Title,
    string Summary,
    IReadOnlyList<string> Codes,
    string Body,
    IReadOnlyDictionary<string, Reference?> Works,
    IReadOnlyDictionary<string, string?> Images)
{
    /// <param name="digestOfImage">The SHA-256 of a file below the input folder, in lower-case hexadecimal; null if it is missing.</param>
    public static ClinicalContent Of(Article article, KnowledgeBase knowledgeBase, Func<string, string?> digestOfImage) => new(
        Normalised(article.Title.Value),
        Normalised(article.Summary.Value),
        [.. article.Codes.SelectMany(set => set.Codes.Select(code => $"{set.System}\n{code.Value}"))],
        Normalised(article.Source.Text.AsSpan(article.Body.Offset)),
        WorksOf(article, knowledgeBase),
        article.Body.Links.Where(link => link.IsImage).Select(image => image.Url).Distinct(StringComparer.Ordinal)
            .ToDictionary(url => url, url => DigestOf(url, article, knowledgeBase, digestOfImage), StringComparer.Ordinal));

    /// <summary><c>none</c> without an entry.</summary>
    public static string IdentityOf(Reference? work) => work is null ? "none" : WorkIdentity.Of(work);

    /// <summary>All that a work can be known by, the strongest first; by the others it was known before it had that identifier.</summary>
    public static IReadOnlyList<string> IdentitiesOf(Reference? work) => work is null
        ? [IdentityOf(work)]
        : [.. WorkIdentity.AllOf(work).Append(WorkIdentity.TitleAndYear(work)).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static Dictionary<string, Reference?> WorksOf(Article article, KnowledgeBase knowledgeBase)
    {
        var own = article.References.DistinctBy(reference => reference.Id.Value, StringComparer.Ordinal)
            .ToDictionary(reference => reference.Id.Value, StringComparer.Ordinal);
        return article.Body.Citations.Select(citation => citation.Key).Distinct(StringComparer.Ordinal)
            .ToDictionary(key => key, key => own.GetValueOrDefault(key) ?? knowledgeBase.SharedByKey(key), StringComparer.Ordinal);
    }

    private static string? DigestOf(string url, Article article, KnowledgeBase knowledgeBase, Func<string, string?> digestOfImage)
    {
        var target = LinkTarget.Resolve(url, article, knowledgeBase, isImage: true);
        return target.Kind switch
        {
            LinkKind.File => digestOfImage(target.Path),
            LinkKind.SitePath => digestOfImage(SealedTargets.FileAt(target.Path)),
            _ => null,
        };
    }

    /// <returns>Without trailing spaces and tabs, and without blank lines at either end; lines end with LF.</returns>
    private static string Normalised(ReadOnlySpan<char> text)
    {
        var rented = ArrayPool<char>.Shared.Rent(text.Length + 1);
        var length = 0;
        // Only CR, LF and CR LF end a line in markdown; EnumerateLines knows more.
        foreach (var range in text.SplitAny('\r', '\n'))
        {
            // Between the CR and the LF of one line end is an empty piece, which is not a line.
            var start = range.Start.Value;
            if (start == 0 || start == text.Length || text[start] != '\n' || text[start - 1] != '\r')
            {
                var line = text[range].TrimEnd(" \t");
                line.CopyTo(rented.AsSpan(length));
                length += line.Length;
                rented[length++] = '\n';
            }
        }

        var normal = rented.AsSpan(0, length).Trim('\n').ToString();
        ArrayPool<char>.Shared.Return(rented);
        return normal;
    }
}

using System.Security.Cryptography;
using System.Text;
using Attest.Citations;
using Attest.Content;
using Attest.Content.Models;

namespace Attest.Review;

/// <summary>
/// What an approval is bound to: the clinical content of an article, reduced to what a clinician read and free of how it
/// was typed. <c>src/Review/README.md</c> gives the recipe step by step, with test vectors.
/// </summary>
public sealed class SealedContent
{
    /// <summary>How every seal of this version of the recipe begins; 64 hexadecimal digits follow.</summary>
    public const string Prefix = "attest-1:sha256:";

    private readonly string _text;
    private readonly IReadOnlyList<CitedAs> _cited;
    private readonly string _images;

    private SealedContent(string text, IReadOnlyList<CitedAs> cited, string images) => (_text, _cited, _images) = (text, cited, images);

    /// <summary>A citation: the ways in which its work can be known, the strongest first, and where in it the passage stands.</summary>
    private sealed record CitedAs(IReadOnlyList<string> Identities, string Locator);

    /// <param name="digestOfImage">The SHA-256 of a file below the input folder, in lower-case hexadecimal; null if it is not there.</param>
    public static SealedContent Of(Article article, KnowledgeBase knowledgeBase, Func<string, string?> digestOfImage)
    {
        var text = new StringBuilder("attest-1\n");
        Append(text, "title", ClinicalText.Normalise(article.Title.Value));
        Append(text, "summary", ClinicalText.Normalise(article.Summary.Value));
        foreach (var code in CodesOf(article))
        {
            Append(text, "code", code);
        }

        Append(text, "body", ClinicalText.Normalise(article.Source.Text.AsSpan(article.Body.Offset)));
        var own = Own(article);
        var cited = article.Body.Citations
            .Select(citation => new CitedAs(IdentitiesOf(citation.Key, own, knowledgeBase), citation.Locator ?? ""))
            .ToList();
        return new SealedContent(text.ToString(), cited, ImagesOf(article, knowledgeBase, digestOfImage));
    }

    /// <summary>The seal of the content as it stands.</summary>
    public string Seal() => SealWith(_ => 0);

    /// <summary>
    /// True if this is the seal of the content as it stands, or as it stood before identifiers were added to the entries of
    /// works that it cites: which work is meant was clear before, and now is clearer.
    /// </summary>
    public bool IsSealedBy(string seal) =>
        seal == Seal() || Enrichments.Of(_cited.Select(c => c.Identities).Distinct(IdentityComparer.Instance))
            .Any(without => SealWith(identities => without.GetValueOrDefault(identities[0])) == seal);

    /// <param name="choice">Which of a work's identities to take.</param>
    private string SealWith(Func<IReadOnlyList<string>, int> choice)
    {
        var text = new StringBuilder(_text);
        foreach (var (identities, locator) in _cited)
        {
            Append(text, "work", $"{identities[choice(identities)]}\n{locator}");
        }

        return Prefix + Digest(text.Append(_images).ToString());
    }

    private static IEnumerable<string> CodesOf(Article article) => article.Codes
        .SelectMany(set => set.Codes.Select(code => $"{set.System} {code.Value}"))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    private static Dictionary<string, Reference> Own(Article article)
    {
        var own = new Dictionary<string, Reference>(StringComparer.Ordinal);
        foreach (var reference in article.References)
        {
            own.TryAdd(reference.Id.Value, reference);
        }

        return own;
    }

    private static IReadOnlyList<string> IdentitiesOf(string key, Dictionary<string, Reference> own, KnowledgeBase knowledgeBase) =>
        (own.GetValueOrDefault(key) ?? knowledgeBase.SharedByKey(key)) is { } reference ? [.. WorkIdentity.AllOf(reference)] : ["key:" + key];

    private static string ImagesOf(Article article, KnowledgeBase knowledgeBase, Func<string, string?> digestOfImage)
    {
        var images = new StringBuilder();
        foreach (var image in article.Body.Links.Where(link => link.IsImage))
        {
            var target = LinkTarget.Resolve(image.Url, article, knowledgeBase);
            images.Append("image ").Append((target.Kind == LinkKind.File ? digestOfImage(target.Path) : null) ?? "none").Append('\n');
        }

        return images.ToString();
    }

    private static void Append(StringBuilder text, string name, string value) => text.Append(name).Append(' ').Append(Digest(value)).Append('\n');

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed class IdentityComparer : IEqualityComparer<IReadOnlyList<string>>
    {
        public static readonly IdentityComparer Instance = new();

        public bool Equals(IReadOnlyList<string>? x, IReadOnlyList<string>? y) => x?[0] == y?[0];

        public int GetHashCode(IReadOnlyList<string> identities) => identities[0].GetHashCode(StringComparison.Ordinal);
    }
}

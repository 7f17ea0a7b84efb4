using System.Buffers;
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
    /// <summary>How every seal of this version of the recipe begins; 64 hexadecimal digits in lower case follow.</summary>
    public const string Prefix = "attest-1:sha256:";

    private const int DigestLength = 64;

    private static readonly SearchValues<char> HexadecimalDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>The lines before those of the works, and those behind them.</summary>
    private readonly string _before;
    private readonly string _after;

    /// <summary>For each cited work its line in every way in which the work can be known, the strongest first.</summary>
    private readonly IReadOnlyList<IReadOnlyList<string>> _works;

    private SealedContent(string before, IReadOnlyList<IReadOnlyList<string>> works, string after) =>
        (_before, _works, _after) = (before, works, after);

    /// <param name="digestOfImage">The SHA-256 of a file below the input folder, in lower-case hexadecimal; null if it is not there.</param>
    public static SealedContent Of(Article article, KnowledgeBase knowledgeBase, Func<string, string?> digestOfImage)
    {
        var title = Line("title", ClinicalText.Normalise(article.Title.Value));
        var summary = Line("summary", ClinicalText.Normalise(article.Summary.Value));
        var codes = InOrder(article.Codes.SelectMany(set => set.Codes.Select(code => Line("code", $"{set.System}\n{code.Value}"))));
        var body = Line("body", ClinicalText.Normalise(article.Source.Text.AsSpan(article.Body.Offset)));
        var images = InOrder(article.Body.Links.Where(link => link.IsImage).Select(image => image.Url).Distinct(StringComparer.Ordinal)
            .Select(url => Line("image", $"{url}\n{DigestOf(url, article, knowledgeBase, digestOfImage) ?? "none"}")));
        return new SealedContent($"attest-1\n{title}{summary}{codes}{body}", WorksOf(article, knowledgeBase), images);
    }

    /// <summary>True for a text of the form of a seal, whatever it seals.</summary>
    public static bool IsSeal(string text) =>
        text.Length == Prefix.Length + DigestLength
        && text.StartsWith(Prefix, StringComparison.Ordinal)
        && !text.AsSpan(Prefix.Length).ContainsAnyExcept(HexadecimalDigits);

    /// <summary>The seal of the content as it stands.</summary>
    public string Seal() => SealOf([.. _works.Select(ways => ways[0])]);

    /// <summary>
    /// Those of some seals that are of the content as it stood before identifiers were added to the entries of works that
    /// it cites: which work is meant was clear before, and now is clearer.
    /// </summary>
    public IReadOnlySet<string> SealsBeforeEnrichment(IEnumerable<string> seals)
    {
        var wanted = seals.Where(IsSeal).ToHashSet(StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            return found;
        }

        foreach (var choice in Enrichments.Of([.. _works.Select(ways => ways.Count)]))
        {
            var seal = SealOf([.. _works.Select((ways, work) => ways[choice[work]])]);
            if (wanted.Contains(seal) && found.Add(seal) && found.Count == wanted.Count)
            {
                break;
            }
        }

        return found;
    }

    /// <param name="works">One line for each; sorted in place, since this is done a thousand times for an article that has changed.</param>
    private string SealOf(string[] works)
    {
        Array.Sort(works, StringComparer.Ordinal);
        return Prefix + Digest(string.Concat([_before, .. works, _after]));
    }

    private static List<IReadOnlyList<string>> WorksOf(Article article, KnowledgeBase knowledgeBase)
    {
        var own = new Dictionary<string, Reference>(StringComparer.Ordinal);
        foreach (var reference in article.References)
        {
            own.TryAdd(reference.Id.Value, reference);
        }

        return
        [
            .. article.Body.Citations.Select(citation => citation.Key).Distinct(StringComparer.Ordinal).Select(key =>
            {
                var identities = (own.GetValueOrDefault(key) ?? knowledgeBase.SharedByKey(key)) is { } reference ? WaysToKnow(reference) : ["none"];
                return identities.Select(identity => Line("work", $"{key}\n{identity}")).ToList();
            }),
        ];
    }

    /// <summary>The strongest first: what the work is known by, and what it was known by before it had that identifier.</summary>
    private static IEnumerable<string> WaysToKnow(Reference reference) =>
        WorkIdentity.AllOf(reference).Append(WorkIdentity.TitleAndYear(reference)).OfType<string>().Distinct(StringComparer.Ordinal);

    private static string? DigestOf(string url, Article article, KnowledgeBase knowledgeBase, Func<string, string?> digestOfImage)
    {
        var target = LinkTarget.Resolve(url, article, knowledgeBase);
        return target.Kind switch
        {
            LinkKind.File => digestOfImage(target.Path),
            LinkKind.SitePath => digestOfImage(FileAt(target.Path)),
            _ => null,
        };
    }

    /// <summary>The file that is published at a path below the site's root: assets as they are, others below <c>files/</c>.</summary>
    private static string FileAt(string sitePath)
    {
        var parts = new List<string>();
        foreach (var part in sitePath.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return string.Join('/', parts is ["files", ..] ? parts[1..] : parts);
    }

    /// <summary>Each line once, in an order that says nothing, so that nobody has to know how the content was read.</summary>
    private static string InOrder(IEnumerable<string> lines) => string.Concat(lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string Line(string name, string value) => $"{name} {Digest(value)}\n";

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

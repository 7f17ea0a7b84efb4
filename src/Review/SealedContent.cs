using System.Buffers;
using Attest.Content;
using Attest.Review.Seals;

namespace Attest.Review;

/// <summary>
/// The content to which an approval was bound by <c>attest-1</c>. New approvals have <see cref="Seals.SealedText"/>. <c>README.md</c> gives
/// the recipe, with test vectors.
/// </summary>
public sealed class SealedContent
{
    /// <summary>Followed by 64 hexadecimal digits in lower case.</summary>
    public const string Prefix = "attest-1:sha256:";

    /// <summary>The lines before and after those of the works.</summary>
    private readonly string _before;
    private readonly string _after;

    private readonly IReadOnlyDictionary<string, Reference?> _works;

    private SealedContent(string before, IReadOnlyDictionary<string, Reference?> works, string after) =>
        (_before, _works, _after) = (before, works, after);

    /// <param name="digestOfImage">See <see cref="ClinicalContent.Of"/>.</param>
    public static SealedContent Of(Article article, KnowledgeBase knowledgeBase, Func<string, string?> digestOfImage) =>
        Of(ClinicalContent.Of(article, knowledgeBase, digestOfImage));

    internal static SealedContent Of(ClinicalContent content)
    {
        var codes = InOrder(content.Codes.Select(code => Line("code", code)));
        var images = InOrder(content.Images.Select(image => Line("image", $"{image.Key}\n{image.Value ?? "none"}")));
        var before = $"attest-1\n{Line("title", content.Title)}{Line("summary", content.Summary)}{codes}{Line("body", content.Body)}";
        return new SealedContent(before, content.Works, images);
    }

    /// <summary>True for the form of a seal, also of a wrong one.</summary>
    public static bool IsSeal(string text) => SealForm.IsOf(text, Prefix);

    public string Seal() => SealOf([.. _works.Select(work => LineOf(work.Key, ClinicalContent.IdentityOf(work.Value)))]);

    /// <summary>Those of some seals that fit the content before identifiers were added to the entries of works that it cites.</summary>
    public IReadOnlySet<string> SealsBeforeEnrichment(IEnumerable<string> seals)
    {
        var wanted = seals.Where(IsSeal).ToHashSet(StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            return found;
        }

        var works = _works
            .Select(work => ClinicalContent.IdentitiesOf(work.Value).Select(identity => LineOf(work.Key, identity)).ToArray()).ToList();
        foreach (var choice in SealIdentityCandidates.Of([.. works.Select(ways => ways.Length)]))
        {
            var seal = SealOf([.. works.Select((ways, work) => ways[choice[work]])]);
            if (wanted.Contains(seal) && found.Add(seal) && found.Count == wanted.Count)
            {
                break;
            }
        }

        return found;
    }

    /// <param name="works">Sorted in place, since a changed article takes a thousand calls.</param>
    private string SealOf(string[] works)
    {
        Array.Sort(works, StringComparer.Ordinal);
        return Prefix + SealForm.DigestOf(string.Concat([_before, .. works, _after]));
    }

    /// <summary>Each line once, in an order independent of the text.</summary>
    private static string InOrder(IEnumerable<string> lines) =>
        string.Concat(lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string LineOf(string key, string identity) => Line("work", $"{key}\n{identity}");

    private static string Line(string name, string value) => $"{name} {SealForm.DigestOf(value)}\n";
}

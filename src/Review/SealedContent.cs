using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Attest.Content;

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

    /// <summary>As <see cref="ClinicalContent.Works"/>.</summary>
    private readonly IReadOnlyDictionary<string, Reference?> _works;

    private SealedContent(string before, IReadOnlyDictionary<string, Reference?> works, string after) =>
        (_before, _works, _after) = (before, works, after);

    /// <param name="digestOfImage">The SHA-256 of a file below the input folder, in lower-case hexadecimal; null if it is not there.</param>
    public static SealedContent Of(Article article, KnowledgeBase knowledgeBase, Func<string, string?> digestOfImage) =>
        Of(ClinicalContent.Of(article, knowledgeBase, digestOfImage));

    internal static SealedContent Of(ClinicalContent content)
    {
        var codes = InOrder(content.Codes.Select(code => Line("code", code)));
        var images = InOrder(content.Images.Select(image => Line("image", $"{image.Key}\n{image.Value ?? "none"}")));
        return new SealedContent(
            $"attest-1\n{Line("title", content.Title)}{Line("summary", content.Summary)}{codes}{Line("body", content.Body)}", content.Works, images);
    }

    /// <summary>True for a text of the form of a seal, whatever it seals.</summary>
    public static bool IsSeal(string text) =>
        text.Length == Prefix.Length + DigestLength
        && text.StartsWith(Prefix, StringComparison.Ordinal)
        && !text.AsSpan(Prefix.Length).ContainsAnyExcept(HexadecimalDigits);

    /// <summary>The seal of the content as it stands.</summary>
    public string Seal() => SealOf([.. _works.Select(work => LineOf(work.Key, ClinicalContent.IdentityOf(work.Value)))]);

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

        List<string[]> works = [.. _works.Select(work => ClinicalContent.IdentitiesOf(work.Value).Select(identity => LineOf(work.Key, identity)).ToArray())];
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

    /// <param name="works">One line for each; sorted in place, since this is done a thousand times for an article that has changed.</param>
    private string SealOf(string[] works)
    {
        Array.Sort(works, StringComparer.Ordinal);
        return Prefix + Digest(string.Concat([_before, .. works, _after]));
    }

    /// <summary>Each line once, in an order that says nothing, so that nobody has to know how the content was read.</summary>
    private static string InOrder(IEnumerable<string> lines) => string.Concat(lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string LineOf(string key, string identity) => Line("work", $"{key}\n{identity}");

    private static string Line(string name, string value) => $"{name} {Digest(value)}\n";

    private static string Digest(string text)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)), digest);
        ArrayPool<byte>.Shared.Return(rented);
        return Convert.ToHexStringLower(digest);
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Attest.Content;

namespace Attest.Citations;

public static class WorkIdentity
{
    private const int LongestSlug = 80;
    private const int HashLength = 8;

    /// <summary>
    /// <c>doi:</c> and the bare DOI in lower case; else <c>pmid:</c> and the number; else <c>title:</c>, the title's letters
    /// and digits in lower case, <c>|</c> and the year, if any; else <c>key:</c> and the key. Invalid identifiers do not count.
    /// </summary>
    public static string Of(Reference reference) => DoiOf(reference) ?? PmidOf(reference) ?? WithoutIdentifier(reference);

    /// <summary>As <see cref="Of"/>, but the PMID of an entry with a DOI too, since another entry may have only that.</summary>
    public static IReadOnlyList<string> AllOf(Reference reference) => (DoiOf(reference), PmidOf(reference)) switch
    {
        ({ } doi, { } pmid) => [doi, pmid],
        ({ } doi, null) => [doi],
        (null, { } pmid) => [pmid],
        _ => [WithoutIdentifier(reference)],
    };

    /// <summary>As <see cref="Of"/> for an entry without identifiers; null without a title.</summary>
    public static string? TitleAndYear(Reference reference) => Folding.Fold(reference.Title ?? "") is { Length: > 0 } title
        ? string.Create(CultureInfo.InvariantCulture, $"title:{title}|{reference.Issued.KnownYear()}")
        : null;

    /// <summary>
    /// The identity as a path segment, <c>[a-z0-9-]+</c>, at most 80 long. Where letters are lost (too long, not ASCII) the
    /// first eight hexadecimal digits of the identity's SHA-256 make it unique.
    /// </summary>
    public static string Slug(string identity)
    {
        var slug = new StringBuilder(identity.Length);
        var isLossy = false;
        foreach (var c in identity)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
                continue;
            }

            isLossy |= !char.IsAscii(c);
            if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().TrimEnd('-');
        if (!isLossy && text.Length is > 0 and <= LongestSlug)
        {
            return text;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..HashLength];
        var room = LongestSlug - HashLength - 1;
        var head = (text.Length > room ? text[..room] : text).TrimEnd('-');
        return head.Length > 0 ? $"{head}-{hash}" : hash;
    }

    /// <summary>The path segment of a work; the identity of a title has no blanks between words, but its address has hyphens.</summary>
    public static string SlugOf(string identity, Reference reference) => Slug(
        identity.StartsWith("title:", StringComparison.Ordinal) ? $"{reference.Title} {reference.Issued?.Year}" : identity);

    internal static string? DoiOf(Reference reference) =>
        Identifiers.Normal(IdentifierKind.Doi, reference.Doi) is { } doi ? "doi:" + doi : null;

    internal static string? PmidOf(Reference reference) =>
        Identifiers.Normal(IdentifierKind.Pmid, reference.Pmid) is { } pmid ? "pmid:" + pmid : null;

    private static string WithoutIdentifier(Reference reference) => TitleAndYear(reference) ?? "key:" + reference.Id.Value;
}

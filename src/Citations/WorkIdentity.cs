using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Attest.Content;

namespace Attest.Citations;

/// <summary>What makes two entries one work: the DOI, else the PMID, else title and year.</summary>
public static class WorkIdentity
{
    private const int LongestSlug = 80;
    private const int HashLength = 8;

    /// <summary>
    /// <c>doi:</c> and the bare DOI in lower case; else <c>pmid:</c> and the number; else <c>title:</c>, the title's
    /// letters and digits in lower case, <c>|</c> and the year (nothing after the bar where there is none). An
    /// identifier of the wrong form does not count. An entry without even a title is known by its key: <c>key:</c>.
    /// </summary>
    public static string Of(Reference reference) => DoiOf(reference) ?? PmidOf(reference) ?? WithoutIdentifier(reference);

    /// <summary>
    /// <see cref="Of"/> and what else proves two entries to be one work: the PMID of an entry with a DOI too, since another
    /// entry may have the PMID alone.
    /// </summary>
    public static IReadOnlyList<string> AllOf(Reference reference) => (DoiOf(reference), PmidOf(reference)) switch
    {
        ({ } doi, { } pmid) => [doi, pmid],
        ({ } doi, null) => [doi],
        (null, { } pmid) => [pmid],
        _ => [WithoutIdentifier(reference)],
    };

    /// <summary>As <see cref="Of"/> gives it for an entry without identifiers; null without a title.</summary>
    public static string? TitleAndYear(Reference reference)
    {
        var title = Folding.Fold(reference.Title ?? "");
        return title.Length > 0 ? $"title:{title}|{reference.Issued.KnownYear()?.ToString(CultureInfo.InvariantCulture)}" : null;
    }

    /// <summary>
    /// The identity as a path segment, <c>[a-z0-9-]+</c>, at most 80 long. Where letters are lost (too long, not
    /// ASCII) the first eight hexadecimal digits of the identity's SHA-256 keep it apart from others.
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

    private static string? DoiOf(Reference reference) => Named("doi:", IdentifierKind.Doi, reference.Doi);

    private static string? PmidOf(Reference reference) => Named("pmid:", IdentifierKind.Pmid, reference.Pmid);

    private static string? Named(string kindName, IdentifierKind kind, string? value) =>
        value is not null && Identifiers.Bare(kind, value) is not null ? kindName + Identifiers.Normalise(kind, value) : null;

    private static string WithoutIdentifier(Reference reference) => TitleAndYear(reference) ?? "key:" + reference.Id.Value;

    /// <summary>
    /// CSL names of the variables in which two entries of one work contradict each other. What only one of them
    /// has is an addition, and a journal's abbreviation or a page range written in full is the same thing.
    /// </summary>
    public static IReadOnlyList<string> Disagreements(Reference a, Reference b) => Agreement.Broken(a, b);

    /// <summary>Names, as <see cref="Disagreements"/> gives them, of the variables that an entry can be compared in.</summary>
    public static IEnumerable<string> Comparable(Reference reference) => Agreement.Known(reference);
}

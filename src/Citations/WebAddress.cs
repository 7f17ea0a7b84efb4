using System.Text;

namespace Attest.Citations;

/// <summary>Addresses that are safe in an <c>href</c>: http or https, ASCII, percent-encoded (RFC 3986).</summary>
internal static class WebAddress
{
    private const string Unreserved = "-._~";

    // Characters of a DOI that stay unencoded in a path (DOI Handbook).
    private const string DoiPath = Unreserved + "/:;()@,!$*=";
    private const string Reserved = Unreserved + ":/?#[]@!$&()*+,;=";

    /// <summary>Null for what is not an http or https address with a host.</summary>
    public static string? Href(string address)
    {
        var bare = address.Trim();
        var hasScheme = bare.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || bare.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        return hasScheme && Uri.TryCreate(bare, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? Encode(bare, Reserved, keepEncoded: true)
            : null;
    }

    public static string OfDoi(string doi) => "https://doi.org/" + Encode(doi, DoiPath, keepEncoded: false);

    public static string OfPmid(string pmid) => $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/";

    public static string OfPmcid(string pmcid) => $"https://pmc.ncbi.nlm.nih.gov/articles/{pmcid}/";

    public static string OfTrial(string nct) => "https://clinicaltrials.gov/study/" + nct;

    private static string Encode(string text, string allowed, bool keepEncoded)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var encoded = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            var c = (char)bytes[i];
            var isEncodedAlready = keepEncoded && c == '%' && i + 2 < bytes.Length
                && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]);
            if (isEncodedAlready || char.IsAsciiLetterOrDigit(c) || allowed.Contains(c, StringComparison.Ordinal))
            {
                encoded.Append(c);
            }
            else
            {
                encoded.Append('%').Append(Convert.ToHexString(bytes, i, 1));
            }
        }

        return encoded.ToString();
    }
}

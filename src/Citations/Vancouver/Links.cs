using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>
/// Identifiers and address at the end of a reference. An invalid identifier is shown without a link. After an address there
/// is no stop unless it ends in a slash (chapter 23, "Availability"), so that nobody copies the stop.
/// </summary>
internal static class Links
{
    public static void Write(Reference reference, Composer composer)
    {
        composer.Append(Identifier("DOI", IdentifierKind.Doi, "doi: ", WebAddress.OfDoi) ? "." : "");
        var hasPmid = Identifier("PMID", IdentifierKind.Pmid, "PubMed PMID: ", WebAddress.OfPmid);
        var hasPmcid = Identifier("PMCID", IdentifierKind.Pmcid, "PubMed Central PMCID: ", WebAddress.OfPmcid, hasPmid ? ";" : "");
        composer.Append(hasPmid || hasPmcid ? "." : "");
        composer.Append(Identifier("NCT", IdentifierKind.Nct, "ClinicalTrials.gov: ", WebAddress.OfTrial) ? "." : "");
        if (Online.ShowsAddress(reference) && reference.Plain("URL") is { } url)
        {
            composer.Link("Available from: ", url, WebAddress.Href(url));
            composer.Append(url[^1] == '/' ? "." : "");
        }

        bool Identifier(string variable, IdentifierKind kind, string label, Func<string, string> address, string before = "")
        {
            var text = reference.Plain(variable);
            var bare = text is null ? null : Identifiers.Bare(kind, text);
            var shown = bare ?? text?.TrimEnd('.', ',', ';', ' ');
            if (string.IsNullOrEmpty(shown))
            {
                return false;
            }

            composer.Append(before);
            composer.Link(label, shown, bare is null ? null : address(bare));
            return true;
        }
    }
}

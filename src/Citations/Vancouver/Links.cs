using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>
/// Where the work can be found, at the end of its reference. An identifier of the wrong form is shown and not linked.
/// An address ends the reference without a stop unless it ends in a slash (chapter 23, "Availability"), so that the
/// stop is not copied with it.
/// </summary>
internal static class Links
{
    public static void Write(Reference reference, Composer composer)
    {
        if (Show(reference, "DOI", IdentifierKind.Doi) is { } doi)
        {
            composer.Link("doi: ", doi.Text, doi.IsGood ? WebAddress.OfDoi(doi.Text) : null);
            composer.Append(".");
        }

        WritePubMed(reference, composer);
        if (Show(reference, "NCT", IdentifierKind.Nct) is { } trial)
        {
            composer.Link("ClinicalTrials.gov: ", trial.Text, trial.IsGood ? "https://clinicaltrials.gov/study/" + trial.Text : null);
            composer.Append(".");
        }

        if (Online.ShowsAddress(reference) && reference.Plain("URL") is { } url)
        {
            composer.Link("Available from: ", url, WebAddress.Href(url));
            composer.Append(url[^1] == '/' ? "." : "");
        }
    }

    private static void WritePubMed(Reference reference, Composer composer)
    {
        var pmid = Show(reference, "PMID", IdentifierKind.Pmid);
        if (pmid is { } abstractNumber)
        {
            composer.Link("PubMed PMID: ", abstractNumber.Text, abstractNumber.IsGood ? WebAddress.OfPmid(abstractNumber.Text) : null);
        }

        var pmcid = Show(reference, "PMCID", IdentifierKind.Pmcid);
        if (pmcid is { } article)
        {
            composer.Append(pmid is null ? "" : ";");
            composer.Link("PubMed Central PMCID: ", article.Text, article.IsGood ? WebAddress.OfPmcid(article.Text) : null);
        }

        composer.Append((pmid ?? pmcid) is null ? "" : ".");
    }

    private static (string Text, bool IsGood)? Show(Reference reference, string variable, IdentifierKind kind)
    {
        if (reference.Plain(variable) is not { } text)
        {
            return null;
        }

        var bare = Identifiers.Bare(kind, text);
        text = bare ?? text.TrimEnd('.', ',', ';', ' ');
        return text.Length > 0 ? (text, bare is not null) : null;
    }
}

using Attest.Markdown.Reading;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>The words around MS that tell the drug from a disease where no dose stands beside it.</summary>
internal static class MorphineWords
{
    public static readonly HashSet<string> Portions = new(
        ["dose", "doses", "overdose", "infusion", "infusions", "bolus", "boluses", "injection", "injections", "ampoule", "vial", "tablet", "tablets"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Behind MS these make it the disease, or a method.</summary>
    public static readonly HashSet<string> Diseased = new(
        ["patients", "patient", "people", "relapse", "relapses", "lesion", "lesions", "clinic", "clinics", "nurse", "nurses", "team", "specialist", "specialists", "therapy", "therapies", "treatment",
        "treatments", "drugs", "medication", "medications", "disease", "diagnosis", "sufferers", "care", "cohort", "plaques", "symptoms", "fatigue", "spasticity", "society", "trust", "register",
        "subtype", "progression", "trial", "trials", "analysis", "data", "spectra", "spectrum", "detection", "degree", "program", "programme", "centre", "center", "phenotype", "risk", "brain",
        "type", "course", "activity", "and/or", "attack", "attacks"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Giving = new(
        ["give", "gives", "gave", "given", "giving", "administer", "administered", "administering", "inject", "injected", "infuse", "infused", "receive", "received", "receiving", "prescribe", "prescribed",
        "titrate", "titrated", "took", "take", "IV", "i.v", "IM", "SC", "oral", "intravenous", "subcutaneous", "nebulised", "nebulized", "parenteral", "low-dose", "high-dose", "PRN"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> GoingOn = new(
        ["for", "if", "as", "every", "prn", "slowly", "intravenously", "subcutaneously", "orally", "sparingly", "before", "after", "when", "until", "to", "with", "at", "or", "and", "by", "was", "is", "via",
        "once", "twice", "daily", "while", "prior", "on", "hourly"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Opioid = ["pain", "analges", "morphine", "opioid", "opiate", "naloxone", "breakthrough", "dyspn", "breathless", "respiratory", "sedat", "myocardial", "palliati"];

    private static readonly string[] Others = ["sclerosis", "spectromet", "mitral", "metabolic syndrome", "master of", "musculoskeletal", "chromatograph", "interferon", "demyelin", "natalizumab", "relaps"];

    /// <summary>"Give MS for pain", "IV MS", "an overdose of MS".</summary>
    public static bool AreAboutDrug(ReadText text, List<string> before, List<string> after)
    {
        var isGiven = before is [var verb, ..] && Giving.Contains(verb) && verb != "Given"
            || before is ["of", var portion, ..] && Portions.Contains(portion);
        var goesOn = after.Count == 0 || !char.IsLetter(after[0][0]) || GoingOn.Contains(after[0]);
        var isForPain = after is ["for", ..] && after.Skip(1).Take(3).Any(IsAboutPain);
        return ((isGiven && goesOn) || isForPain) && !Array.Exists(Others, word => text.Text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsAboutPain(string word) => Array.Exists(Opioid, part => word.StartsWith(part, StringComparison.OrdinalIgnoreCase));
}

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>
/// Tells the name of a drug by the stem in which it ends, as far as stems tell: <c>prednisolone</c>, <c>ropivacaine</c>.
/// </summary>
/// <remarks>World Health Organization, The use of stems in the selection of International Nonproprietary Names (INN).</remarks>
internal static class DrugNames
{
    /// <summary>Of what is spread, dropped, breathed or infused, whose strength is told in per cent; and salts and sugars.</summary>
    private static readonly string[] Dissolved =
        ["caine", "flurane", "chloride", "bicarbonate", "gluconate", "dextrose", "glucose", "saline", "peroxide", "olone", "sone", "onide", "betasol", "conazole", "limus",
        "retinoin", "retin", "mycin", "micin", "floxacin", "olol", "prost", "tropine", "carpine", "frine", "phrine", "hexidine", "iodine", "methrin", "mannitol"];

    private static readonly string[] Others =
        ["statin", "pril", "sartan", "cillin", "cycline", "azole", "mab", "tinib", "parib", "ciclib", "dipine", "zepam", "zolam", "barbital", "platin", "rubicin", "taxel", "trexate",
        "parin", "gliptin", "gliflozin", "glutide", "formin", "triptan", "setron", "profen", "coxib", "fenac", "thiazide", "semide", "dronate", "tropium", "terol", "fentanil", "morphine",
        "codone", "oxetine", "pramine", "triptyline", "azepine", "peridol", "lukast", "penem", "oxaban", "gatran", "ciclovir", "phylline", "thiouracil", "prazole", "quine", "warfarin"];

    public static bool IsDissolved(string word) => EndsInAny(word, Dissolved);

    public static bool Is(string word) => EndsInAny(word, Dissolved) || EndsInAny(word, Others);

    private static bool EndsInAny(string word, string[] stems) => Array.Exists(stems, stem => word.EndsWith(stem, StringComparison.OrdinalIgnoreCase));
}

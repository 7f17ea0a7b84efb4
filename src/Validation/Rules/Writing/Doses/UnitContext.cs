using Attest.Markdown.Reading;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>Tells units of a drug from units of an enzyme or an antibody.</summary>
internal static class UnitContext
{
    private static readonly HashSet<string> Drugs = new(
        ["insulin", "insulins", "glargine", "aspart", "lispro", "detemir", "degludec", "NPH", "heparin", "enoxaparin", "dalteparin", "tinzaparin", "penicillin", "benzylpenicillin",
        "botulinum", "onabotulinumtoxinA", "toxin", "vasopressin", "oxytocin", "hyaluronidase", "streptokinase", "urokinase", "epoetin", "erythropoietin", "nystatin", "bacitracin",
        "polymyxin", "antivenom", "vitamin", "colecalciferol", "cholecalciferol", "ergocalciferol", "flush", "flushes", "lock", "solution", "vial", "vials", "ampoule", "pen", "syringe", "syringes",
        "pump", "cartridge", "injection", "inject", "injected", "infuse", "infused", "infusion", "dilute", "diluted", "strength", "dose", "doses", "give", "given", "administer",
        "administered", "drug", "bag", "reconstitute", "reconstituted", "contains", "containing", "draw"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Laboratory = new(
        ["level", "levels", "antibody", "antibodies", "titre", "titres", "titer", "titers", "serum", "plasma", "activity", "positive", "negative", "assay", "normal", "reference", "cut-off",
        "cutoff", "anti-Xa", "TPO", "anti-TPO", "anti-CCP", "CCP", "RF", "IgE", "IgG", "IgM", "IgA", "hCG", "CA-125", "CA125", "CA", "TSH", "FSH", "LH", "prolactin", "PTH", "concentration",
        "concentrations", "cells", "culture", "cultured", "medium", "factor", "rheumatoid", "marker", "fasting", "viral", "load", "DNA", "HBsAg", "anti-HBs", "anti-dsDNA", "dsDNA", "ADAMTS13"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Heads = ["dose", "dosage", "dosing", "strength", "units", "insulin", "heparin", "vitamin", "bolus", "basal", "amount"];

    /// <summary>True for the unit behind a number if it counts a dose.</summary>
    public static bool IsOfDose(ReadText text, int start, DoseUnit unit)
    {
        if (unit.Kind == UnitKind.Concentration)
        {
            var around = Words.Around(text, start, unit.End).ToList();
            return around.Exists(Drugs.Contains) && !around.Exists(Laboratory.Contains);
        }

        if (unit.Kind == UnitKind.Laboratory)
        {
            return Words.After(text, unit.End) is [var form, ..] && DoseWords.Ointments.Contains(form);
        }

        // What is counted for each kilogram is given, be it an enzyme.
        return unit.Kind == UnitKind.Dose && (text.Text.AsSpan(unit.NameEnd, unit.End - unit.NameEnd).EndsWith("kg", StringComparison.Ordinal) || !DoseContext.IsMeasured(Words.Before(text, start), []));
    }

    /// <summary>True if the text, or the head above a cell, is about doses: "dose (U)", "in IU of vitamin D".</summary>
    public static bool SpeaksOfDoses(ReadText text) =>
        Array.Exists(Heads, head => text.Text.Contains(head, StringComparison.OrdinalIgnoreCase) || text.ColumnHead.Contains(head, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for "Vitamin D, IU" and "Dose IU": the head of a column, or a label.</summary>
    public static bool EndsHead(ReadText text, DoseUnit unit) =>
        text.Text.Length <= 30 && text.Text.AsSpan(unit.End).IsWhiteSpace() && SpeaksOfDoses(text);
}

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>The words by which a reader, and so the validator, knows what a number is about. Compared without case.</summary>
internal static class DoseWords
{
    /// <summary>Somebody gives or takes something.</summary>
    public static readonly HashSet<string> Giving = Of(
        """
        dose doses dosage dosages dosing strength strengths tablet tablets capsule capsules give gives given giving gave take takes taken taking took
        administer administers administered inject injects injected injecting infuse infuses infused infusing prescribe prescribes prescribed start started
        starting begin titrate titrated bolus available increments steps received receives receive replace
        """);

    /// <summary>A body or an instrument has it, however much it is.</summary>
    public static readonly HashSet<string> Measures = Of(
        """
        proteinuria albuminuria excretion excreted excretes excrete output volume volumes residual effusion haematoma hematoma cyst abscess tumour tumor
        prostate spleen thyroid nodule nodules capacity FVC FEV1 VC VO2max clearance eGFR GFR CrCl birthweight birth-weight weighs weighed weighing weigh weight
        alcohol salt fibre fiber intake Hb haemoglobin hemoglobin protein specimen sample samples biopsy stone calculus secretion drain drainage drained drains aspirated ascites urine detection
        placenta CK CPK ALT AST LDH ALP GGT amylase lipase troponin ferritin CA-125 CA125 concentration concentrations level levels index milk
        creatinine cortisol metanephrines catecholamines diet diets eats ate drank blood
        """);

    /// <summary>Measured where a specimen stands before them, and given otherwise.</summary>
    public static readonly HashSet<string> Analytes = Of(
        "albumin protein calcium sodium potassium magnesium phosphate oxalate citrate copper iodine iodide urate fat glucose");

    public static readonly HashSet<string> Specimens = Of("urine urinary faecal fecal stool CSF serum plasma salivary");

    /// <summary>Behind the number, with or without "of".</summary>
    public static readonly HashSet<string> Matter = Of(
        """
        urine blood protein proteins carbohydrate carbohydrates fibre fiber salt alcohol fat stool sputum pus ascites ascitic tissue CSF bile aspirate aliquot
        aliquots sample samples DNA RNA ethanol bloody cerebrospinal haemoglobin hemoglobin weight
        """);

    /// <summary>Between what was measured and its value there may be these.</summary>
    public static readonly HashSet<string> Filling = Of(
        """
        of was is are were to from by rose fell increased decreased reached reaches reach exceeded exceeds exceed exceeding above below over under than greater less
        more at about around least most only and or between remained has had been be up down per day rate value values range threshold limit number reduced
        estimated approximately roughly nearly almost total daily hourly h hour hours h24 24-hour 24-h then now still
        """);

    /// <summary>Behind these something else is spoken of than before them: "proteinuria fell after drug A 10 mg".</summary>
    public static readonly HashSet<string> Turning = Of("after with on despite during using following");

    /// <summary>These say that what stands before them has the value behind them.</summary>
    public static readonly HashSet<string> Stating = Of(
        "was is are were = < > ≥ ≤ : exceeds exceeded exceed exceeding reached reaches reach fell falls rose rises remained averaged above below than totalled totaled yielded");

    public static readonly HashSet<string> Statistics = Of("median average averaged averaging IQR SD SE SEM CI interquartile quartile tertile percentile ED50 ED95 LD50 NOAEL");

    public static readonly HashSet<string> Fluids = Of(
        "fluid fluids saline crystalloid crystalloids Hartmann's Ringer's plasma-lyte dextrose glucose colloid bolus oxygen water macrogol");

    /// <summary>Before a volume: "fluids" are given, "fluid" may have been found.</summary>
    public static readonly HashSet<string> Infused = Of("fluids hydration saline crystalloid crystalloids colloid Hartmann's Hartmann’s Ringer's Ringer’s plasma-lyte macrogol");

    /// <summary>Somebody makes a preparation.</summary>
    public static readonly HashSet<string> Preparing = Of("use dilute diluted reconstitute reconstituted prepare prepared mix mixed make supplied");

    /// <summary>In what a drug comes; right behind a concentration.</summary>
    public static readonly HashSet<string> Forms = Of(
        "solution solutions suspension injection infusion vial vials ampoule ampoules ampule syrup concentrate elixir drip bag bags syringe syringes pen pens drops cartridge");

    /// <summary>Before a concentration these say that somebody made it.</summary>
    public static readonly HashSet<string> Dissolving = Of(
        """
        inject injected infuse infused infusing dilute diluted diluting strength strengths solution solutions suspension vial vials ampoule ampoules syringe syringes
        bag bags reconstitute reconstituted containing contains add added drip prefilled pre-filled
        """);

    /// <summary>Before a concentration these say that it was found.</summary>
    public static readonly HashSet<string> Comparing = Of(
        ", ) ; < > ≥ ≤ = below above exceeds exceed under over than level levels concentration concentrations serum plasma if when reaches reached fell rose between");

    public static readonly HashSet<string> Ointments = Of("cream creams ointment ointments lotion gel foam shampoo paste mouthwash");

    /// <summary>Behind a percentage these say that it is a strength.</summary>
    public static readonly HashSet<string> Preparations = Of(
        "cream creams ointment ointments lotion gel foam shampoo paste solution emulsion mouthwash saline NaCl glucose dextrose lidocaine lignocaine bupivacaine drops w/v w/w");

    private static HashSet<string> Of(string words) =>
        new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}

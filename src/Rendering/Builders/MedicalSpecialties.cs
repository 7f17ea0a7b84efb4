namespace Attest.Rendering.Builders;

/// <summary>The members of schema.org's MedicalSpecialty (https://schema.org/MedicalSpecialty). The vocabulary has no others; a word of one's own says nothing.</summary>
internal static class MedicalSpecialties
{
    private const string Members = """
        Anesthesia Cardiovascular CommunityHealth Dentistry Dermatologic Dermatology DietNutrition Emergency Endocrine
        Gastroenterologic Genetic Geriatric Gynecologic Hematologic Infectious LaboratoryScience Midwifery Musculoskeletal
        Neurologic Nursing Obstetric Oncologic Optometric Otolaryngologic Pathology Pediatric PharmacySpecialty Physiotherapy
        PlasticSurgery Podiatric PrimaryCare Psychiatric PublicHealth Pulmonary Radiography Renal RespiratoryTherapy
        Rheumatologic SpeechPathology Surgical Toxicologic Urologic
        """;

    private static readonly Lazy<HashSet<string>> All =
        new(() => Members.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal));

    public static bool IsMember(string name) => All.Value.Contains(name);
}

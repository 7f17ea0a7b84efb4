namespace Attest.Rendering.Builders;

/// <summary>All members of schema.org's MedicalSpecialty (https://schema.org/MedicalSpecialty).</summary>
internal static class MedicalSpecialties
{
    private const string Members = """
        Anesthesia Cardiovascular CommunityHealth Dentistry Dermatologic Dermatology DietNutrition Emergency Endocrine
        Gastroenterologic Genetic Geriatric Gynecologic Hematologic Infectious LaboratoryScience Midwifery Musculoskeletal
        Neurologic Nursing Obstetric Oncologic Optometric Otolaryngologic Pathology Pediatric PharmacySpecialty Physiotherapy
        PlasticSurgery Podiatric PrimaryCare Psychiatric PublicHealth Pulmonary Radiography Renal RespiratoryTherapy
        Rheumatologic SpeechPathology Surgical Toxicologic Urologic
        """;

    private static readonly HashSet<string> All = [.. Members.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    public static bool IsMember(string name) => All.Contains(name);
}

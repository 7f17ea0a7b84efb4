namespace Attest.Benchmarks;

/// <summary>A specialty: its id, its name and its value in schema.org's MedicalSpecialty.</summary>
public sealed record Specialty(string Id, string Name, string Schema)
{
    /// <summary>All specialties of the corpus.</summary>
    public static readonly Specialty[] All =
    [
        new("cardiology", "Cardiology", "Cardiovascular"),
        new("dermatology", "Dermatology", "Dermatologic"),
        new("endocrinology", "Endocrinology", "Endocrine"),
        new("gastroenterology", "Gastroenterology", "Gastroenterologic"),
        new("hematology", "Hematology", "Hematologic"),
        new("infectious-diseases", "Infectious diseases", "Infectious"),
        new("nephrology", "Nephrology", "Renal"),
        new("neurology", "Neurology", "Neurologic"),
        new("oncology", "Oncology", "Oncologic"),
        new("psychiatry", "Psychiatry", "Psychiatric"),
        new("pulmonology", "Pulmonology", "Pulmonary"),
        new("rheumatology", "Rheumatology", "Rheumatologic"),
    ];
}

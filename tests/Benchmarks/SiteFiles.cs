using System.Text;

namespace Attest.Benchmarks;

/// <summary>The files around the articles. They are the same in a corpus of any size.</summary>
public static class SiteFiles
{
    /// <summary>Months between two reviews; long, so that the corpus stays free of overdue reviews.</summary>
    public const int ReviewMonths = 24;

    /// <summary>Each file's path below the input folder, and its text.</summary>
    public static IEnumerable<(string Path, string Text)> All() =>
    [
        ("site.yml", Site),
        ("board.yml", Board()),
        ("vocabulary/specialties.yml", Specialties()),
        ("vocabulary/glossary.yml", GlossaryTerms()),
        ("references/shared.yml", SharedReferences()),
        ("pages/editorial-policy.md", EditorialPolicy),
    ];

    // Seals are optional: they belong to the product, and the corpus must not depend on its code.
    private static readonly string Site =
        $$"""
        title: Example knowledge base
        url: https://kb.example.org/
        language: en
        description: Invented articles for measuring how long a build takes.
        notice: Invented text for measuring. Not for care.
        disclaimer: Every condition, drug and study on this page is invented.
        editorial-policy: editorial-policy
        publish: { unapproved: fail }
        review:
          interval: {{ReviewMonths}} months
          warn-before: 30 days
          overdue: warning
          two-person: true
          approvals: 1
        audiences:
          - { id: clinician, label: Health professional }
          - { id: patient, label: Patient or carer, reading-grade: 8 }
        sections: { required: [From the Guidelines, From the Research] }

        """;

    private const string EditorialPolicy =
        """
        ---
        title: Editorial policy
        summary: How the invented articles of this corpus come about.
        updated: 2026-01-02
        ---

        Every article of this corpus is invented. Its words are drawn from a list, and its references name
        works that do not exist.

        ## Review

        The members of the sample board are invented too. Each article names one of them as its reviewer.

        """;

    private static string Board()
    {
        var yaml = new StringBuilder("members:\n");
        foreach (var member in BoardMember.All)
        {
            yaml.Append($"  - id: {member.Id}\n    name: {member.Name}\n");
            yaml.Append("    credentials: MD\n    role: Sample reviewer\n");
            if (member.Specialties.Count > 0)
            {
                yaml.Append($"    specialties: [{string.Join(", ", member.Specialties.Select(s => s.Id))}]\n");
            }

            yaml.Append("    conflicts: None declared\n    active: { from: 2020-01-01 }\n");
        }

        return yaml.ToString();
    }

    private static string Specialties()
    {
        var yaml = new StringBuilder();
        foreach (var s in Specialty.All)
        {
            var description = $"Invented articles on {s.Name}";
            yaml.Append($"{s.Id}: {{ name: {s.Name}, description: {description}, schema: {s.Schema} }}\n");
        }

        return yaml.ToString();
    }

    private static string GlossaryTerms()
    {
        var yaml = new StringBuilder();
        for (var i = 0; i < Glossary.All.Length; i++)
        {
            var entry = Glossary.All[i];
            yaml.Append($"- term: {entry.Term}\n  definition: ");
            new Prose(yaml, new SplitMix(SplitMix.Purpose.Glossary, i), Words.Common).Sentence(8, 14);
            yaml.Append($".\n  synonyms: [{entry.Synonym}]\n  abbreviations: [{entry.Abbreviation}]\n");
        }

        return yaml.ToString();
    }

    private static string SharedReferences()
    {
        var yaml = new StringBuilder("references:\n");
        foreach (var work in Work.Shared)
        {
            work.AppendYaml(yaml);
        }

        return yaml.ToString();
    }
}

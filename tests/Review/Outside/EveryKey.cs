namespace Attest.Tests.Review.Outside;

/// <summary>A small site of invented content in which every key of every file that readers may notice has a value.</summary>
internal static class EveryKey
{
    public const string Site = """
        title: Example base
        url: https://kb.example.org/
        language: en
        description: Invented conditions only
        demonstration: false
        notice: Nothing here is real.
        disclaimer: Ask a professional before you act.
        editorial-policy: policy
        repository:
          url: https://github.com/example/kb
          branch: main
          path: input
        publish:
          unapproved: fail
        review:
          interval: 12 months
          warn-before: 30 days
          overdue: warning
          two-person: true
          approvals: 1
          seal: required
          guideline-age: 8 years
          retractions-age: 90 days
        audiences:
          - id: clinician
            label: Health professional
          - id: patient
            label: Patient or carer
            reading-grade: 12
        sections:
          required: [Treatment]
        follow-up:
          url: "https://assistant.example.org/?q={question}"
        rules:
          KB507: warning

        """;

    public const string Board = """
        members:
          - id: lee
            name: Lee Lark
            credentials: MD
            role: Second reviewer
            specialties: [example, second]
            github: lee-gh
            orcid: 0000-0002-1825-0097
            conflicts: None declared
            active:
              from: 2024-01-01
              until: 2030-01-01
          - id: nell
            name: Nell Nuthatch
            role: Editor

        """;

    public const string Specialties = """
        example:
          name: Example medicine
          description: Invented
          schema: PrimaryCare
        second:
          name: Second medicine

        """;

    public const string Glossary = """
        - term: first-dose reaction
          definition: A reaction in the hour after the first dose.
          synonyms: [early reaction]
          abbreviations: [FDR]
        - term: unused term
          definition: Nobody uses it.

        """;

    public const string Shared = """
        - id: shared2021
          type: article-journal
          evidence: guideline
          title: A guideline on Example syndrome
          author:
            - family: Shared
              given: S
          container-title: Example Guidelines
          issued: 2021
          volume: 3
          issue: 2
          page: 1-9
          DOI: 10.5555/shared.2021
          PMID: 12345678
        - id: uncited2021
          type: article-journal
          title: A work that nobody cites
          container-title: Example Trials
          issued: 2021

        """;

    public const string Article = """
        ---
        title: How is Example syndrome treated?
        summary: With drug X each morning.
        specialty: example
        tags: [syndrome, treatment]
        synonyms: [example ailment]
        codes:
          mesh: [D000001]
        aliases: [former-name]
        authors:
          - nell
          - name: Guest Author
            orcid: 0000-0001-5109-3700
            github: guest-gh
        updated: 2026-05-06
        notice: Drug X is short.
        publish: caution
        language: en
        review:
          status: approved
          submitted: 2026-04-20
          assigned: [lee]
          approvals:
            - by: lee
              on: 2026-05-06
              seal: "attest-1:sha256:…"
          due: 2027-05-06
        history:
          - on: 2026-05-06
            by: lee
            note: First publication
        corrections:
          - on: 2026-05-07
            text: The unit was missing.
        references:
          - id: own2020
            type: article-journal
            evidence: trial
            title: A trial of drug X
            author:
              - family: Own
                given: O
            container-title: Example Trials
            issued: 2020
            volume: 1
            issue: 4
            page: 1-9
            DOI: 10.5555/own.2020
            URL: https://example.org/own
          - id: plain2019
            type: book
            evidence: other
            title: A book on drug Y
            author:
              - literal: Example Group
            edition: 2
            publisher: Example Press
            publisher-place: Exampleton
            issued: 2019
        ---

        Drug X comes first [@own2020; @shared2021], before drug Y [@plain2019]. A first-dose reaction is rare [@own2020].

        ## Treatment

        ::: clinician
        Watch the patient [@own2020]. See [the leaflet](../assets/leaflet.txt).
        :::

        """;

    public const string Withdrawn = """
        ---
        title: What was withdrawn?
        summary: An old answer.
        specialty: second
        updated: 2026-05-06
        review:
          status: withdrawn
          submitted: 2026-04-20
        withdrawn:
          on: 2026-05-08
          reason: Outdated
        ---
        Nothing.

        """;

    public const string Policy = """
        ---
        title: Editorial policy
        summary: How we work.
        updated: 2026-01-01
        ---
        We review.

        """;

    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["site.yml"] = Site,
        ["board.yml"] = Board,
        ["vocabulary/specialties.yml"] = Specialties,
        ["vocabulary/glossary.yml"] = Glossary,
        ["references/shared.yml"] = Shared,
        ["articles/main.md"] = Article,
        ["articles/gone.md"] = Withdrawn,
        ["pages/policy.md"] = Policy,
        ["pages/about.md"] = Policy.Replace("Editorial policy", "About us", StringComparison.Ordinal),
        ["assets/leaflet.txt"] = "Take 4 units.\n",
    };
}

namespace Attest.Tests.Hostile.Mutation;

/// <summary>YAML in every form that it has, those that Attest refuses included, and JSON.</summary>
internal static class YamlSeeds
{
    private const string Plain = """
        # A comment
        title: What is Example syndrome (or drug A)?
        summary: >-
          An invented condition
          that is folded.
        tags: [example, 'drug A', "quoted, with: signs", ~]
        codes: { icd-10: [X00, X01], mesh: D00, none: [], empty: {} }
        authors:
        - sample
        - { name: Another é 😀, orcid: "0000-0002-1825-0097" }
        review:
          status: approved
          due:
        references:
          - id: example2020
            issued: { date-parts: [[2020, 5]] }
        notice:

        """;

    private const string Scalars = """
        %YAML 1.2
        ---
        plain: several
          lines of

          text
        double: "escapes \" \\ \/ \n \t \x41 \u00e9 \U0001F600 \
          and \
          lines"
        single: 'it''s
          folded'
        literal: |
          a

           b
        kept: |2+
            a

        folded: >
          a
          b

          c
        stripped: >-1
         a
        empty: ""
        null: ~
        url: http://a.example/b#c
        # between
        sign: -1.5e3
        word: "on"
        ...

        """;

    private const string Collections = """
        - - a
          - b
          -
            - c
        - key: value
          other:
          - d
        - ? complex
          : value
        - ? [a, b]
          : { c: d, ? e : f, g, "h":i }
        - [a, [b, {c: d}], {e: [f]}, g: h, ]
        - {
            a: b,
            "c": d, 'e': f,
          }
        - { description: Joints, muscles, schema: X }
        -
        - []
        - {}

        """;

    /// <summary>What is refused where it stands, and read on behind.</summary>
    private const string Refused = """
        %TAG !e! tag:a.example,2000:
        --- !e!root
        tag: !a x
        core: !!str x
        shorthand: !e!b [x]
        verbatim: !<tag:a.example,2000:c> { x: y }
        none: ! x
        anchor: &one x
        both: &two !d x
        items: [!a x, !!int 1, &three y]
        ? !k key
        : value
        same: 1
        same: 2

        """;

    private const string References = """
        references:
          - id: example2020
            type: article-journal
            evidence: trial
            title: "A <i>trial</i>"
            author: [{ family: Doe, given: A, suffix: Jr }, { literal: An Example Group }, Plain Name]
            container-title: Example Journal
            issued: 2020-05-06/2020-06
            accessed: { year: 2021, month: 2, day: 3 }
            original-date: [{ date-parts: [[2019, 1], [2019, 2]], circa: true, season: 1 }]
            available-date: { raw: in press }
            volume: 1
            page: 1-9
            DOI: 10.5555/a
            PMID: '1'
            custom: { NCT: NCT00000001, retraction: x }
            note: "PMID: 1"

        """;

    private const string Json = """
        [
        	{ "id": "a", "type": "book", "title": "A <i>book</i> \u00e9 \ud83d\ude00 \"\\\/\b\f\n\r\t", 
        	  "author": [{ "family": "Doe", "given": "A" }, "x"], "issued": { "date-parts": [[2020, 2, 3], ["2020", 4]] }, "volume": 1.5e3,
        	  "custom": { "evidence": "review" }, "note": null, "x": true }, // comment
        	/* another */ { "id": "é😀", "issued": "2020", "page": "1-2", "author": [] },
        ]

        """;

    public static IReadOnlyList<string> Yaml { get; } =
        [Plain, Scalars, Collections, Refused, References, Plain.ReplaceLineEndings("\r\n"), Scalars.ReplaceLineEndings("\r")];

    /// <summary>A line of three hyphens or dots would end the front matter.</summary>
    public static IReadOnlyList<string> FrontMatters { get; } =
    [
        .. Yaml.Select(yaml => yaml.Split('\n').Where(line => line is not (['-', '-', '-', ..] or ['.', '.', '.', ..] or ['%', ..])))
            .Select(lines => $"---\n{string.Join('\n', lines)}---\nText\n"),
        .. EveryConstructFile.All("articles/*.md").Select(text => text[..(text.IndexOf("\n---", StringComparison.Ordinal) + 5)]),
    ];

    public static IReadOnlyList<string> Bibliographies { get; } =
        [References, References.ReplaceLineEndings("\r\n"), .. EveryConstructFile.All("references/*.yml")];

    public static IReadOnlyList<string> Jsons { get; } = [Json, """{ "references": [{ "id": "a", "type": "book" }] }"""];

    public static IReadOnlyList<string> Pieces { get; } =
    [
        "\n", "\r\n", "\r", "\t", " ", "  ", ":", ": ", "-", "- ", "? ", "[", "]", "{", "}", "[]", "{}", ",", ", ", "\"", "'", "#", " #",
        "&", "&a ", "*", "*a", "|", ">", "|2+", ">-\n", "|0",
        "!", "!!", "!![", "!![x]", "!<", "!<>", "!<[>", "!a!", "!a!b ", "!%", "!%41", "!%ff", "! ", "!,", "%",
        "\n%TAG ! tag:[x,2000:\n---\n", "\n%TAG !a! \n", "\n%YAML 9.9\n", "\n%YAML 1.1\n", "\n%X\n",
        "\n---\n", "\n...\n", "--- ", "~", "\\", "\\x", "\\u202e", "\\ud83d", "\\ude00", "\\Uffffffff", "\\U00110000", "\\u00", "\0",
        "\u200b", "\u202e", "\u0085", "\u2028", "\ufeff", "\ufffe", "\ud83d", "\ude00",
        "<<: ", "=", "@", "`", "é", "😀", "\U000E0041", "null", "true", "1e999", "-1", "99999999999999999999", "0001-01-01", "9999-12-31",
        "2020-13", "id: ", "//", "/*", "*/",
    ];
}

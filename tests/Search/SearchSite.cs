namespace Attest.Tests.Search;

/// <summary>
/// A site of invented conditions, made so that each of its articles is the answer to a question on how a search should behave.
/// </summary>
internal static class SearchSite
{
    private const string Waiting = "review: { status: submitted, submitted: 2026-05-20 }";

    private static readonly string Overdue = $$"""
        review:
          status: approved
          submitted: 2024-04-20
          approvals: [{ by: sample-reviewer, on: 2024-05-06, seal: "{{Sealing.Placeholder}}" }]
          due: 2025-05-06
        """;

    private static readonly (string Slug, string Title, string Body, string FrontMatter)[] Articles =
    [
        // The slugs are chosen so that the order of the articles alone would give the wrong answer.
        ("a-mention", "Does drug A help?", "Drug A was also given in celtosis [@example2020].", ""),
        ("celtosis", "What is celtosis?", "It is an invented condition that stands for a real one [@example2020].", ""),
        ("harlitis-first", "Is harlitis treated?", "Harlitis is treated with drug A [@example2020].", Waiting),
        ("harlitis-second", "Is harlitis treated?", "Harlitis is treated with drug A [@example2020].", ""),
        ("melkosis-first", "Is melkosis treated?", "Melkosis is treated with drug A [@example2020].", Overdue),
        ("melkosis-second", "Is melkosis treated?", "Melkosis is treated with drug A [@example2020].", ""),
        ("fendol-aside", "Which drugs were tried?",
            "## From the Research\n\nSome people had been given fendol before the trial began [@example2020].", ""),
        ("fendol-guideline", "Which drugs are advised?",
            "## From the Guidelines\n\nThe guideline of the year advises fendol before anything else [@example2020].", ""),
        ("near-apart", "Does it matter how far?",
            "A gravine word stands at the beginning and after a good many of others that tell of nothing there comes at last a porline "
                + "one [@example2020].", ""),
        ("near-together", "Does it matter how close?",
            "There are a good many words that tell of nothing and after them there comes at last a gravine porline one that ends "
                + "[@example2020].", ""),
        ("words-one", "Does one of them do?", "The umbrate was measured [@example2020].", ""),
        ("words-two", "Do two of them do?", "The umbrate was measured, and the teloxin [@example2020].", ""),
        ("common-1", "Is there a first?", "The kelvate is found here [@example2020].", ""),
        ("common-2", "Is there a second?", "The kelvate is found here [@example2020].", ""),
        ("common-3", "Is there a third?", "The kelvate is found here [@example2020].", ""),
        ("rare", "Is there another?", "The nimbrol is found here [@example2020].", ""),
        ("marblin-long", "What else is given?", "An intravenous marblin was given once [@example2020].", ""),
        ("marblin-short", "What else is taken?", "The IVMB was given once [@example2020].", ""),
        ("lithalgia", "What is lithalgia?", "It comes and goes [@example2020].",
            "synonyms: [stone elbow, LTG]\ncodes: { icd-10: [M33.2], mesh: [D017285] }"),
        ("lithalgia-mention", "Who comes to the clinic?", "Many of them have lithalgia [@example2020].", ""),
        ("compounds", "Which spellings are there?",
            "## Of words\n\nAn anti-QRN drug, the QL-7R, the QRFα and the β2-plakin of Dorvan's sign were tried in 1,000 people with a "
                + "score of 0.5 [@example2020].", ""),
        ("whole", "Which spelling is whole?", "The antizylo was tried [@example2020].", ""),
        ("quartz", "Is polyquartzitis common?", "Polyquartzitis of the shoulder is common. The shoulder hurts [@example2020].", ""),
        ("abbreviation", "Which letters stand for what?",
            "The abbreviation WHO stands for something, and so does AS in some texts [@example2020].", ""),
        ("odd-words", "Which words are odd?", "A constructor and a toString walk into a hasOwnProperty [@example2020].", ""),
        ("audiences", "Who reads what?",
            "Everybody reads of the plimsole [@example2020].\n\n## For some\n\n::: patient\nDrink with the plimsole [@example2020].\n:::",
            ""),
    ];

    /// <summary>
    /// Made-up words, so many that the index takes several files; the last in the order of the alphabet begins with "zu".
    /// </summary>
    private static IEnumerable<string> Filler()
    {
        var syllables = (from onset in "bdgkmprtvz" from vowel in "aeiou" from coda in "lnrx" select $"{onset}{vowel}{coda}").ToArray();
        return Enumerable.Range(0, 1600).Select(i => $"{syllables[i % 200]}{syllables[((i * 7) + (i / 200)) % 200]}q");
    }

    /// <summary>Writes the input of the site.</summary>
    public static void WriteTo(TempFolder folder, string url)
    {
        foreach (var (path, text) in SampleSite.Files)
        {
            folder.Write("input/" + path, text);
        }

        folder.Write("input/site.yml", $$"""
            title: Example site
            url: {{url}}
            publish: { unapproved: caution }
            review: { seal: optional }
            audiences:
              - { id: clinician, label: Health professional }
              - { id: patient, label: Patient or carer }
            """);
        folder.Write("input/vocabulary/specialties.yml",
            "example-medicine: { name: Example medicine }\nsample-surgery: { name: Sample surgery }\n");
        folder.Write("input/vocabulary/glossary.yml", """
            - term: intravenous marblin
              definition: An invented thing.
              abbreviations: [IVMB]
            """);
        foreach (var (slug, title, body,
            frontMatter) in Articles.Append(("filler", "What fills the index?", string.Join(' ', Filler()) + " [@example2020].", "")))
        {
            var specialty = slug is "rare" or "words-one" ? "sample-surgery" : "example-medicine";
            folder.Write($"input/articles/{slug}.md", SampleSite.Article(
                body + "\n",
                $"title: {title}\nsummary: Some words that are not what is looked for.\nspecialty: {specialty}\n{frontMatter}"));
        }
    }
}

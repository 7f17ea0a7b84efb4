namespace Attest.Benchmarks;

/// <summary>
/// What one article is about and how others name it. Drawn from the article's number alone, so that an
/// article can link to another one without reading it.
/// </summary>
public sealed record Topic(
    int Number,
    Specialty Specialty,
    string Name,
    string Title,
    string Slug,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> GuidelineHeadings,
    IReadOnlyList<string> ResearchHeadings)
{
    private const int WordCount = 12;

    private static readonly string[] Questions =
    [
        "What is {0}?",
        "How is {0} treated?",
        "Which tests confirm {0}?",
        "When does {0} need a referral?",
        "What is the outlook in {0}?",
        "How is {0} monitored?",
        "Is drug A an option in {0}?",
        "What causes {0}?",
    ];

    // Letters and spaces only: the anchor of such a heading is the same by every rule.
    private static readonly string[] Headings =
    [
        "Treatment approach", "First choice", "Second choice", "Monitoring", "Referral", "Stopping treatment",
        "Older adults", "Children", "Pregnancy", "Screening", "Diagnosis", "Severity", "Long term care",
        "Supportive care", "Combined treatment", "Choice of setting", "Follow up", "Exceptions", "Safety",
        "Comparison of drugs", "Size of the effect", "Quality of the evidence", "Subgroups", "Relapse",
        "Quality of life", "Open questions", "Recent trials", "Older trials", "Observational data", "Mechanism",
    ];

    /// <summary>The topic of article <paramref name="number"/>, from 1.</summary>
    public static Topic Of(int number)
    {
        var random = new SplitMix(SplitMix.Purpose.Topic, number);
        var words = random.Distinct(WordCount, Benchmarks.Words.Invented.Length)
            .ConvertAll(index => Benchmarks.Words.Invented[index]);
        var kind = random.Pick(["syndrome", "disease", "disorder"]);
        var name = $"Example {words[0]} {kind} {number}";
        var guidelineCount = random.Between(2, 3);
        var headings = random.Distinct(guidelineCount + random.Between(2, 3), Headings.Length)
            .ConvertAll(index => random.Chance(40) ? $"{Headings[index]} in {random.Pick(words)}" : Headings[index]);
        return new Topic(
            number,
            random.Pick(Specialty.All),
            name,
            string.Format(null, random.Pick(Questions), name),
            Hyphenated(name),
            words,
            headings[..guidelineCount],
            headings[guidelineCount..]);
    }

    /// <summary>The path of this article's file, relative to the file of <paramref name="other"/>.</summary>
    public string PathFrom(Topic other) =>
        Specialty == other.Specialty ? $"{Slug}.md" : $"../{Specialty.Id}/{Slug}.md";

    /// <summary>The id that GitHub gives to a heading of letters and spaces.</summary>
    public static string Anchor(string heading) => Hyphenated(heading);

    private static string Hyphenated(string text) => text.ToLowerInvariant().Replace(' ', '-');
}

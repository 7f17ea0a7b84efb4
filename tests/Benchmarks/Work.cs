using System.Text;

namespace Attest.Benchmarks;

/// <summary>A cited work with everything that a journal reference needs.</summary>
public sealed record Work(string Key, string Evidence, string Doi, string Title, int Year, int FirstPage, int LastPage)
{
    /// <summary>How many works <c>references/shared.yml</c> holds.</summary>
    public const int SharedCount = 200;

    private static readonly string[] Evidences =
        ["trial", "trial", "observational", "observational", "systematic-review", "review", "other"];

    /// <summary>The shared works; every article may cite them by key.</summary>
    public static readonly Work[] Shared = [.. Enumerable.Range(0, SharedCount).Select(OfShared)];

    /// <summary>The authors, family name and initial.</summary>
    public required IReadOnlyList<(string Family, char Given)> Authors { get; init; }

    /// <summary>The journal.</summary>
    public required string Journal { get; init; }

    /// <summary>The volume.</summary>
    public required int Volume { get; init; }

    /// <summary>The issue within the volume.</summary>
    public required int Issue { get; init; }

    /// <summary>A work that one article alone cites; <paramref name="index"/> counts within the article.</summary>
    public static Work OfArticle(Topic topic, int index, SplitMix random)
    {
        var family = random.Pick(Words.Invented);
        var year = random.Between(2005, 2025);
        var subjects = random.Distinct(2, topic.Words.Count).ConvertAll(i => topic.Words[i]);
        return Create(
            (family, $"{family}{year}{(char)('a' + index)}", $"10.5555/example.{topic.Number}.{index + 1}"),
            (random.Pick(Evidences), year),
            $"{Words.Capital(subjects[0])} and {subjects[1]} in Example study {topic.Number}-{index + 1}",
            $"Example Journal of {topic.Specialty.Name}",
            random);
    }

    /// <summary>Appends the work as an item of a CSL-YAML list.</summary>
    public void AppendYaml(StringBuilder yaml)
    {
        var authors = string.Join(", ", Authors.Select(a => $"{{ family: {a.Family}, given: {a.Given} }}"));
        yaml.Append($"  - id: {Key}\n");
        yaml.Append("    type: article-journal\n");
        yaml.Append($"    evidence: {Evidence}\n");
        yaml.Append($"    title: {Title}\n");
        yaml.Append($"    author: [{authors}]\n");
        yaml.Append($"    container-title: {Journal}\n");
        yaml.Append($"    issued: {Year}\n");
        yaml.Append($"    volume: {Volume}\n");
        yaml.Append($"    issue: {Issue}\n");
        yaml.Append($"    page: {FirstPage}-{LastPage}\n");
        yaml.Append($"    DOI: {Doi}\n");
    }

    private static Work OfShared(int index)
    {
        var random = new SplitMix(SplitMix.Purpose.SharedWork, index);
        var specialty = Specialty.All[index % Specialty.All.Length];
        var isGuideline = index % 2 == 0;
        var kind = isGuideline ? "Example guideline" : "Example review";
        return Create(
            (random.Pick(Words.Invented), $"shared-{index + 1:D3}", $"10.5555/shared.{index + 1}"),
            (isGuideline ? "guideline" : "systematic-review", random.Between(2019, 2025)),
            $"{kind} {index + 1} on {random.Pick(Words.Invented)} disease",
            $"Annals of Example {specialty.Name}",
            random);
    }

    private static Work Create(
        (string FirstAuthor, string Key, string Doi) identity,
        (string Evidence, int Year) kind,
        string title,
        string journal,
        SplitMix random)
    {
        var first = random.Between(1, 900);
        List<(string Family, char Given)> authors = [(Words.Capital(identity.FirstAuthor), Initial(random))];
        for (var i = random.Between(1, 3); i > 0; i--)
        {
            authors.Add((Words.Capital(random.Pick(Words.Invented)), Initial(random)));
        }

        return new Work(
            identity.Key, kind.Evidence, identity.Doi, title, kind.Year, first, first + random.Between(4, 14))
        {
            Authors = authors,
            Journal = journal,
            Volume = random.Between(1, 80),
            Issue = random.Between(1, 12),
        };
    }

    // A to M: some YAML parsers read a bare N or Y as false or true.
    private static char Initial(SplitMix random) => (char)('A' + random.Below(13));
}

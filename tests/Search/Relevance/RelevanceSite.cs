using System.Globalization;
using System.Text.RegularExpressions;

namespace Attest.Tests.Search.Relevance;

/// <summary>
/// The knowledge base of invented conditions and drugs in which the queries of <c>invented.txt</c> are looked for. It is made of the text
/// files in this
/// folder: an article for each line of <c>conditions.txt</c> and <c>drugs.txt</c>, after a template, and those of <c>articles.md</c> as
/// they are. Articles
/// of one template differ in little but what they are about, as those of a real knowledge base do.
/// </summary>
internal static partial class RelevanceSite
{
    private static readonly string[] Specialties = ["joints", "skin", "nerves", "bowel", "kidneys", "medicines", "tests"];

    /// <summary>Reviews by the word that stands for them in the tables; without one, an article is approved.</summary>
    private static readonly Dictionary<string, string> Reviews = new(StringComparer.Ordinal)
    {
        ["pending"] = "review: { status: under-review, submitted: 2026-05-20, assigned: [sample-reviewer] }",
        ["submitted"] = "review: { status: submitted, submitted: 2026-05-20 }",
        ["overdue"] = $$"""
            review:
              status: approved
              submitted: 2024-04-20
              approvals: [{ by: sample-reviewer, on: 2024-05-06, seal: "{{Sealing.Placeholder}}" }]
              due: 2025-05-06
            """,
    };

    /// <summary>The text of a file of this folder.</summary>
    public static string Text(string name) =>
        File.ReadAllText(Path.Combine(RepositoryFolder.Path, "tests/Search/Relevance", name)).ReplaceLineEndings("\n");

    /// <summary>Writes the input of the site.</summary>
    public static void WriteTo(TempFolder folder)
    {
        foreach (var (path, text) in SampleSite.Files)
        {
            folder.Write("input/" + path, text);
        }

        folder.Write("input/site.yml", SampleSite.Files["site.yml"] + "publish: { unapproved: caution }\n");
        folder.Write("input/vocabulary/specialties.yml", string.Concat(Specialties.Select(id => $"{id}: {{ name: About {id} }}\n")));
        folder.Write("input/vocabulary/glossary.yml", Text("glossary.yml"));
        foreach (var (slug, article) in Articles())
        {
            folder.Write($"input/articles/{slug}.md", article);
        }
    }

    private static IEnumerable<(string Slug, string Text)> Articles() =>
    [
        .. Table("conditions.txt").Select((row, i) => (row["slug"], Filled(Text("condition.md"), row, i))),
        .. Table("drugs.txt").Select((row, i) => (row["slug"], Filled(Text("drug.md"), row, i))),
        .. Written(),
    ];

    private static IEnumerable<(string Slug, string Text)> Written() =>
        from part in Text("articles.md").Split("=== ", StringSplitOptions.RemoveEmptyEntries)
        let lines = part.Split('\n', 2)
        select (lines[0].Trim(), Completed("---\n" + lines[1], []));

    /// <summary>Rows by the names of their columns, which stand in the first line.</summary>
    private static IEnumerable<Dictionary<string, string>> Table(string name)
    {
        var rows = Text(name).Split('\n').Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToArray();
        return rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal));
    }

    /// <summary>A template with the cells of a row in it, and in place of <c>{one / another}</c> one of the two, by turns.</summary>
    private static string Filled(string template, Dictionary<string, string> row, int number)
    {
        var turn = number;
        var named = Cell().Replace(template, match => row.TryGetValue(match.Groups[1].Value.ToLowerInvariant(), out var cell)
            ? char.IsUpper(match.Groups[1].Value[0]) ? char.ToUpper(cell[0], CultureInfo.InvariantCulture) + cell[1..] : cell
            : match.Value);
        return Completed(Choice()
            .Replace(named, match => match.Groups[1].Value.Split(" / ") is var choices ? choices[turn++ % choices.Length] : ""), row);
    }

    /// <summary>An article with the fields that every one needs.</summary>
    private static string Completed(string text, Dictionary<string, string> row)
    {
        var parts = text.Split("---\n", 3);
        var fields = parts[1].Split('\n')
            .Select(line => line.StartsWith("review: ", StringComparison.Ordinal) ? Reviews[line["review: ".Length..]] : line);
        List<string> more = row.Count == 0
            ? [] : [$"specialty: {row.GetValueOrDefault("specialty", "medicines")}",
                $"synonyms: [{row["names"].Replace(";", ",", StringComparison.Ordinal)}]"];
        if (row.TryGetValue("code", out var code))
        {
            more.Add($"codes: {{ icd-10: [{code}] }}");
        }

        if (row.TryGetValue("state", out var state) && state.Length > 0)
        {
            more.Add(Reviews[state]);
        }

        return SampleSite.Article(parts[2], string.Join('\n', fields.Where(line => line.Length > 0).Concat(more)));
    }

    [GeneratedRegex(@"\{([A-Za-z]+)\}")]
    private static partial Regex Cell();

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Choice();
}

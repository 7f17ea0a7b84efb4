namespace Attest.Tests;

/// <summary>
/// A small valid knowledge base of invented conditions, written below a folder. Tests put their own files over it; any
/// field of the article's front matter can be replaced. Its approval is sealed when the site is built.
/// </summary>
internal static class SampleSite
{
    public const string ArticlePath = "articles/example.md";

    public static readonly DateOnly AsOf = new(2026, 6, 1);

    /// <summary>The fields of the article by their key, each as the lines that it has in the file.</summary>
    private static readonly (string Key, string Lines)[] Fields =
    [
        ("title", "title: What is Example syndrome?"),
        ("summary", "summary: An invented condition that stands for a real one."),
        ("specialty", "specialty: example-medicine"),
        ("updated", "updated: 2026-05-06"),
        ("review", "review:\n  status: approved\n  submitted: 2026-04-20\n  approvals:\n"
            + $"    - {{ by: sample-reviewer, on: 2026-05-06, seal: \"{Sealing.Placeholder}\" }}\n  due: 2027-05-06"),
        ("references", "references:\n  - id: example2020\n    type: article-journal\n    title: A trial of drug A\n    container-title: "
            + "Example Journal\n    issued: 2020"),
    ];

    public const string DefaultBody = "Drug A is the first choice [@example2020].\n";

    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["site.yml"] = "title: Example site\nurl: https://kb.example.org/\nreview: { seal: optional }\naudiences:\n  - { id: clinician, "
            + "label: Health professional }\n  - { id: patient, label: Patient or carer }\n",
        ["board.yml"] = "members:\n  - { id: sample-reviewer, name: Sample Reviewer, active: { from: 2020-01-01 } }\n",
        ["vocabulary/specialties.yml"] = "example-medicine: { name: Example medicine }\n",
    };

    /// <summary>Writes the site with one article, made of a body and of front matter that replaces the default fields.</summary>
    public static void Write(TempFolder folder, string body = DefaultBody, string frontMatter = "")
    {
        foreach (var (path, text) in Files)
        {
            folder.Write("input/" + path, text);
        }

        folder.Write("input/" + ArticlePath, Article(body, frontMatter));
    }

    public static string Article(string body = DefaultBody, string frontMatter = "")
    {
        var given = frontMatter.Length == 0 || frontMatter.EndsWith('\n') ? frontMatter : frontMatter + "\n";
        var rest = Fields.Where(field => !given.Split('\n').Any(line => line.StartsWith(field.Key + ":", StringComparison.Ordinal)));
        return $"---\n{given}{string.Concat(rest.Select(field => field.Lines + "\n"))}---\n{body}";
    }

    /// <summary>The line on which the body of <see cref="Article"/> begins, one-based.</summary>
    public static int BodyLine(string frontMatter = "") => Article("", frontMatter).Count(c => c == '\n') + 1;
}

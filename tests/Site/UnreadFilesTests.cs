using System.Text;
using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Tests.Site;

/// <summary>
/// A file that cannot be read is one finding, the first; nothing that depends on it is reported, and everything else is, as before.
/// </summary>
public class UnreadFilesTests
{
    private const string Conflict = "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> main\n";

    private static readonly Dictionary<string, string> Files = new()
    {
        ["site.yml"] = """
            title: Example site
            url: https://kb.example.org/
            language: de
            publish: { unapproved: caution }
            review: { interval: 100 years, warn-before: 1 days, two-person: false, approvals: 1 }
            sections: { required: [From the Guidelines] }
            audiences:
              - { id: clinician, label: Health professional }
              - { id: parent, label: Parent }
            editorial-policy: policy
            rules: { KB202: off, KB207: off, KB208: off }

            """,
        ["board.yml"] = """
            members:
              - { id: sample-reviewer, name: Sample Reviewer, active: { from: 2020-01-01 } }
              - { id: sample-author, name: Sample Author, active: { from: 2020-01-01 } }

            """,
        ["vocabulary/specialties.yml"] = "example-medicine: { name: Example medicine }\n",
        ["vocabulary/glossary.yml"] = "- term: Example syndrome\n  definition: An invented condition.\n",
        ["references/shared.yml"] = """
            - id: shared2020
              type: book
              title: On drug C
              publisher: Example Press
              issued: 2020
              superseded-by: other2021

            """,
        ["references/other.json"] = """
            [{ "id": "other2021", "type": "book", "title": "On drug D", "publisher": "Example Press", "issued": 2021,
               "superseded-by": "shared2022" }]

            """,
        ["references/third.yml"] = "- { id: shared2022, type: book, title: On drug E, publisher: Example Press, issued: 2022 }\n",
        ["pages/policy.md"] = "---\ntitle: Policy\nsummary: How we work.\nupdated: 2026-05-06\n---\nText [@shared2020].\n",
        ["articles/approved.md"] = Article("What is approved?", $$"""
            tags: [sample]
            authors: [sample-author]
            retracted-acknowledged: {}
            review:
              status: approved
              submitted: 2020-04-20
              approvals:
                - { by: sample-reviewer, on: 2020-05-06, seal: "{{Sealing.Placeholder}}" }
                - { by: sample-author, on: 2020-05-06, seal: "{{Sealing.Placeholder}}" }
            """, """
            Drug A [@shared2020; @other2021, p. 2] and [the draft](draft.md#from-the-guidelines).

            ## From the Guidelines

            ::: parent
            Text [@own2020].
            :::

            ::: {.recommendation direction=for strength=strong certainty=moderate source=shared2022}
            Take drug A [@shared2022].
            :::
            """),
        ["articles/draft.md"] = Article("What is a draft?", """
            review: { status: submitted, submitted: 2026-04-20, assigned: [sample-reviewer] }
            """, """
            Text [@shared2020].

            ## From the Guidelines

            See [the approved article](approved.md#from-the-guidelines).
            """),
        // What is wrong here has nothing to do with the other files.
        ["articles/wrong.md"] = Article("What is wrong?", $$"""
            review:
              status: approved
              submitted: 2020-04-20
              approvals: [{ by: sample-reviewer, on: 2020-05-06, seal: "{{ReviewSite.OldSeal}}" }]
            updatd: 2026-05-06
            """, """
            Text [@own2020] <b>x</b> and [a link](nowhere.md).

            ## From the Guidelines

            ![](../assets/nowhere.png)

            See [the wrong part](#nowhere).
            """),
        ["articles/missing.md"] = Article("What is missing?", "review: { status: submitted }", """
            Text [@nowhere2020].

            ## From the Guidelines

            Text.
            """),
    };

    private static readonly Dictionary<string, Func<string, string, byte[]?>> Ways = new()
    {
        ["tab"] = (path, text) => Utf8(
            path.EndsWith(".md", StringComparison.Ordinal) ? InFrontOfTitle(text, "\t")
            : path.EndsWith(".json", StringComparison.Ordinal) ? text.Replace(",", "", StringComparison.Ordinal) : text + "x:\n\ty: 1\n"),
        ["cut off"] = (path, text) => path.EndsWith(".json", StringComparison.Ordinal) ? Utf8(text[..10]) : [.. Utf8(text[..9]), 0xc3],
        ["UTF-16"] = (_, text) => [0xff, 0xfe, .. Encoding.Unicode.GetBytes(text)],
        ["UTF-16, the other way round"] = (_, text) => [0xfe, 0xff, .. Encoding.BigEndianUnicode.GetBytes(text)],
        ["UTF-16 without a mark"] = (_, text) => Encoding.Unicode.GetBytes(text),
        ["duplicate key"] = (path, text) => Utf8(path.EndsWith(".json", StringComparison.Ordinal)
            ? text.Replace("{ ", "{ \"id\": \"other2021\", ", StringComparison.Ordinal)
            : path switch
            {
                "references/shared.yml" => text + "  title: On drug D\n",
                "references/third.yml" => text.Replace("title:", "type: book, title:", StringComparison.Ordinal),
                "vocabulary/glossary.yml" => text + "  term: Other\n",
                "pages/policy.md" or "articles/draft.md" => InFrontOfTitle(text, "title: x\n"),
                _ => text + text.Split('\n')[0] + "\n",
            }),
        ["conflict"] = (path, text) => Utf8(path.EndsWith(".md", StringComparison.Ordinal)
            ? InFrontOfTitle(text, Conflict) : Conflict + text),
        ["conflict in the text"] = (_, text) => Utf8(text + Conflict),
        ["not UTF-8"] = (_, text) => [.. Utf8(text[..20]), 0xe4, .. Utf8(text[20..])],
        ["empty"] = (_, _) => [],
        ["blank"] = (_, _) => Utf8(" \n\n"),
        // The switched-off rules stay off, since the file still names them.
        ["text in place of fields"] = (path, _) => Utf8(
            path.EndsWith(".json", StringComparison.Ordinal) ? "1" : "text # KB202: off, KB207: off\n"),
        ["words in a list"] = (path, _) => Utf8(
            path.EndsWith(".json", StringComparison.Ordinal) ? "[1, 2]" : "- one # KB202: off, KB207: off\n- two\n"),
        ["folder"] = (_, _) => null,
    };

    public static TheoryData<string> Broken =>
    [
        "site.yml", "board.yml", "vocabulary/specialties.yml", "vocabulary/glossary.yml", "references/shared.yml", "references/other.json",
        "references/third.yml", "pages/policy.md", "articles/draft.md",
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public void Broken_file_is_the_first_finding_and_changes_no_other(string path)
    {
        using var folder = new TempFolder();
        foreach (var (file, text) in Files)
        {
            folder.Write("input/" + file, text);
        }

        Sealing.SealIn(folder["input"]);
        var whole = Check(folder);
        Assert.Equal(["KB103", "KB201", "KB301", "KB302", "KB303", "KB304", "KB405", "KB505"], whole.Select(CodeOf).Order());

        foreach (var (way, breaks) in Ways)
        {
            var text = File.ReadAllText(folder["input/" + path]);
            File.Delete(folder["input/" + path]);
            if (breaks(path, text) is { } bytes)
            {
                folder.Write("input/" + path, bytes);
            }
            else
            {
                Directory.CreateDirectory(folder[$"input/{path}/inner"]);
            }

            var found = Check(folder);
            if (Directory.Exists(folder["input/" + path]))
            {
                Directory.Delete(folder["input/" + path], recursive: true);
            }

            folder.Write("input/" + path, text);
            // In a file of which nothing is left any key may have been.
            var isKeyKnown = !path.StartsWith("references/", StringComparison.Ordinal)
                || way is not ("empty" or "blank" or "folder" or "text in place of fields" or "words in a list" or "cut off");
            Assert.Equal([$"{way}: {path}", .. whole.Where(finding => isKeyKnown || CodeOf(finding) != "KB201")],
                found.Select((finding, i) => i == 0 ? $"{way}: {finding.Split(':')[0]}" : finding));
        }
    }

    [Fact]
    public void Missing_settings_are_the_only_finding()
    {
        using var folder = new TempFolder();
        foreach (var (file, text) in Files.Where(file => file.Key is not ("site.yml" or "articles/wrong.md" or "articles/missing.md")))
        {
            folder.Write("input/" + file, text);
        }

        Sealing.SealIn(folder["input"]);

        Assert.Equal(["KB901"], Check(folder).Select(CodeOf));
    }

    [Fact]
    public void Keys_that_are_not_in_the_broken_file_are_still_missing()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, "Text [@shared2020; @shared202].\n");
        folder.Write("input/references/shared.yml", "- id: shared2020\n\ttitle: x\n");

        Assert.Equal(["KB901", "KB202", "KB201"], Check(folder).Select(CodeOf));
        Assert.Contains("shared202", Check(folder)[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_lowers_the_fault_is_judged_as_if_the_file_were_read()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, "Text [@shared2020].\n", $$"""
            review:
              status: approved
              approvals: [{ by: stranger, on: 2020-05-06, seal: "{{Sealing.Placeholder}}" }]
            """);
        folder.Write("input/site.yml", SampleSite.Files["site.yml"] + "rules: { KB901: warning }\n");
        folder.Write("input/references/shared.yml", "- id: shared2020\n\ttitle: x\n");
        folder.Write("input/board.yml", "members:\n\t- id: stranger\n");

        Assert.Equal(["KB901", "KB901", "KB201", "KB402", "KB403"],
            Check(folder).Select(CodeOf).Where(code => code is not "KB202").OrderBy(code => code != "KB901").ThenBy(code => code));
    }

    [Theory]
    [InlineData("# Notes for editors\n\nHello <b>x</b> [@nobody] [x](y.md).\n")]
    [InlineData("")]
    [InlineData("Text of an article without fields.\n\n### Skipped\n")]
    [InlineData("<<<<<<< HEAD\n---\ntitle: One\n=======\n---\ntitle: Two\n>>>>>>> main\n---\nText.\n")]
    public void File_that_is_not_an_article_is_reported_once(string text)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, "See [the notes](README.md#notes).\n\nText [@example2020].\n");
        folder.Write("input/site.yml", Files["site.yml"]);
        folder.Write("input/pages/policy.md", Files["pages/policy.md"].Replace(" [@shared2020]", "", StringComparison.Ordinal));
        folder.Write("input/articles/example.md",
            SampleSite.Article("See [the notes](README.md#notes) [@example2020].\n\n## From the Guidelines\n\nText.\n"));
        folder.Write("input/articles/README.md", text);
        folder.Write("input/articles/deeper/README.md", text);

        Assert.Equal(["articles/README.md", "articles/deeper/README.md"], Check(folder).Select(finding => finding.Split(':')[0]));
    }

    [Fact]
    public void Withdrawn_text_may_hold_anything()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, "Text â‰¥ \ufffd.\n" + Conflict,
            "review: { status: withdrawn }\nwithdrawn: { on: 2026-05-06, reason: No. }\n");

        Assert.Empty(Check(folder));

        SampleSite.Write(folder, "Text.\n" + Conflict, "title: â‰¥ 5?\n" + Conflict + "review: { status: withdrawn }\n");
        Assert.Equal(["KB516", "KB516", "KB517"], Check(folder).Select(CodeOf).Order());
    }

    [Theory]
    [InlineData("assets/table.csv")]
    [InlineData("assets/notes")]
    [InlineData("notes.txt")]
    [InlineData("references/retractions.csv")]
    [InlineData("references/export.bib")]
    public void Conflict_is_found_in_any_text_file(string path)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        folder.Write("input/" + path, new string('x', (64 * 1024) - 3) + "\n" + Conflict);
        Assert.Equal([$"{path}:2:1: error KB516"],
            Check(folder).Select(finding => finding[..finding.IndexOf(": lines", StringComparison.Ordinal)]));

        folder.Write("input/" + path, "\0\n" + Conflict);
        Assert.DoesNotContain(Check(folder), finding => finding.Contains("KB516", StringComparison.Ordinal));
    }

    [Fact]
    public void Root_of_a_repository_may_hold_other_things()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        foreach (var path in (string[])["README.md", "LICENSE", "package.json", "docs/index.html", ".github/x.yml", "articles/.gitkeep"])
        {
            folder.Write("input/" + path, "x");
        }

        folder.Write("input/articles/old.txt", "x");
        Assert.Equal(["KB505", "KB904", "KB904", "KB904", "KB904"], Check(folder).Select(CodeOf).Order());

        folder.Write("input/.git", "gitdir: elsewhere");
        Assert.Equal(["KB904"], Check(folder).Select(CodeOf));
    }

    private static string InFrontOfTitle(string text, string added) =>
        text.Insert(text.IndexOf("title:", StringComparison.Ordinal), added);

    private static string CodeOf(string finding) => finding.Split(' ')[2].TrimEnd(':');

    private static List<string> Check(TempFolder folder)
    {
        Sealing.SealIn(folder["input"]);
        var options = new BuildOptions(folder["input"], folder["input"], folder["output"], SampleSite.AsOf);
        return
        [
            .. SiteBuild.Run(options, writes: false).Diagnostics.Select(diagnostic =>
                $"{diagnostic.At}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Rule.Code}: {diagnostic.Message}"),
        ];
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Article(string title, string fields, string body) => $"""
        ---
        title: {title}
        summary: An invented condition.
        specialty: example-medicine
        updated: 2020-05-06
        {fields}
        references:
          - id: own2020
            type: book
            title: On drug B
            publisher: Example Press
            issued: 2020
        ---
        {body}

        """;
}

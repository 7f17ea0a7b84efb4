using System.Text;
using System.Text.RegularExpressions;

namespace Attest.Tests.Site;

/// <summary><c>approve</c> records what the rules would let stand, and writes the review block alone.</summary>
public class ApproveTests
{
    private const string Required = "title: Example site\nurl: https://kb.example.org/\n";
    private const string Submitted = "review:\n  status: submitted   # by the editor\n  submitted: 2026-04-20";
    private const string Approve = "approve example --by sample-reviewer --on 2026-05-06 --yes " + ProgramRun.AsOf;

    private const string Board = """
        members:
          - { id: sample-reviewer, name: Sample Reviewer, active: { from: 2020-01-01, until: 2026-05-20 } }
          - { id: second, name: Second Reviewer, github: second-handle }
          - { id: other-specialty, name: Other Specialty, specialties: [other] }

        """;

    private static TempFolder Site(string review = Submitted, string settings = Required, string more = "")
    {
        var folder = new TempFolder();
        SampleSite.Write(folder, frontMatter: review + "\n" + more);
        folder.Write("input/site.yml", settings);
        folder.Write("input/board.yml", Board);
        folder.Write("input/vocabulary/specialties.yml", "example-medicine: { name: Example medicine }\nother: { name: Other }\n");
        return folder;
    }

    private static string Read(TempFolder folder, string path = "input/" + SampleSite.ArticlePath) => File.ReadAllText(folder[path]);

    private static string SealOf(TempFolder folder, string path = SampleSite.ArticlePath) => Sealing.SealsOf(folder["input"])[path];

    [Fact]
    public void Approval_makes_the_article_fit_to_be_published()
    {
        using var folder = Site();
        var before = Read(folder);

        var run = ProgramRun.In(folder, Approve);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("  article  specialty         status now  what changes\n  example  example-medicine  submitted   approved, next "
            + "review 2027-05-06\nRecorded 1 approval by Sample Reviewer on 2026-05-06.\n", run.Output);
        Assert.Equal(before.Replace(Submitted, Submitted.Replace("submitted   #", "approved   #", StringComparison.Ordinal)
            + $"\n  approvals:\n    - {{ by: sample-reviewer, on: 2026-05-06, seal: \"{SealOf(folder)}\" }}\n  due: 2027-05-06",
            StringComparison.Ordinal), Read(folder));
        Assert.Equal(0, ProgramRun.In(folder, $"check {ProgramRun.AsOf}").ExitCode);
    }

    [Fact]
    public void Member_may_be_named_by_a_GitHub_handle_and_is_recorded_by_id()
    {
        using var folder = Site();

        var run = ProgramRun.In(folder, Approve.Replace("--by sample-reviewer", "--by @Second-Handle", StringComparison.Ordinal));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("{ by: second, on: 2026-05-06", Read(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void A_GitHub_handle_of_two_members_is_refused()
    {
        using var folder = Site();
        folder.Write("input/board.yml", Board + "  - { id: third, name: Third Reviewer, github: https://github.com/SECOND-handle }\n");
        var before = Read(folder);

        var run = ProgramRun.In(folder, Approve.Replace("--by sample-reviewer", "--by @second-handle", StringComparison.Ordinal));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("@second-handle is the GitHub handle of \"second\" and of \"third\" in board.yml; name one of them with --by ID",
            run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Read(folder));
    }

    [Fact]
    public void Bytes_outside_of_the_block_and_the_mode_of_the_file_stay()
    {
        using var folder = Site();
        var text = Read(folder).Replace("\n", "\r\n", StringComparison.Ordinal);
        folder.Write("input/" + SampleSite.ArticlePath,
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text + "No end of line, ☤ [@example2020]")]);
        var file = folder["input/" + SampleSite.ArticlePath];
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        }

        var run = ProgramRun.In(folder, Approve);

        Assert.Equal(0, run.ExitCode);
        var bytes = File.ReadAllBytes(file);
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'-'], bytes[..4]);
        var after = Encoding.UTF8.GetString(bytes[3..]);
        Assert.EndsWith("No end of line, ☤ [@example2020]", after, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', after.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Equal(["example.md"], Directory.EnumerateFiles(Path.GetDirectoryName(file)!).Select(Path.GetFileName));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void A_second_approval_of_the_same_text_changes_nothing_and_a_later_one_renews_it()
    {
        using var folder = Site();
        ProgramRun.In(folder, Approve);
        var before = Read(folder);

        var again = ProgramRun.In(folder, Approve.Replace("--yes", "", StringComparison.Ordinal));
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("nothing to do: sample-reviewer has approved this text", again.Output, StringComparison.Ordinal);
        Assert.Equal(before, Read(folder));

        var later = ProgramRun.In(folder, Approve.Replace("05-06", "05-20", StringComparison.Ordinal));
        Assert.Contains("approved again, next review 2027-05-20", later.Output, StringComparison.Ordinal);
        Assert.Equal(2, Read(folder).Split(SealOf(folder)).Length - 1);
        Assert.Equal(0, ProgramRun.In(folder, $"check {ProgramRun.AsOf}").ExitCode);
    }

    [Fact]
    public void A_changed_text_is_approved_again_below_its_earlier_approval()
    {
        using var folder = Site();
        ProgramRun.In(folder, Approve);
        folder.Write("input/" + SampleSite.ArticlePath, Read(folder).Replace("Drug A is", "Drug B is", StringComparison.Ordinal));
        Assert.Contains("KB405", ProgramRun.In(folder, $"check {ProgramRun.AsOf}").Output, StringComparison.Ordinal);

        var run = ProgramRun.In(folder,
            ["approve", "input/" + SampleSite.ArticlePath, "--by", "second", "--yes", "--note", "Dose: \"corrected\"",
                .. ProgramRun.AsOf.Split(' ')]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("    - { by: second, on: 2026-06-01, seal: \"attest-2:sha256:", Read(folder), StringComparison.Ordinal);
        Assert.Contains("  due: 2027-06-01\nhistory:\n  - { on: 2026-06-01, by: second, note: \"Dose: \\\"corrected\\\"\" }\n",
            Read(folder), StringComparison.Ordinal);
        Assert.Equal(0, ProgramRun.In(folder, $"check {ProgramRun.AsOf}").ExitCode);
    }

    [Fact]
    public void Two_approvals_are_collected_under_review()
    {
        using var folder = Site(settings: Required + "review: { approvals: 2 }\n");

        var first = ProgramRun.In(folder, Approve);
        Assert.Contains("1 of 2 approvals: stays under review", first.Output, StringComparison.Ordinal);
        Assert.Contains("status: under-review   # by the editor", Read(folder), StringComparison.Ordinal);
        Assert.DoesNotContain("due:", Read(folder), StringComparison.Ordinal);
        Assert.Contains("nothing to do", ProgramRun.In(folder, Approve).Output, StringComparison.Ordinal);

        var second = ProgramRun.In(folder,
            Approve.Replace("sample-reviewer", "second", StringComparison.Ordinal).Replace("05-06", "05-08", StringComparison.Ordinal));
        Assert.Contains("approved, next review 2027-05-08", second.Output, StringComparison.Ordinal);
        Assert.Equal(0, ProgramRun.In(folder, $"check {ProgramRun.AsOf}").ExitCode);
    }

    [Theory]
    [InlineData("--by @nobody", "", "error KB403: \"@nobody\" is not in board.yml")]
    [InlineData("--by nobody", "", "error KB403: \"nobody\" is not in board.yml")]
    [InlineData("--by second", "authors: [second]\n", "error KB404: Second Reviewer approved the article and is one of its authors")]
    [InlineData("--by second", "authors: [Reviewer SECOND, second reviewer]\n", "error KB404:")]
    [InlineData("--by second", "authors: [{ name: Jane, github: Second-Handle }]\n", "error KB404:")]
    [InlineData("--by other-specialty", "", "error KB409: Other Specialty may not approve articles on example-medicine")]
    [InlineData("--by sample-reviewer --on 2026-05-21", "", "error KB409: Sample Reviewer was not on the board on 2026-05-21")]
    [InlineData("--by second --on 2026-06-03", "", "error KB106: the day of an approval is 2026-06-03, in the future as of 2026-06-01")]
    [InlineData("--by second --on 2026-04-19", "",
        "error KB408: the article was approved on 2026-04-19, before it was submitted on 2026-04-20")]
    [InlineData("--by second", "unknown: field\n", "input/articles/example.md:5:1: error KB103: unknown field \"unknown\"")]
    [InlineData("--by second", "references: []\n", "error KB201: citation \"example2020\" has no reference")]
    public void What_could_not_be_published_is_refused_with_its_reasons(string options, string more, string reason)
    {
        using var folder = Site(more: more);
        var before = Snapshot.Of(folder.Path);

        var run = ProgramRun.In(folder, $"approve example {options} --yes {ProgramRun.AsOf}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(reason, run.Output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was recorded: with these errors no approval would count.\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("KB401", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot.Of(folder.Path));
    }

    [Theory]
    [InlineData("input/board.yml", "members: [\n", "KB901")]
    [InlineData("input/articles/other/example.md", "---\ntitle: T\n---\n", "KB105")]
    [InlineData("input/articles/other.md", "---\ntitle: T\naliases: [example]\n---\n", "KB105")]
    public void What_stands_elsewhere_and_concerns_the_article_is_in_the_way(string file, string text, string code)
    {
        using var folder = Site();
        folder.Write(file, text);
        var before = Read(folder);

        var run = ProgramRun.In(folder, Approve);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(code, run.Output, StringComparison.Ordinal);
        Assert.Equal(before, Read(folder));
    }

    [Fact]
    public void Errors_of_other_articles_and_works_are_not_in_the_way()
    {
        using var folder = Site();
        folder.Write("input/articles/broken.md", "no front matter");
        folder.Write("input/references/a.yml", "- { id: uncited, type: article-journal }\n");

        Assert.Equal(0, ProgramRun.In(folder, Approve).ExitCode);
    }

    [Fact]
    public void A_cited_work_that_lacks_its_title_is_in_the_way()
    {
        using var folder = Site(more: "references: []\n");
        folder.Write("input/references/a.yml", "- { id: example2020, type: article-journal }\n- { id: uncited, type: article-journal }\n");

        var run = ProgramRun.In(folder, Approve + " --format json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal([("KB204", 1)], Findings.Read(run.Output).Select(finding => (finding.Code, finding.Line)).Distinct());
    }

    [Theory]
    [InlineData("approve exmaple --by second --yes", "there is no article exmaple (did you mean \"example\"?)")]
    [InlineData("approve former --by second --yes", "former is a former address of example")]
    [InlineData("approve ../elsewhere.md --by second --yes", "../elsewhere.md is outside of the knowledge base input")]
    [InlineData("approve input/articles/none.md --by second --yes", "input/articles/none.md is not an article of the knowledge base")]
    [InlineData("approve input/site.yml --by second --yes", "is not an article of the knowledge base")]
    [InlineData("approve gone --by second --yes", "input/articles/gone.md:6:19 says that the article is withdrawn")]
    [InlineData("approve bytes --by second --yes", "input/articles/bytes.md cannot be approved: byte 0xFF is not UTF-8")]
    [InlineData("approve --by second --yes", "name the articles to be approved")]
    [InlineData("approve example --specialty other --by second --yes", "name the articles to be approved, or a specialty")]
    [InlineData("approve --specialty none --by second --yes", "unknown specialty none; known: example-medicine, other")]
    [InlineData("approve example --yes", "--by")]
    [InlineData("approve example --by second --on 6.5.2026", "--on: \"6.5.2026\" is not a date")]
    [InlineData("approve example --by second", "there is no interactive terminal for the confirmation; use --yes")]
    [InlineData("approve example --by second --yes --note \u202e", "--note contains a character that readers cannot see")]
    public void Run_that_cannot_be_carried_out_ends_with_2(string arguments, string reason)
    {
        using var folder = Site(more: "aliases: [former]\n");
        folder.Write("input/articles/gone.md",
            "---\ntitle: T\nsummary: S\nspecialty: other\nupdated: 2026-05-06\nreview: { status: withdrawn }\nwithdrawn: { on: "
                + "2026-05-06, reason: R }\n---\nText.\n");
        folder.Write("input/articles/bytes.md", [0xFF]);
        var before = Snapshot.Of(folder.Path);

        var run = ProgramRun.In(folder, $"{arguments} {ProgramRun.AsOf}");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot.Of(folder.Path));
    }

    [Fact]
    public void Of_several_articles_all_are_recorded_or_none()
    {
        using var folder = Site();
        folder.Write("input/articles/good.md", SampleSite.Article(frontMatter: Submitted));
        folder.Write("input/articles/own.md", SampleSite.Article(frontMatter: Submitted + "\nauthors: [second]"));
        var before = Snapshot.Of(folder.Path);

        Assert.Equal(1, ProgramRun.In(folder, $"approve example good own --by second --yes {ProgramRun.AsOf}").ExitCode);
        Assert.Equal(before, Snapshot.Of(folder.Path));

        var run = ProgramRun.In(folder, $"approve good articles/example.md good --by second --yes {ProgramRun.AsOf}");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Recorded 2 approvals by Second Reviewer on 2026-06-01.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_specialty_means_the_articles_that_wait()
    {
        using var folder = Site();
        ProgramRun.In(folder, Approve);
        var approved = Read(folder);
        folder.Write("input/articles/waits.md", SampleSite.Article(frontMatter: Submitted));
        folder.Write("input/articles/gone.md",
            SampleSite.Article(frontMatter: "review: { status: withdrawn }\nwithdrawn: { on: 2026-05-06, reason: R }"));
        folder.Write("input/articles/other.md", SampleSite.Article(frontMatter: Submitted + "\nspecialty: other"));

        var run = ProgramRun.In(folder, $"approve --specialty example-medicine --by second --yes {ProgramRun.AsOf}");

        Assert.Contains("Recorded 1 approval by Second Reviewer", run.Output, StringComparison.Ordinal);
        Assert.Equal(approved, Read(folder));
        Assert.Contains("status: approved", Read(folder, "input/articles/waits.md"), StringComparison.Ordinal);
        Assert.Contains("status: submitted", Read(folder, "input/articles/other.md"), StringComparison.Ordinal);
        Assert.Equal("Nothing to do: no article waits for an approval.\n",
            ProgramRun.In(folder, $"approve --specialty example-medicine --by second {ProgramRun.AsOf}").Output);
    }

    [Fact]
    public void The_sample_is_as_the_command_leaves_it_but_for_the_former_recipe_of_its_seals()
    {
        using var folder = new TempFolder();
        SampleContent.CopyTo(folder["input"]);
        var committed = Texts(folder);
        foreach (var article in Snapshot.Paths(folder["input/articles"]))
        {
            var lines = File.ReadAllLines(folder["input/articles/" + article]);
            var approval = lines.Single(line => line.Contains("seal:", StringComparison.Ordinal));
            string Word(string key) => approval[(approval.IndexOf(key, StringComparison.Ordinal) + key.Length)..].Split(',')[0].Trim();
            var arguments = $"approve input/articles/{article} --by {Word("by:")} --on {Word("on:")} --yes --as-of 2026-11-01";

            folder.Write("input/articles/" + article, string.Concat(lines
                .Where(line => line != approval && !line.StartsWith("  approvals:", StringComparison.Ordinal)
                    && !line.StartsWith("  due:", StringComparison.Ordinal))
                .Select(line => line.Replace("  status: approved", "  status: submitted", StringComparison.Ordinal) + "\n")));
            Assert.Equal(0, ProgramRun.In(folder, arguments).ExitCode);
        }

        Assert.Equal(committed, Texts(folder));
        Assert.Equal(0, ProgramRun.In(folder, "check --as-of 2026-12-01").ExitCode);

        static IEnumerable<string> Texts(TempFolder folder) => Snapshot.Paths(folder["input/articles"]).Select(article =>
            Regex.Replace(File.ReadAllText(folder["input/articles/" + article]), "attest-[12]:sha256:[0-9a-f]{64}", "SEAL")).ToList();
    }
}

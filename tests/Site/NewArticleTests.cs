namespace Attest.Tests.Site;

/// <summary><c>new article</c> writes an article that only lacks its approval, and never over another.</summary>
public class NewArticleTests
{
    private static TempFolder Site(
        string settings =
        "title: Example site\nurl: https://kb.example.org/\nsections: { required: [From the Guidelines, 'Costs & <b>*aims*</b> [@x]'] }\n")
    {
        var folder = new TempFolder();
        SampleSite.Write(folder, frontMatter: "review: { status: withdrawn }\nwithdrawn: { on: 2026-05-06, reason: Replaced }");
        folder.Write("input/site.yml", settings);
        return folder;
    }

    private static ProgramRun New(TempFolder folder, params string[] arguments) =>
        ProgramRun.In(folder, ["new", "article", .. arguments, .. ProgramRun.AsOf.Split(' ')]);

    private static string PathOf(string slug) => $"input/articles/example-medicine/{slug}.md";

    [Theory]
    [InlineData("What is Example syndrome, type 2?", "what-is-example-syndrome-type-2")]
    [InlineData("Does \"drug A\" help in Sjögren's disease: yes or no?", "does-drug-a-help-in-sjogrens-disease-yes-or-no")]
    [InlineData("../../etc/passwd: a\\b # c?", "etc-passwd-a-b-c")]
    [InlineData("TNF-α at 10⁹/L 🧪 – ¿qué es?", "tnf-alpha-at-109-l-que-es")]
    [InlineData("'Quoted' & <script>alert(1)</script> {x: [y]} - | > % @ `z?", "quoted-script-alert-1-script-x-y-z")]
    [InlineData("2026-05-06", "2026-05-06")]
    [InlineData("yes", "yes")]
    [InlineData("  Is   this\n spread?  ", "is-this-spread")]
    public void Article_is_valid_but_for_its_approval(string question, string slug)
    {
        using var folder = Site();

        var run = New(folder, question);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"Wrote {PathOf(slug)}.\n", run.Output, StringComparison.Ordinal);
        var findings = Findings.Read(ProgramRun.In(folder, $"check --format json {ProgramRun.AsOf}").Output);
        Assert.Equal([("KB401", PathOf(slug))], findings.Select(finding => (finding.Code, finding.File)));
        Assert.Equal(0, ProgramRun.In(folder, $"build --unapproved caution {ProgramRun.AsOf}").ExitCode);
        Assert.True(File.Exists(folder[$"output/articles/{slug}/index.html"]));
    }

    [Fact]
    public void Long_questions_make_addresses_that_end_with_a_word()
    {
        using var folder = Site();

        var run = New(folder, string.Concat(Enumerable.Repeat("Many words make a question. ", 40)));

        Assert.Equal(0, run.ExitCode);
        var name = Path.GetFileNameWithoutExtension(Assert.Single(Directory.EnumerateFiles(folder["input/articles/example-medicine"])));
        Assert.InRange(name.Length, 80, 100);
        Assert.EndsWith("-make-a", name, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_known_stands_in_the_file()
    {
        using var folder = Site("title: Example site\nurl: https://kb.example.org/\n");

        var run = New(folder, "What now?", "--author", "Reviewer, Sample", "--author", "Doe, Jane", "--slug", "now");

        var text = File.ReadAllText(folder[PathOf("now")]);
        Assert.StartsWith("---\ntitle: What now?\n", text, StringComparison.Ordinal);
        Assert.Contains("\nspecialty: example-medicine\n", text, StringComparison.Ordinal);
        Assert.Contains("\nauthors: [\"Reviewer, Sample\", \"Doe, Jane\"]\nupdated: 2026-06-01\n", text, StringComparison.Ordinal);
        Assert.Contains("\nreview:\n  status: submitted\n  submitted: 2026-06-01\n", text, StringComparison.Ordinal);
        Assert.Contains("board.yml lists nobody yet who may", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, ProgramRun.In(folder, $"check --unapproved caution {ProgramRun.AsOf}").ExitCode);
    }

    [Fact]
    public void Lines_that_are_not_written_yet_cannot_be_approved()
    {
        using var folder = Site();
        New(folder, "What now?");

        var run = ProgramRun.In(folder, $"approve what-now --by sample-reviewer --yes {ProgramRun.AsOf}");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("still has a placeholder of \"new article\"", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?!…", "no address can be made from this question")]
    [InlineData("🧪", "no address can be made from this question")]
    [InlineData("   ", "the question is empty")]
    [InlineData("Example?", "the address example belongs to input/articles/example.md")]
    [InlineData("Former?", "the address former belongs to input/articles/alias.md")]
    [InlineData("--force", "--force is neither an option of this command nor a question")]
    [InlineData("Con?", "the name con is reserved")]
    [InlineData("Index", "the name index is reserved")]
    [InlineData("What\u202e now?", "the question contains a character that readers cannot see")]
    [InlineData("What now?", "--slug: \"../x\" cannot become an address", "--slug", "../x")]
    [InlineData("What now?", "unknown specialty exmaple-medicine; known: example-medicine (did you mean", "--specialty",
        "exmaple-medicine")]
    [InlineData("There?", "input/articles/example-medicine/there.md already exists; nothing was written")]
    public void Nothing_is_written_where_it_cannot_be(string question, string reason, params string[] more)
    {
        using var folder = Site();
        folder.Write("input/articles/alias.md", SampleSite.Article(frontMatter: "aliases: [former]"));
        // A folder, which is no article that anybody would have read.
        Directory.CreateDirectory(folder[PathOf("there")]);
        Sealing.SealIn(folder["input"]);
        var before = Snapshot.Of(folder.Path);

        var run = New(folder, [question, .. more]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot.Of(folder.Path));
    }

    [Fact]
    public void Where_there_are_several_specialties_one_has_to_be_named()
    {
        using var folder = Site();
        folder.Write("input/vocabulary/specialties.yml", "b: { name: B }\na: { name: A }\n");

        var run = New(folder, "What now?");

        Assert.Equal((2, "error: name the specialty with --specialty ID; known: a, b\n"), (run.ExitCode, run.Error));
        Assert.Equal(0, New(folder, "What now?", "--specialty", "a").ExitCode);
        Assert.True(File.Exists(folder["input/articles/a/what-now.md"]));
    }
}

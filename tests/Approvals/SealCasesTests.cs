using System.Security.Cryptography;
using System.Text;
using Attest.Diagnostics;
using Attest.Review.Seals;
using Attest.Tests.Git;
using Attest.Tests.Site;

namespace Attest.Tests.Approvals;

/// <summary>What <c>attest-2</c> covers and what not, in a repository, by the rows of the cases.</summary>
public class SealCasesTests
{
    private const string Glossary = "input/vocabulary/glossary.yml";
    private const string Shared = "input/references/shared.yml";
    private const string Another = " another text than was approved";

    /// <summary>Before and after in a file, and where the approval lapses.</summary>
    public static TheoryData<string, string, string, string, string[]> Seen => new()
    {
        { "C1", "input/assets/leaflet.txt", "4 units", "400 units",
            ["input/assets/leaflet.txt:1: KB405: the file \"assets/leaflet.txt\" has changed, so 1 page shows" + Another] },
        { "C2, evidence", CaseBase.Main, "evidence: trial", "evidence: guideline", [ChangedAt(13)] },
        { "C2, title", CaseBase.Main, "title: A trial of drug X", "title: WHO guideline on drug X", [ChangedAt(13)] },
        { "C3", Glossary, "4 units are usual", "400 units are usual",
            ["input/vocabulary/glossary.yml:2: KB405: the glossary's term \"first-dose reaction\" has changed, so 1 page shows"
                + Another] },
        { "C4", "input/site.yml", "label: Health professional", "label: Patient or carer, or both",
            ["input/site.yml:10: KB405: the label of the audience \"clinician\" has changed, so 1 page shows" + Another] },
        { "C5, authors", CaseBase.Main, "family: Plain, given: P", "family: Other, given: O", [ChangedAt(13)] },
        { "C5, journal", CaseBase.Main, "container-title: Example Reviews", "container-title: Example Trials", [ChangedAt(13)] },
        { "C5, pages", CaseBase.Main, "page: 11-19", "page: 1-9", [ChangedAt(13)] },
        { "a shared work", Shared, "title: A guideline on Example syndrome", "title: A guideline on drug X",
            ["input/references/shared.yml:1: KB405: the shared reference \"shared2021\" has changed, so 3 pages show" + Another] },
        { "a new term", Glossary, "- term: first-dose reaction",
            "- term: tablet\n  definition: Something to swallow.\n- term: first-dose reaction",
            ["input/vocabulary/glossary.yml:2: KB405: \"tablet\" is a new term of the glossary, so 1 page shows" + Another] },
        { "a picture", "input/assets/dose.svg", "4 units", "400 units",
            ["input/assets/dose.svg:1: KB405: the file \"assets/dose.svg\" has changed, so 1 page shows" + Another] },
        { "a digit", CaseBase.Main, "4 units *each morning*", "40 units *each morning*", [ChangedAt(13)] },
        { "emphasis", CaseBase.Main, "*each morning*", "**each morning**", [ChangedAt(13)] },
        { "a grade", CaseBase.Main, "certainty=high", "certainty=low", [ChangedAt(13)] },
        { "the target of a link", CaseBase.Main, "other.md#use", "never.md", [ChangedAt(13)] },
    };

    /// <summary>Before and after in <c>main.md</c>.</summary>
    public static TheoryData<string, string, string> Harmless => new()
    {
        { "emphasis", "*each morning*", "_each morning_" },
        { "markers of a list", "- Drug X comes first [@own2020].\n- Drug Y", "* Drug X comes first [@own2020].\n* Drug Y" },
        { "a wrapped line", "Drug X is given first, 4 units", "Drug X is given\nfirst, 4 units" },
        { "padded cells", "| X | 4 units |", "|   X   |4 units |" },
        { "two blank lines", "## Treatment\n", "\n\n## Treatment\n\n" },
        { "a closed heading", "## Treatment", "## Treatment ##" },
        { "a blank before a list's marker", "- Drug X comes first [@own2020].\n- Drug Y", " - Drug X comes first [@own2020].\n - Drug Y" },
        { "a blank before a footnote's mark", "It is tolerated.[^1]", "It is tolerated. [^1]" },
        { "no blank before a citation", "Drug Y follows [@plain2019]", "Drug Y follows[@plain2019]" },
        { "attributes in another order", "direction=for strength=strong certainty=high",
            "certainty=high strength=\"strong\" direction=for" },
        { "longer fences", "::: clinician\nWatch for a first-dose reaction [@own2020].\n:::",
            ":::: clinician\nWatch for a first-dose reaction [@own2020].\n::::" },
        { "an escape", "Drug Y follows [@plain2019].", "Drug Y follows [@plain2019]\\." },
        { "an entity", "It is tolerated.", "It is tolerated&#46;" },
        { "a no-break space", "4 units *each", "4\u00a0units *each" },
        { "a label", "[^1]", "[^note]" },
        { "a link by reference", "[the leaflet](../../assets/leaflet.txt) and", "[the leaflet][l] and" },
        { "a path", "../../assets/leaflet.txt", "./../../assets/leaflet.txt" },
        { "columns aligned", "|---|---|---|", "|:--|--:|:-:|" },
        { "order of references", "  - id: own2020\n",
            "  - { id: unused2018, type: article-journal, title: Unused, container-title: J, issued: 2018 }\n  - id: own2020\n" },
        { "C6", "    page: 11-19\n", "    page: 11-19\n    DOI: 10.5555/plain.2019\n" },
        { "pages of a work with a DOI", "    page: 1-9\n    DOI: 10.5555/own.2020", "    page: 2-9\n    DOI: 10.5555/own.2020" },
        { "punctuation of a title", "title: A review of drug Y", "title: \"A Review: of Drug Y.\"" },
    };

    private static string ChangedAt(int line) =>
        $"input/articles/area/main.md:{line}: KB405: the article has changed since \"lee\" approved it on 2026-10-05";

    [Theory]
    [MemberData(nameof(Seen))]
    public void What_readers_see_is_sealed(string row, string file, string before, string after, string[] findings)
    {
        using var folder = CaseBase.CreateRenewed();
        folder.Replace(file, before, after);

        Assert.Equal(findings, Lapsed(folder));
        Assert.NotEmpty(row);
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void What_readers_do_not_see_keeps_the_seal(string row, string before, string after)
    {
        using var folder = CaseBase.CreateRenewed();
        folder.Write(CaseBase.Main, folder.Read(CaseBase.Main).Replace(before, after, StringComparison.Ordinal)
            + (after.Contains("[l]", StringComparison.Ordinal) ? "\n[l]: ../../assets/leaflet.txt\n" : ""));

        AssertFine(folder, row);
    }

    [Fact]
    public void Key_can_be_renamed_everywhere()
    {
        using var folder = CaseBase.CreateRenewed();
        folder.Write(CaseBase.Main, folder.Read(CaseBase.Main).Replace("own2020", "trial_2020", StringComparison.Ordinal));

        AssertFine(folder, "a key");
    }

    [Fact]
    public void Linked_article_can_be_renamed()
    {
        using var folder = CaseBase.CreateRenewed();
        Move(folder, CaseBase.Other, "input/articles/area/sample.md");
        folder.Replace("input/articles/area/sample.md", "authors:", "aliases: [other]\nauthors:");
        folder.Replace(CaseBase.Main, "other.md#use", "sample.md#use");

        AssertFine(folder, "a renamed article");
    }

    [Fact]
    public void Linked_article_can_move_to_another_folder_with_its_name()
    {
        using var folder = CaseBase.CreateRenewed();
        Move(folder, CaseBase.Other, "input/articles/elsewhere/other.md");
        folder.Replace(CaseBase.Main, "other.md#use", "../elsewhere/other.md#use");

        AssertFine(folder, "a moved article");
    }

    [Fact]
    public void Article_can_move_to_another_folder()
    {
        using var folder = CaseBase.CreateRenewed();
        Move(folder, CaseBase.Main, "input/articles/elsewhere/main.md");
        folder.Replace("input/articles/elsewhere/main.md", "other.md#use", "../area/other.md#use");

        AssertFine(folder, "the article itself");
    }

    [Fact]
    public void Picture_can_be_moved_and_saved_with_other_line_ends()
    {
        using var folder = CaseBase.CreateRenewed();
        Move(folder, "input/assets/dose.svg", "input/assets/pictures/steps.svg");
        folder.Replace(CaseBase.Main, "assets/dose.svg", "assets/pictures/steps.svg");
        folder.Replace("input/assets/pictures/steps.svg", "<title>", "\r\n<title>");
        AssertLapsed(folder);
        folder.Replace("input/assets/pictures/steps.svg", "\r\n<title>", "<title>");
        folder.Write("input/assets/pictures/steps.svg", folder.Read("input/assets/pictures/steps.svg").TrimEnd() + "\r\n\r\n");
        folder.Write("input/assets/leaflet.txt", "Take 4 units of drug X.\r\n");

        AssertFine(folder, "a moved picture");
    }

    /// <summary>Ten identifiers at once, and a renamed article.</summary>
    [Fact]
    public void Identifiers_and_names_can_be_added_together()
    {
        using var folder = CaseBase.CreateRenewed();
        Move(folder, CaseBase.Other, "input/articles/area/sample.md");
        folder.Replace("input/articles/area/sample.md", "authors:", "aliases: [other]\nauthors:");
        folder.Replace(CaseBase.Main, "other.md#use", "sample.md#use");
        folder.Replace(CaseBase.Main, "    page: 11-19\n", "    page: 11-19\n    PMID: '190019'\n");

        AssertFine(folder, "a name and an identifier");
    }

    [Theory]
    [InlineData("DOI: 10.5555/own.2020", "DOI: 10.5555/own.2021")]
    [InlineData("    DOI: 10.5555/own.2020\n", "")]
    public void Another_identifier_is_another_work(string before, string after)
    {
        using var folder = CaseBase.CreateRenewed();
        folder.Replace(CaseBase.Main, before, after);

        AssertLapsed(folder);
    }

    /// <summary>The approvals of the cases are of the earlier recipe.</summary>
    [Theory]
    [InlineData("input/assets/leaflet.txt", "4 units", "400 units")]
    [InlineData(CaseBase.Main, "evidence: trial", "evidence: guideline")]
    [InlineData(Glossary, "4 units are usual", "400 units are usual")]
    [InlineData("input/site.yml", "label: Health professional", "label: Patient or carer, or both")]
    [InlineData(CaseBase.Main, "page: 11-19", "page: 1-9")]
    [InlineData(CaseBase.Main, "tags: [syndrome]", "tags: [other]")]
    public void Earlier_recipe_holds_for_its_text(string file, string before, string after)
    {
        using var folder = CaseBase.Create();
        folder.Replace(file, before, after);

        AssertFine(folder, file);
    }

    [Fact]
    public void Article_that_has_changed_itself_is_reported_itself()
    {
        using var folder = CaseBase.CreateRenewed();
        folder.Replace(Glossary, "4 units are usual", "400 units are usual");
        folder.Replace(CaseBase.Main, "Drug Y follows", "Drug Y comes next");

        Assert.Equal([ChangedAt(13)], Lapsed(folder));
    }

    [Fact]
    public void Pages_of_a_shared_change_are_named_with_what_to_do()
    {
        using var folder = CaseBase.CreateRenewed();
        folder.Replace(Shared, "A guideline on Example syndrome", "A guideline on drug X");
        folder.Replace(Glossary, "- term: first-dose reaction", "- { term: tablet, definition: To swallow }\n- term: first-dose reaction");

        var helps = folder.Findings().Where(finding => finding.Rule.Code == "KB405").Select(finding => finding.Help).ToList();

        Assert.Equal(2, helps.Count);
        Assert.All(helps, help => Assert.Contains("one approval of the pull request", help, StringComparison.Ordinal));
        Assert.StartsWith("main, never, other; ", helps[0], StringComparison.Ordinal);
        Assert.Contains("\"since: 2026-11-30\"", helps[1], StringComparison.Ordinal);
        Assert.DoesNotContain("since", helps[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_base_each_page_says_what_has_changed()
    {
        using var folder = CaseBase.CreateRenewed();
        folder.Replace(Glossary, "- term: first-dose reaction", "- { term: tablet, definition: To swallow }\n- term: first-dose reaction");

        var run = ProgramRun.In(folder.PathOf(""), "check --as-of 2026-11-30");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("input/articles/area/main.md:13:", run.Output, StringComparison.Ordinal);
        Assert.Contains("the glossary's term \"tablet\" is new on the page", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"since\" in glossary.yml", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_word_is_quoted_as_readers_see_it()
    {
        using var folder = CaseBase.CreateRenewed();
        folder.Replace(CaseBase.Main, "4 units *each morning*", "40 units _each morning_");

        var run = ProgramRun.In(folder.PathOf(""), "check --as-of 2026-11-30");

        Assert.Contains("\"first, 4 units\" is now \"first, 40 units\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Term_with_a_day_waits_for_the_next_approval()
    {
        using var folder = CaseBase.CreateRenewed();
        folder.Replace(Glossary, "- term: first-dose reaction",
            "- { term: tablet, definition: To swallow, since: 2026-11-02 }\n- term: first-dose reaction");
        AssertFine(folder, "a term with a day");
        var build = "build --as-of 2026-11-30 --quiet";
        Assert.Equal(0, ProgramRun.In(folder.PathOf(""), build).ExitCode);
        Assert.DoesNotContain("data-term=\"tablet\"", folder.Read("output/articles/main/index.html"), StringComparison.Ordinal);

        var approve = ProgramRun.In(folder.PathOf(""), "approve main --by lee --on 2026-11-20 --yes --as-of 2026-11-30");
        Assert.Equal((0, ""), (approve.ExitCode, approve.Error));
        Assert.Equal(0, ProgramRun.In(folder.PathOf(""), build).ExitCode);

        var page = folder.Read("output/articles/main/index.html");
        Assert.Contains("data-term=\"tablet\"", page, StringComparison.Ordinal);
        Assert.Contains("data-term=\"first-dose reaction\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_shows_only_terms_that_all_its_approvals_cover()
    {
        using var folder = CaseBase.CreateRenewed();
        folder.Replace(Glossary, "- term: first-dose reaction",
            "- { term: tablet, definition: To swallow, since: 2026-11-02 }\n- term: first-dose reaction");
        folder.Replace("input/site.yml", "approvals: 1", "approvals: 2");
        var approve = ProgramRun.In(folder.PathOf(""), "approve main never other --by kim --on 2026-11-20 --yes --as-of 2026-11-30");
        Assert.Equal((0, ""), (approve.ExitCode, approve.Error));

        Assert.Equal(0, ProgramRun.In(folder.PathOf(""), "build --as-of 2026-11-30 --quiet").ExitCode);
        Assert.DoesNotContain("data-term=\"tablet\"", folder.Read("output/articles/main/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sealed_text_that_is_printed_gives_the_digits_that_are_recorded()
    {
        using var folder = CaseBase.Create();
        var approve = ProgramRun.In(folder.PathOf(""), "approve main --by lee --on 2026-11-20 --yes --as-of 2026-11-30");
        Assert.Equal((0, ""), (approve.ExitCode, approve.Error));

        var text = ProgramRun.In(folder.PathOf(""), "seal main");
        var lines = ProgramRun.In(folder.PathOf(""), "seal input/articles/area/main.md other --hash --on 2026-11-20");

        var seal = SealedText.Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Output)));
        Assert.Equal((0, ""), (text.ExitCode, text.Error));
        Assert.StartsWith("attest-2\ntitle \"How is Example syndrome treated?\"\n", text.Output, StringComparison.Ordinal);
        Assert.Contains($"on: 2026-11-20, seal: \"{seal}\"", folder.Read(CaseBase.Main), StringComparison.Ordinal);
        Assert.StartsWith($"{seal}  input/articles/area/main.md\n{SealedText.Prefix}", lines.Output, StringComparison.Ordinal);
        Assert.Equal(2, lines.Output.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("seal main other", "the text of one article can be printed at a time; for several seals use --hash")]
    [InlineData("seal nothing", "there is no article nothing")]
    [InlineData("seal", "Required argument")]
    public void Usage_errors_say_what_is_wrong(string arguments, string error)
    {
        using var folder = CaseBase.Create();

        var run = ProgramRun.In(folder.PathOf(""), arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
    }

    private static void Move(GitFolder folder, string from, string to)
    {
        folder.Write(to, folder.Read(from));
        File.Delete(folder.PathOf(from));
    }

    private static IReadOnlyList<string> Lapsed(GitFolder folder) =>
        folder.Findings().Where(finding => finding.Rule.Code == "KB405").InWords();

    private static void AssertLapsed(GitFolder folder) =>
        Assert.Contains(Lapsed(folder), finding => finding.Contains("main.md", StringComparison.Ordinal));

    private static void AssertFine(GitFolder folder, string row)
    {
        var found = folder.Findings().Where(finding => finding.Severity == Severity.Error || finding.Rule.Code == "KB405").InWords();
        Assert.True(found.Count == 0, $"{row}: {string.Join('\n', found)}");
    }
}

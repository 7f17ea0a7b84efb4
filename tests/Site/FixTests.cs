using Attest.Commands;
using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Tests.Site;

/// <summary><c>fix</c> shows corrections as a patch, and writes them if asked to.</summary>
public class FixTests
{
    private static readonly string Cases = Fidelity.CaseSite.PathOf("fix");

    [Fact]
    public void Patch_is_shown_then_written_and_then_there_is_nothing_more()
    {
        using var site = new Corrections.CorrectedSite();
        site.Folder.Write("input/vocabulary/specialties.yml", "example-medicine: { name: Example medicine }\ngeneral: { name: General }\n");
        site.Folder.Write("input/articles/before.md", File.ReadAllBytes(Path.Combine(Cases, "before.md")));

        var (shown, written) = (Fix(site, ""), Fix(site, "--write"));

        Assert.Equal((1, "8 corrections in 1 file; write them with --write.\n"), (shown.ExitCode, shown.Error));
        Assert.StartsWith("--- a/input/articles/before.md\n+++ b/input/articles/before.md\n@@ -", shown.Output, StringComparison.Ordinal);
        Assert.Contains("\n-##Doses\n+## Doses\n", shown.Output, StringComparison.Ordinal);
        Assert.Equal((0, "", "Wrote 8 corrections in 1 file.\n"), (written.ExitCode, written.Output, written.Error));
        Assert.Equal(File.ReadAllBytes(Path.Combine(Cases, "after.md")), File.ReadAllBytes(site.Folder["input/articles/before.md"]));
        Assert.Equal(new ProgramRun(0, "", "Nothing to correct.\n"), Fix(site, ""));
    }

    [Theory]
    [InlineData("", "articles/b/two articles/one pages/three")]
    [InlineData("input/articles/b/two.md", "articles/b/two")]
    [InlineData("pages/three.md articles/b/two.md", "pages/three articles/b/two")]
    [InlineData("input/articles/b input/articles/b/two.md", "articles/b/two")]
    [InlineData("./input/articles/", "articles/b/two articles/one")]
    [InlineData("input/assets", "")]
    [InlineData("input", "articles/b/two articles/one pages/three")]
    [InlineData("nowhere.md", "there is no file or folder nowhere.md")]
    [InlineData("notes.md", "notes.md is outside of the knowledge base input")]
    [InlineData("linked.md", "linked.md is outside of the knowledge base input")]
    [InlineData("input/../..", "input/../.. is outside of the knowledge base input")]
    [InlineData("input/site.yml", "input/site.yml is neither an article nor a page of the knowledge base")]
    public void Paths_are_of_files_or_folders_of_the_knowledge_base(string paths, string expected)
    {
        using var folder = new TempFolder();
        folder.Write("input/articles/one.md", "1");
        folder.Write("input/articles/b/two.md", "2");
        folder.Write("input/pages/three.md", "3");
        folder.Write("input/assets/a.txt", "4");
        folder.Write("input/site.yml", "title: X\n");
        folder.Write("notes.md", "5");
        File.CreateSymbolicLink(folder["input/linked.md"], folder["notes.md"]);
        var options = new BuildOptions(folder.Path, folder["input"], "", SampleSite.AsOf);
        var knowledgeBase = KnowledgeBaseReading.Run(options, TestContext.Current.CancellationToken);

        string found;
        try
        {
            found = string.Join(' ', new PageChoice(options, knowledgeBase, paths.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Pages()
                .Select(page => page.InputPath.Replace(".md", "", StringComparison.Ordinal)));
        }
        catch (UsageException exception)
        {
            found = exception.Message;
        }

        Assert.Equal(expected, found);
    }

    [Fact]
    public void Nothing_is_written_for_a_path_that_is_not_of_the_knowledge_base()
    {
        using var site = new Corrections.CorrectedSite("Give 5mg [@example2020].\n");
        site.Folder.Write("notes.md", "5mg");
        var before = Snapshot.Of(site.Folder.Path);

        var run = Fix(site, "input notes.md --write");

        Assert.Equal(new ProgramRun(2, "", "error: notes.md is outside of the knowledge base input\n"), run);
        Assert.Equal(before, Snapshot.Of(site.Folder.Path));
    }

    [Fact]
    public void Article_that_is_approved_as_it_is_is_named()
    {
        using var site = new Corrections.CorrectedSite();
        site.Folder.Write("input/" + SampleSite.ArticlePath, SampleSite.Article("Give 5mg and 6mg [@example2020].\n"));

        var run = Fix(site, "--write");

        Assert.Equal(new ProgramRun(0, "", "input/articles/example.md is approved as it is: 2 corrections left out; use --sealed, "
            + "then have it approved again\nNothing to correct.\n"), run);
    }

    private static ProgramRun Fix(Corrections.CorrectedSite site, string arguments) =>
        ProgramRun.In(site.Folder, $"fix {arguments} {ProgramRun.AsOf}");
}

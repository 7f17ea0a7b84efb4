using System.Text;
using System.Text.Json;
using Attest.Commands;
using Attest.Pipelines;
using Attest.Tests.Git;

namespace Attest.Tests.Approvals;

/// <summary><c>changes</c> shows a pull request as its readers will see it.</summary>
public class ChangesTests
{
    [Fact]
    public void The_articles_that_one_click_records_stand_at_the_top_with_what_has_changed_since()
    {
        using var folder = CaseBase.Create();
        folder.Replace(CaseBase.Never, "with drug W [", "with drug V [");
        folder.Write("input/articles/area/new.md", folder.Read(CaseBase.Never).Replace("When must drug Z", "Why must drug Z",
            StringComparison.Ordinal).Replace("status: approved", "status: submitted", StringComparison.Ordinal));
        folder.Replace("input/board.yml", "credentials: MD PhD", "credentials: Professor");

        var text = Markdown(folder);

        Assert.Contains("""
            ### Approving records 2 articles

            <pre>
            input/articles/area/never.md  &quot;When must drug Z not be taken?&quot;  last approved by lee on 2026-10-05
            input/articles/area/new.md  &quot;Why must drug Z not be taken?&quot;  never approved
            </pre>
            """, text, StringComparison.Ordinal);
        Assert.Contains("articles/never/; from input/articles/area/never.md:15; since the last approved text\n"
            + "- Drug Z is not taken with drug W [1].\n+ Drug Z is not taken with drug V [1].\n", text, StringComparison.Ordinal);
        Assert.Contains("from input/board.yml:3; under no seal\n", text, StringComparison.Ordinal);
        Assert.Contains("+ Lee Lark, Professor", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("since the last approved text", StringComparison.Ordinal)
            < text.IndexOf("input/board.yml", StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_on_many_pages_is_shown_once_with_their_number()
    {
        using var folder = CaseBase.Create();
        folder.Replace("input/site.yml", "language: en", "language: en\nnotice: Double every dose.");

        var found = Compare(folder);

        var change = Assert.Single(found.Others, change => change.Seen.After == "Double every dose.");
        Assert.Equal((found.Pages, "input/site.yml", 4, false), (change.Pages.Count, change.File, change.Line, change.IsSealed));
    }

    [Fact]
    public void A_notice_is_shown_as_words_of_the_editors()
    {
        using var folder = CaseBase.Create();
        folder.Replace(CaseBase.Main, "updated:", "notice: Give 40 units to everybody.\nupdated:");

        Assert.Contains(Compare(folder).Others, change => change is { IsSealed: false, File: CaseBase.Main, Line: 8 }
            && change.Seen.After!.Contains("Give 40 units to everybody.\nThese are words of the editors. No approval covers them.",
                StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("input/vocabulary/glossary.yml", "4 units are usual", "400 units are usual", "400 units are usual")]
    [InlineData("input/references/shared.yml", "title: A guideline", "title: A bad guideline", "A bad guideline")]
    [InlineData("input/pages/policy.md", "We review.", "We review nothing.", "We review nothing.")]
    public void The_file_that_causes_a_change_is_named(string file, string before, string after, string words)
    {
        using var folder = CaseBase.Create();
        folder.Replace(file, before, after);

        var found = Compare(folder);

        Assert.Contains(found.Waiting.SelectMany(article => article.Changes).Concat(found.Others),
            change => change.File == file && change.Seen.After?.Contains(words, StringComparison.Ordinal) == true);
    }

    [Fact]
    public void An_address_that_changes_below_the_same_words_is_shown_beside_other_changes_of_the_page()
    {
        using var folder = CaseBase.Create();
        folder.Replace("input/pages/policy.md", "We review.", "We [review](https://example.org/a).");
        folder.Commit("A link");
        folder.Git("checkout", "--quiet", "-b", "change");
        folder.Replace("input/pages/policy.md", "We [review](https://example.org/a)", "We always [review](https://example.org/b)");

        var changes = Compare(folder).Others.Select(change => (change.Seen.Before, change.Seen.After)).ToList();

        Assert.Contains(("We review.", "We always review."), changes);
        Assert.Contains(("review -> https://example.org/a", "review -> https://example.org/b"), changes);
    }

    [Fact]
    public void A_file_that_a_page_links_to_is_shown_with_its_words()
    {
        using var folder = CaseBase.Create();
        folder.Replace("input/assets/leaflet.txt", "4 units", "400 units");

        var change = Assert.Single(Compare(folder).Others, change => change.File == "input/assets/leaflet.txt");

        Assert.Equal(("assets/leaflet.txt", "Take 4 units", "Take 400 units", false),
            (Assert.Single(change.Pages).Path, change.Seen.Before, change.Seen.After, change.IsSealed));
    }

    [Fact]
    public void A_page_that_is_new_is_shown_without_the_words_of_every_page()
    {
        using var folder = CaseBase.Create();
        folder.Replace(CaseBase.Never, "updated:", "tags: [entirely new]\nupdated:");

        var change = Assert.Single(Compare(folder).Others, change => change.Pages.Any(page => page.Path == "tags/entirely-new/"));

        Assert.Contains("When must drug Z not be taken?", change.Seen.After, StringComparison.Ordinal);
        Assert.DoesNotContain("Skip to main content", change.Seen.After, StringComparison.Ordinal);
        Assert.Equal(CaseBase.Never, change.File);
    }

    [Fact]
    public void Where_nothing_differs_nothing_is_shown()
    {
        using var folder = CaseBase.Create();
        folder.Replace(CaseBase.Never, "title: When must drug Z not be taken?", "title: \"When must drug Z not be taken?\"");

        Assert.Equal("**0 pages will be different from main.**\n", Markdown(folder));
    }

    [Fact]
    public void What_has_no_room_is_counted_at_the_top_and_clinical_changes_are_kept()
    {
        using var folder = CaseBase.Create();
        folder.Replace(CaseBase.Never, "with drug W [", "with drug V [");
        folder.Write("input/pages/policy.md",
            folder.Read("input/pages/policy.md") + string.Concat(Enumerable.Range(0, 300).Select(n => $"\nRemark {n} &ldquo;<\n")));

        var text = Markdown(folder, 3000);

        Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, 3000);
        Assert.Matches(@"^\*\*\d+ pages will be different from main\.\*\*\n\*\*There is no room here for \d+ of \d+ entries", text);
        Assert.Contains("+ Drug Z is not taken with drug V [1].", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_an_article_is_no_markup_in_any_format()
    {
        using var folder = CaseBase.Create();
        folder.Replace(CaseBase.Never, "updated:", "notice: \"</pre><img src=x> @somebody **x**\"\nupdated:");
        var found = Compare(folder);

        Assert.Contains("+ &lt;/pre&gt;&lt;img src=x&gt; @somebody **x**\n", ChangesText.Markdown(found, null), StringComparison.Ordinal);
        Assert.Contains("<ins>&lt;/pre&gt;&lt;img src=x&gt; @somebody **x**</ins>", ChangesText.Html(found, null),
            StringComparison.Ordinal);
        using var json = JsonDocument.Parse(ChangesJson.Write(found, null));
        Assert.Contains(json.RootElement.GetProperty("others").EnumerateArray(),
            change => change.GetProperty("after").GetString()!.Contains("\n</pre><img src=x> @somebody **x**\n", StringComparison.Ordinal));
    }

    [Fact]
    public void The_command_and_check_write_markdown()
    {
        using var folder = CaseBase.Create();
        folder.Replace(CaseBase.Never, "with drug W [", "with drug V [");

        var changes = folder.Run("changes --base main --as-of 2026-11-30 --format markdown --limit 60000");
        Assert.Equal((0, ""), (changes.ExitCode, changes.Error));
        Assert.Equal(Markdown(folder, 60_000), changes.Output);

        var check = folder.Run("check --base main --as-of 2026-11-30 --format markdown --limit 60000");
        Assert.Equal(1, check.ExitCode);
        Assert.StartsWith("**1 error, 0 warnings, 0 notes.** Each rule", check.Output, StringComparison.Ordinal);
        Assert.Contains("error KB405: ", check.Output, StringComparison.Ordinal);

        Assert.Equal(2, folder.Run("changes --base nowhere").ExitCode);
        Assert.Equal(2, folder.Run("changes").ExitCode);
        Assert.Equal(2, folder.Run("build --format markdown").ExitCode);
        Assert.Equal(2, folder.Run("check --limit 0").ExitCode);
    }

    private static SiteDifferences Compare(GitFolder folder) =>
        SiteComparison.Run(folder.Options() with { PullRequest = folder.SinceMain() }, TestContext.Current.CancellationToken);

    private static string Markdown(GitFolder folder, int? limit = null) => ChangesText.Markdown(Compare(folder), limit);
}

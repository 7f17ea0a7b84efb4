using Attest.Tests.Site;

namespace Attest.Tests.Git;

/// <summary>KB405 names the words that have changed since the approval, where git has the approved text.</summary>
public class ChangedWordsTests
{
    [Theory]
    [InlineData("5 mg", "50 mg", "\"Give 5 mg\" is now \"Give 50 mg\"")]
    [InlineData("Give 5 mg", "Do not give 5 mg", "\"Give 5\" is now \"Do not give 5\"")]
    [InlineData(" each day", "", "\"A each day [1].\" is now \"A [1].\"")]
    [InlineData("Stop after a week.\n", "", "\"Stop after a week.\" is gone")]
    [InlineData("week.\n", "week.\n\nThen wait.\n", "\"Then wait.\" is new")]
    [InlineData("drug A each", "drug \u0410 each", "\"drug A each\" is now \"drug \u0410 each\" (U+0041 became U+0410)")]
    [InlineData("Stop after", "Sto\u0301p after", "\"Stop after\" is now \"St\u00f3p after\"")]
    [InlineData("Give 5 mg", "Give \uff15 mg", "\"Give 5 mg\" is now \"Give \uff15 mg\" (U+0035 became U+FF15)")]
    [InlineData("a week", "a we\u00ebk", "\"a week.\" is now \"a we\u00ebk.\"")]
    [InlineData("drug A each", "drug A\n\neach", "line breaks or blanks have changed before \"each\"")]
    [InlineData("title: What is", "title: Why is", "in the title \"What is\" is now \"Why is\"")]
    [InlineData("summary: An invented", "summary: Some invented", "in the summary \"An invented\" is now \"Some invented\"")]
    [InlineData("updated:", "codes: { icd-10: M33.2 }\nupdated:", "the code icd-10 M33.2 is new")]
    [InlineData("title: A trial of drug A", "title: A trial of drug B",
        "\"title\" of [1] was \"a trial of drug a\" and is \"a trial of drug b\"")]
    public void One_change_is_named_with_the_old_and_the_new_words(string old, string now, string help)
    {
        using var folder = ReviewedSite.CreateApproved();
        folder.Replace(ReviewedSite.Article, old, now);

        Assert.StartsWith(help + "; set the status to under-review", Help(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_three_changes_are_counted()
    {
        using var folder = ReviewedSite.Create();
        folder.Write(ReviewedSite.Article,
            ReviewedSite.Text("approved", ReviewedSite.Approval, "One a b c two d e f three g h i four j k l five [@example2020].\n"));
        folder.Commit("Approve");
        foreach (var word in (string[])["One", "two", "three", "four", "five"])
        {
            folder.Replace(ReviewedSite.Article, word, word.ToUpperInvariant() + "!");
        }

        Assert.StartsWith(
            "\"One a\" is now \"ONE! a\"; \"c two d\" is now \"c TWO! d\"; \"f three g\" is now \"f THREE! g\"; and 2 more changes; set "
                + "the status",
            Help(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void The_approved_text_is_found_behind_later_commits_and_under_a_former_name()
    {
        using var folder = ReviewedSite.CreateApproved();
        folder.Replace(ReviewedSite.Article, "5 mg", "50 mg");
        folder.Commit("Edit");
        folder.Git("mv", "input/articles/example.md", "input/articles/moved.md");
        folder.Replace("input/articles/moved.md", "a week", "a year");
        folder.Commit("Move");

        Assert.StartsWith("\"Give 5 mg\" is now \"Give 50 mg\"; \"a week.\" is now \"a year.\"; set", Help(folder),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Another_picture_and_another_shared_work_are_reported_from_those_of_the_time()
    {
        using var folder = ReviewedSite.Create();
        folder.Write("input/assets/steps.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        folder.Write("input/references/shared.yml",
            "- { id: shared2020, type: article-journal, title: Shared, container-title: J, issued: 2020, DOI: 10.5555/one }\n");
        folder.Write(ReviewedSite.Article,
            ReviewedSite.Text("approved", ReviewedSite.Approval, "Text [@shared2020; @example2020].\n\n![Steps](../assets/steps.svg)\n"));
        folder.Commit("Approve");
        folder.Replace("input/assets/steps.svg", "/>", "></svg>");
        folder.Replace("input/references/shared.yml", "one", "two");

        Assert.StartsWith(
            "\"identity\" of [1] was \"doi:10.5555/one\" and is \"doi:10.5555/two\"; assets/steps.svg is another file; set",
            Help(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_was_never_committed_as_approved_is_not_guessed_at()
    {
        using var folder = ReviewedSite.CreateApproved();
        folder.Replace(ReviewedSite.Article, "5 mg", "50 mg");
        folder.Git("checkout", "--quiet", "--orphan", "squashed");
        folder.Commit("Begin anew");

        Assert.StartsWith("set the status", Help(folder), StringComparison.Ordinal);
    }

    private static string Help(GitFolder folder)
    {
        var run = folder.Check("--format json --quiet");
        Assert.Equal(1, run.ExitCode);
        return Assert.Single(Findings.Read(run.Output), finding => finding.Code == "KB405").Help!;
    }
}

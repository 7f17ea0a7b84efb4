using System.Text.Json;

namespace Attest.Tests.Workflows;

/// <summary>Whose approval on GitHub still holds for the last commit of a pull request.</summary>
public sealed class ApprovalOnReviewTests : IDisposable
{
    private const string Path = "input/articles/example.md";
    private const string Seal = "attest-1:sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private const string Submitted =
        "---\ntitle: What is Example syndrome?\nreview:\n  status: submitted\n  submitted: 2026-10-01\n---\n\nTake 5 mg of drug A.\n";
    private const string Approved =
        "---\ntitle: What is Example syndrome?\nreview:\n  status: approved\n  submitted: 2026-10-01\n  approvals:\n"
        + $"    - {{ by: sample-reviewer, on: 2026-10-05, seal: \"{Seal}\" }}\n  due: 2027-10-05\n---\n\nTake 5 mg of drug A.\n";

    private readonly TempFolder _folder = new();
    private readonly string _reviewed = "";

    public ApprovalOnReviewTests()
    {
        Assert.SkipUnless(CiScript.CanRun, "the workflows' scripts need bash, jq and git");
        _folder.Git("init", "--quiet");
        _folder.Write("README.md", "Example\n");
        _folder.Write(Path, Submitted);
        _reviewed = _folder.Commit("Submit");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_holds_when_it_has_been_recorded()
    {
        Assert.True(Holds(Path, Approved));
        Assert.True(Holds(Path,
            Approved.Replace("    - {", $"    - {{ by: other-reviewer, on: 2026-10-04, seal: \"{Seal}\" }}\n    - {{",
                StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Take 5 mg", "Take 50 mg")]
    [InlineData("Take 5 mg of drug A.\n", "")]
    [InlineData("drug A.\n", "drug A.\n\n++ Take 50 mg.\n")]
    [InlineData("drug A.\n", "drug A.\n@@ -1 +1 @@\n")]
    [InlineData("  status: approved", "  status: approved 50 mg")]
    [InlineData("title: What", "title:  What")]
    [InlineData("2027-10-05", "2027-10-05\npublish: caution")]
    public void It_holds_no_longer_when_a_letter_has_changed(string words, string others) =>
        Assert.False(Holds(Path, Approved.Replace(words, others, StringComparison.Ordinal)));

    [Theory]
    [InlineData("README.md")]
    [InlineData("input/board.yml")]
    [InlineData("input/articles/other.md")]
    [InlineData(".gitattributes")]
    public void It_holds_no_longer_when_another_file_has_changed(string path)
    {
        _folder.Write(path, "*.md -diff\n");
        Assert.False(Holds(Path, Approved));
    }

    [Fact]
    public void A_difference_cannot_be_hidden_by_attributes()
    {
        _folder.Write(".gitattributes", "*.md -diff\n");
        var reviewed = _folder.Commit("Call articles binary");
        Assert.False(Holds(Path, Approved.Replace("5 mg", "50 mg", StringComparison.Ordinal), reviewed));
    }

    [Fact]
    public void It_holds_no_longer_when_an_article_is_gone_or_made_a_program()
    {
        _folder.Git("rm", "--quiet", Path);
        Assert.False(IsRecordsOnly(_reviewed, _folder.Commit("Delete")));
        _folder.Git("reset", "--quiet", "--hard", _reviewed);
        _folder.Git("update-index", "--chmod=+x", Path);
        _folder.Git("commit", "--quiet", "--message", "Make it a program");
        Assert.False(IsRecordsOnly(_reviewed, _folder.Git("rev-parse", "HEAD")));
    }

    [Fact]
    public void It_does_not_hold_for_a_history_that_was_written_anew()
    {
        _folder.Git("commit", "--quiet", "--amend", "--message", "Submit again");
        Assert.False(IsRecordsOnly(_reviewed, _folder.Git("rev-parse", "HEAD")));
        Assert.False(IsRecordsOnly("0000000000000000000000000000000000000000", _folder.Git("rev-parse", "HEAD")));
        Assert.False(IsRecordsOnly("--output=x", _folder.Git("rev-parse", "HEAD")));
    }

    [Fact]
    public void The_last_word_of_each_reviewer_counts_and_the_author_has_none()
    {
        _folder.Write(Path, Approved);
        var head = _folder.Commit("Record");
        object[] first =
        [
            Review("before-the-record", "APPROVED", _reviewed, 1), Review("after-it", "APPROVED", head, 2),
            Review("The-Author", "APPROVED", head, 3),
            Review("changed-their-mind", "APPROVED", head, 4), Review("first-doubtful", "CHANGES_REQUESTED", _reviewed, 5),
            Review("dismissed", "DISMISSED", head, 6),
        ];
        object[] second =
        [
            Review("changed-their-mind", "CHANGES_REQUESTED", head, 7), Review("first-doubtful", "APPROVED", head, 8),
            Review("after-it", "COMMENTED", head, 9),
            Review("a-machine[bot]", "APPROVED", head, 10, "Bot"),
            Review("of-another-text", "APPROVED", "1111111111111111111111111111111111111111", 11),
        ];

        var (exitCode, handles) =
            CiScript.Run(_folder.Path, "reviewers", JsonSerializer.Serialize(first) + JsonSerializer.Serialize(second), "the-author", head);

        Assert.Equal((0, "after-it,before-the-record,first-doubtful\n"), (exitCode, handles));
        Assert.Equal((0, "\n"), CiScript.Run(_folder.Path, "reviewers", "[]", "the-author", head));
    }

    private bool Holds(string path, string text, string? reviewed = null)
    {
        _folder.Write(path, text);
        return IsRecordsOnly(reviewed ?? _reviewed, _folder.Commit("Push"));
    }

    private bool IsRecordsOnly(string from, string to) => CiScript.Run(_folder.Path, "records-only", "", from, to).ExitCode == 0;

    private static object Review(string login, string state, string commit, int minute, string type = "User") => new
    {
        user = new { login, type },
        state,
        commit_id = commit,
        submitted_at = $"2026-10-05T10:{minute:00}:00Z",
    };
}

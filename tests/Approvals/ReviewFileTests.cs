using System.Text;
using System.Text.Json;
using Attest.Review;
using Attest.Tests.Site;
using static Attest.Tests.Approvals.CaseRepository;

namespace Attest.Tests.Approvals;

/// <summary><c>--pr-reviews</c> and <c>--pr-commits</c>: what GitHub answers, and whom it makes an approver or an author.</summary>
public class ReviewFileTests
{
    private const string Noon = "2026-11-30T12:00:00Z";

    [Theory]
    [InlineData("APPROVED", "")]
    [InlineData("COMMENTED", "KB410 main")]
    [InlineData("PENDING", "KB410 main")]
    [InlineData("DISMISSED", "KB410 main")]
    [InlineData("CHANGES_REQUESTED", "KB410 main")]
    [InlineData("APPROVED COMMENTED", "")]
    [InlineData("APPROVED PENDING", "")]
    [InlineData("APPROVED CHANGES_REQUESTED", "KB410 main")]
    [InlineData("APPROVED DISMISSED", "KB410 main")]
    [InlineData("CHANGES_REQUESTED APPROVED", "")]
    [InlineData("DISMISSED APPROVED", "")]
    public void The_last_verdict_of_a_person_counts(string states, string found)
    {
        using var kb = Approved(out var reviewed);
        // The place decides where the time is the same.
        Assert.Equal(found, kb.Check(kb.Reviews([.. states.Split(' ').Select(state => ("lee-gh", state, Noon, reviewed))])));
    }

    [Fact]
    public void The_time_of_a_verdict_decides_and_not_its_place()
    {
        using var kb = Approved(out var reviewed);
        Assert.Equal("", kb.Check(kb.Reviews(
            ("lee-gh", "APPROVED", Noon, reviewed), ("lee-gh", "DISMISSED", "2026-11-30T11:00:00Z", reviewed))));
        Assert.Equal("KB410 main", kb.Check(kb.Reviews(
            ("lee-gh", "DISMISSED", "2026-11-30T13:30:00+01:00", reviewed), ("lee-gh", "APPROVED", Noon, reviewed))));
    }

    [Fact]
    public void Another_person_a_bot_and_nobody_are_no_approvers()
    {
        using var kb = Approved(out var reviewed);
        Assert.Equal("KB410 main", kb.Check(kb.Reviews()));
        Assert.Equal("KB410 main", kb.Check(kb.Reviews(("kim-gh", "APPROVED", Noon, reviewed))));
        kb.OnMain(() => kb.Replace("input/board.yml", "github: Lee-GH", "github: \"Lee-GH[bot]\""));
        kb.MergeMain();
        Assert.Equal("KB410 main", kb.Check(kb.Reviews(("lee-gh[bot]", "APPROVED", Noon, reviewed))));
    }

    [Fact]
    public void The_number_of_the_account_counts_where_the_board_has_it()
    {
        using var kb = Approved(out var reviewed);
        kb.OnMain(() => kb.Replace("input/board.yml", "github: Lee-GH", $"github: Lee-GH, github-id: {NumberOf("old-handle")}"));
        kb.MergeMain();
        // Somebody has taken over the handle.
        Assert.Equal("KB410 main", kb.Check(kb.Reviews(("lee-gh", "APPROVED", Noon, reviewed))));
        Assert.Equal("", kb.Check(kb.Reviews(("old-handle", "APPROVED", Noon, reviewed))));
        Assert.Equal("", kb.Check(Lee));
    }

    [Fact]
    public void A_commit_that_cannot_be_read_is_not_approved_and_the_help_names_the_fetch()
    {
        using var kb = Approved(out _);
        var gone = new string('b', 40);
        var reviews = kb.Reviews(("lee-gh", "APPROVED", Noon, gone));
        Assert.Equal("KB410 main", kb.Check(reviews));
        var refused = kb.Findings($"--base main {reviews}").First(found => found.Rule.Code == "KB410");
        Assert.Contains($"git fetch origin {gone}", refused.Help, StringComparison.Ordinal);
        foreach (var odd in new[] { "main", "HEAD", "--help", "", reviews, "b" })
        {
            Assert.Equal("KB410 main", kb.Check(kb.Reviews(("lee-gh", "APPROVED", Noon, odd))));
        }
    }

    [Theory]
    [InlineData("a later push to another article")]
    [InlineData("a tag")]
    [InlineData("a squash")]
    [InlineData("a rebase")]
    [InlineData("a merge of main")]
    [InlineData("a move")]
    public void What_leaves_the_text_as_it_was_read_costs_no_click(string what)
    {
        using var kb = Approved(out var reviewed);
        switch (what)
        {
            case "a later push to another article":
                kb.Replace(Other, "specialty: example", "specialty: example\ntags: [harmless]");
                break;
            case "a tag":
                kb.Replace(Main, "tags: [syndrome]", "tags: [syndrome, example]");
                break;
            case "a squash":
                kb.Run("reset", "--quiet", "--soft", "main");
                break;
            case "a rebase":
                kb.OnMain(() => kb.Replace(Other, "specialty: example", "specialty: example\ntags: [harmless]"));
                kb.Run("rebase", "--quiet", "main");
                break;
            case "a merge of main":
                kb.OnMain(() => kb.Replace(Other, "specialty: example", "specialty: example\ntags: [harmless]"));
                kb.MergeMain();
                break;
            default:
                kb.Run("mv", Main, "input/articles/area/moved.md");
                kb.Replace("input/articles/area/moved.md", "tags: [syndrome]", "tags: [syndrome]\naliases: [main]");
                break;
        }

        Assert.Equal("", kb.Check(kb.ReviewedByLee(reviewed)));
    }

    [Fact]
    public void A_text_that_changes_after_the_click_is_not_approved()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        var reviewed = kb.Commit();
        kb.Raise(from: "40 units each", to: "400 units each");
        kb.Approve("main");
        Assert.Equal("KB410 main", kb.Check(kb.ReviewedByLee(reviewed)));
    }

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("[] []\n[]", 0)]
    [InlineData("\uFEFF[]", 0)]
    [InlineData("", -1)]
    [InlineData("  \n", -1)]
    [InlineData("{}", -1)]
    [InlineData("{\"message\":\"Bad credentials\"}", -1)]
    [InlineData("[1]", -1)]
    [InlineData("[{}]", -1)]
    [InlineData("[", -1)]
    [InlineData("[] x", -1)]
    [InlineData("null", -1)]
    [InlineData("[{\"user\":null,\"state\":\"APPROVED\",\"submitted_at\":\"2026-11-30T12:00:00Z\",\"commit_id\":null}]", 1)]
    [InlineData("[{\"user\":{},\"state\":\"APPROVED\",\"submitted_at\":\"2026-11-30T12:00:00Z\",\"commit_id\":\"a\"}]", -1)]
    [InlineData("[{\"user\":null,\"state\":\"APPROVED\",\"submitted_at\":\"yesterday\",\"commit_id\":\"a\"}]", -1)]
    [InlineData("[{\"user\":null,\"state\":\"PENDING\"}]", 1)]
    [InlineData("[{\"user\":null,\"state\":\"\\ud800\"}]", -1)]
    [InlineData("[{\"sha\":\"a\",\"author\":null}]", -1)]
    public void A_file_of_another_shape_is_refused(string json, int reviews)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        if (reviews < 0)
        {
            Assert.ThrowsAny<JsonException>(() => PullRequestFiles.ReadReviews(bytes));
        }
        else
        {
            Assert.Equal(reviews, PullRequestFiles.ReadReviews(bytes).Count);
        }
    }

    [Fact]
    public void Commits_have_an_id_and_an_author_who_may_be_unknown()
    {
        var commits = PullRequestFiles.ReadCommits(
            """[{"sha":"a","author":{"login":"x","id":1}},{"sha":"b","author":null}][{"sha":"c","author":{}}]"""u8);

        Assert.Equal([("a", "x", 1), ("b", null, null), ("c", null, null)],
            commits.Select(commit => (commit.Id, commit.Login, commit.Account)));
        Assert.ThrowsAny<JsonException>(() => PullRequestFiles.ReadCommits("""[{"sha":1,"author":null}]"""u8));
        Assert.ThrowsAny<JsonException>(() => PullRequestFiles.ReadCommits("""[{"author":null}]"""u8));
    }

    /// <summary>No byte may be an exception that is a bug.</summary>
    [Fact]
    public void Damaged_answers_are_refused_or_read()
    {
        const string user = """{"login":"é\ud83d\ude00","id":7,"type":"User"}""";
        var whole = Encoding.UTF8.GetBytes(
            $$"""[{"user":{{user}},"state":"APPROVED","submitted_at":"2026-11-30T12:00:00Z","commit_id":"a"}]""");
        var random = new Random(22);
        for (var i = 0; i < 5_000; i++)
        {
            var bytes = whole.ToArray();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                _ = PullRequestFiles.ReadReviews(random.Next(3) == 0 ? bytes.AsSpan(0, random.Next(bytes.Length)) : bytes);
            }
            catch (JsonException)
            {
            }
        }
    }

    [Theory]
    [InlineData("--base main --pr-approvals lee-gh --pr-reviews r.json", "use one of them")]
    [InlineData("--pr-reviews r.json", "--pr-reviews needs --base")]
    [InlineData("--pr-commits r.json", "--pr-commits needs --base")]
    [InlineData("--base main --pr-reviews none.json", "cannot be read")]
    [InlineData("--base main --pr-reviews r.json", "is not what GitHub answers: it has to be a list")]
    [InlineData("--base main --pr-commits r.json", "is not what GitHub answers: it has to be a list")]
    [InlineData("--base main --pr-reviews -", "standard input is not what GitHub answers: it is empty")]
    [InlineData("--base main --pr-reviews - --pr-commits -", "cannot both be read from standard input")]
    [InlineData("--base nowhere --pr-approvals ,", "git does not know the commit")]
    public void What_cannot_be_used_is_exit_code_2(string arguments, string message)
    {
        using var kb = new CaseRepository();
        kb.Git.Write("r.json", "{}");
        var run = kb.Git.Check(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_takes_both_files_and_ends_with_1_where_something_is_found()
    {
        using var kb = Approved(out var reviewed);
        var reviews = kb.ReviewedByLee(reviewed);
        kb.Commit();
        var run = ProgramRun.In(kb.Git.PathOf(""), $"check --as-of 2026-11-30 --base main {reviews} {kb.Commits(("nell-gh", reviewed))}");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);

        run = ProgramRun.In(kb.Git.PathOf(""), $"check --as-of 2026-11-30 --base main {reviews} {kb.Commits(("lee-gh", reviewed))}");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error KB404: Lee Lark approved the article and wrote a part of it in this pull request", run.Output,
            StringComparison.Ordinal);
    }

    /// <summary>A new text that was reviewed, and its approval recorded.</summary>
    private static CaseRepository Approved(out string reviewed)
    {
        var kb = new CaseRepository();
        kb.Raise();
        reviewed = kb.Commit();
        kb.Approve("main");
        kb.Commit();
        return kb;
    }
}

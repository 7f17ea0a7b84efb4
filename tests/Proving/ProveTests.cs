using System.Net;
using System.Text;
using Attest.GitHub;
using Attest.Log;
using Attest.Tests.Log;
using Attest.Tests.Withdrawals;

namespace Attest.Tests.Proving;

/// <summary>Publishing asks GitHub again for each approval, and for each thing that needs an approver.</summary>
public class ProveTests
{
    [Fact]
    public void First_use_takes_what_is_there_and_says_so()
    {
        using var proof = new ProofCase();

        Assert.Equal([LogKind.BeforeLog, LogKind.BeforeLog, LogKind.BeforeLog], proof.Log.Last!.Entries.Select(entry => entry.Kind));
        Assert.Equal(proof.Head, proof.Log.Last.Commit);
        Assert.Empty(proof.GitHub.Asked);
        Assert.Empty(SecondChain.Faults(Encoding.UTF8.GetString(proof.Log.Write())));
    }

    [Theory]
    [InlineData("merge")]
    [InlineData("squash")]
    [InlineData("rebase")]
    public void An_approval_is_proved_by_the_review_of_its_pull_request_however_it_was_merged(string how)
    {
        using var proof = new ProofCase();
        var reviewed = proof.Merge(5, () => proof.Kb.Replace(CasesFolder.Main, "4 units", "40 units"), () => proof.Approve(), how);
        proof.GitHub.Review(5, "Lee-GH", reviewed);

        var entry = Assert.Single(proof.Publish());

        Assert.Equal((LogKind.Approval, "main", "lee", 5L, "Lee-GH", reviewed),
            (entry.Kind, entry.Article, entry.By, entry.Pull, entry.Account, entry.Commit));
        Assert.Equal(new DateOnly(2026, 11, 30), entry.On);
        Assert.Equal("2026-11-30T12:00:00Z", entry.Submitted);
        Assert.StartsWith("attest-", entry.Seal, StringComparison.Ordinal);
        Assert.Equal(proof.Log.Write(), proof.Prove().Log!.Write());
    }

    [Fact]
    public void The_same_commits_give_the_same_bytes()
    {
        using var proof = new ProofCase();
        var reviewed = proof.Merge(5, () => proof.Kb.Replace(CasesFolder.Main, "4 units", "40 units"), () => proof.Approve());
        proof.GitHub.Review(5, "Lee-GH", reviewed);

        Assert.Equal(proof.Prove().Log!.Write(), proof.Prove().Log!.Write());
    }

    [Fact]
    public void B16_an_approval_that_was_pushed_is_published_once_its_member_has_approved_the_text_in_a_pull_request()
    {
        using var proof = new ProofCase();
        proof.Push(() => proof.Raise());
        var first = proof.Prove();
        Assert.Equal("KB410 main", ProofCase.Unproved(first));
        Assert.Null(first.Log);
        Assert.Contains("of no pull request", first.Unproved[0].Origin, StringComparison.Ordinal);

        var reviewed = proof.Merge(6, () => proof.Approve(on: "2026-12-01"));
        proof.GitHub.Review(6, "Lee-GH", reviewed, at: "2026-12-01T08:00:00Z");
        var entries = proof.Publish();
        Assert.Contains(entries, entry => entry is { Kind: LogKind.Approval, Pull: 6, On.Day: 1 });
        Assert.DoesNotContain(entries, entry => entry is { Kind: LogKind.Approval, On.Day: 30 });
    }

    [Fact]
    public void An_approval_in_the_name_of_another_member_is_not_excused_by_a_later_one()
    {
        using var proof = new ProofCase();
        proof.Push(() => proof.Raise(by: "kim"));
        var reviewed = proof.Merge(6, () => proof.Approve());
        proof.GitHub.Review(6, "Lee-GH", reviewed);

        Assert.Equal("KB410 main", ProofCase.Unproved(proof.Prove()));
    }

    [Fact]
    public void A_commit_that_was_taken_back_blocks_nothing()
    {
        using var proof = new ProofCase();
        proof.Push(() => proof.Raise());
        proof.Git("revert", "--no-edit", "HEAD");

        Assert.Empty(proof.Publish());
    }

    [Fact]
    public void An_approval_that_came_after_the_review_of_another_text_is_refused()
    {
        using var proof = new ProofCase();
        var reviewed = proof.Merge(5, () => proof.Kb.Replace(CasesFolder.Main, "Drug X comes first", "Drug X comes at first"), () =>
            proof.Raise());
        proof.GitHub.Review(5, "Lee-GH", reviewed);

        Assert.Equal("KB410 main", ProofCase.Unproved(proof.Prove()));
    }

    [Theory]
    [InlineData("CHANGES_REQUESTED")]
    [InlineData("DISMISSED")]
    public void An_approval_that_was_taken_back_after_the_merge_does_not_count(string state)
    {
        using var proof = new ProofCase();
        var reviewed = proof.Merge(5, () => proof.Kb.Replace(CasesFolder.Main, "4 units", "40 units"), () => proof.Approve());
        proof.GitHub.Review(5, "Lee-GH", reviewed);
        proof.GitHub.Review(5, "Lee-GH", reviewed, state, "2026-11-30T15:00:00Z");

        Assert.Equal("KB410 main", ProofCase.Unproved(proof.Prove()));
    }

    [Fact]
    public void The_review_of_an_account_that_is_gone_counts_for_nobody_and_only_a_restart_goes_on()
    {
        using var proof = new ProofCase();
        var reviewed = proof.Merge(5, () => proof.Kb.Replace(CasesFolder.Main, "4 units", "40 units"), () => proof.Approve());
        proof.GitHub.Review(5, null, reviewed);
        Assert.Equal("KB410 main", ProofCase.Unproved(proof.Prove()));

        var entries = proof.Publish(restart: "The account of lee was deleted");

        Assert.Equal(LogKind.Restart, entries[0].Kind);
        Assert.Equal("The account of lee was deleted", entries[0].Reason);
        Assert.Equal("main", Assert.Single(entries, entry => entry.Kind == LogKind.BeforeLog).Article);
    }

    [Fact]
    public void Reviews_are_read_to_the_last_page()
    {
        using var proof = new ProofCase();
        var reviewed = proof.Merge(5, () => proof.Kb.Replace(CasesFolder.Main, "4 units", "40 units"), () => proof.Approve());
        proof.GitHub.PageSize = 2;
        for (var i = 0; i < 5; i++)
        {
            proof.GitHub.Review(5, "nell-gh", reviewed, "COMMENTED");
        }

        proof.GitHub.Review(5, "Lee-GH", reviewed);
        proof.Publish();
        Assert.Equal(3, proof.GitHub.Asked.Count(path => path.Contains("/reviews", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_pull_request_that_was_not_merged_or_was_merged_elsewhere_proves_nothing()
    {
        using var proof = new ProofCase();
        var reviewed = proof.Merge(5, () => proof.Kb.Replace(CasesFolder.Main, "4 units", "40 units"), () => proof.Approve(),
            isMerged: false);
        proof.GitHub.Review(5, "Lee-GH", reviewed);
        var open = proof.Prove();
        Assert.Equal("KB410 main", ProofCase.Unproved(open));
        Assert.Contains("which was not merged", open.Unproved[0].Origin, StringComparison.Ordinal);

        using var other = new ProofCase();
        reviewed = other.Merge(5, () => other.Kb.Replace(CasesFolder.Main, "4 units", "40 units"), () => other.Approve(), into: "attack");
        other.GitHub.Review(5, "Lee-GH", reviewed);
        Assert.Contains("merged into another branch", other.Prove().Unproved[0].Origin, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reviewed_commit_of_a_branch_that_was_pushed_by_force_is_fetched()
    {
        using var proof = new ProofCase();
        using var origin = new TempFolder();
        var reviewed = proof.Merge(5, () => proof.Kb.Replace(CasesFolder.Main, "4 units", "40 units"), () => proof.Approve(), "squash");
        // What GitHub still has is nowhere in a new clone.
        proof.Git("clone", "--quiet", "--bare", proof.Kb.Git.Root, origin["origin.git"]);
        proof.Git("branch", "--quiet", "-D", "pull-1");
        proof.Git("reflog", "expire", "--expire=now", "--all");
        proof.Git("gc", "--quiet", "--prune=now");
        proof.Git("remote", "add", "origin", origin["origin.git"]);
        proof.GitHub.Review(5, "Lee-GH", reviewed);

        Assert.Equal(reviewed, Assert.Single(proof.Publish()).Commit);
        Assert.ThrowsAny<Exception>(() => proof.Git("cat-file", "-e", reviewed));
    }

    [Fact]
    public void A_reviewed_commit_that_cannot_be_had_counts_as_not_approved()
    {
        using var proof = new ProofCase();
        proof.Merge(5, () => proof.Kb.Replace(CasesFolder.Main, "4 units", "40 units"), () => proof.Approve());
        proof.GitHub.Review(5, "Lee-GH", new string('a', 40));

        var result = proof.Prove();

        Assert.Equal("KB410 main", ProofCase.Unproved(result));
        Assert.Contains("cannot be read", Assert.Single(result.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawal_needs_nobody_and_its_end_an_approver()
    {
        using var proof = new ProofCase();
        proof.Push(() => proof.Kb.Withdraw(CasesFolder.Other));
        var withdrawal = Assert.Single(proof.Publish());
        Assert.Equal((LogKind.Withdrawal, "other"), (withdrawal.Kind, withdrawal.Article));

        proof.Git("revert", "--no-edit", "HEAD");
        Assert.Contains("KB410 other", ProofCase.Unproved(proof.Prove()), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_protect_are_taken_away_only_by_an_approver()
    {
        using var proof = new ProofCase();
        proof.Push(() => proof.Kb.Replace(CasesFolder.Never, "authors: [nell]", "authors: [nell]\nnotice: Not in pregnancy."));
        Assert.Empty(proof.Publish());

        proof.Push(() => proof.Kb.Replace(CasesFolder.Never, "notice: Not in pregnancy.\n", ""));
        Assert.Equal("KB410 never", ProofCase.Unproved(proof.Prove()));

        proof.Push(() => proof.Kb.Replace(CasesFolder.Never, "authors: [nell]", "authors: [nell]\nnotice: Not in pregnancy."));
        proof.Publish();
        var reviewed = proof.Merge(8, () => proof.Kb.Replace(CasesFolder.Never, "notice: Not in pregnancy.\n", ""));
        Assert.Equal("KB410 never", ProofCase.Unproved(proof.Prove()));
        proof.GitHub.Review(8, "Lee-GH", reviewed);
        var entry = Assert.Single(proof.Publish());
        Assert.Equal((LogKind.Notice, "never", 8L, "lee"), (entry.Kind, entry.Article, entry.Pull, entry.By));
    }

    [Fact]
    public void An_address_that_leads_nowhere_any_more_needs_an_approver()
    {
        using var proof = new ProofCase();
        proof.Push(() => proof.Kb.Delete(CasesFolder.Never));
        Assert.Contains("KB410", ProofCase.Unproved(proof.Prove()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_that_was_written_anew_needs_a_restart()
    {
        using var proof = new ProofCase();
        proof.Git("commit", "--quiet", "--amend", "--message", "Written anew");
        Assert.Contains("--restart", Assert.ThrowsAny<IOException>(() => proof.Prove()).Message, StringComparison.Ordinal);
        Assert.Equal(LogKind.Restart, Assert.Single(proof.Publish(restart: "Moved")).Kind);
    }

    [Fact]
    public void Waits_as_GitHub_asks_and_asks_again_after_half_an_answer()
    {
        using var proof = new ProofCase();
        var reviewed = proof.Merge(5, () => proof.Kb.Replace(CasesFolder.Main, "4 units", "40 units"), () => proof.Approve());
        proof.GitHub.Review(5, "Lee-GH", reviewed);
        proof.GitHub.Troubles.Add(("/pulls", response =>
        {
            response.StatusCode = 403;
            response.Headers["Retry-After"] = "7";
            response.Close();
        }
        ));
        proof.GitHub.Troubles.Add(("/reviews", response =>
        {
            response.StatusCode = 502;
            response.Close();
        }
        ));
        proof.GitHub.Troubles.Add(("/reviews", Cut));
        proof.GitHub.Troubles.Add(("/pulls/5", response =>
        {
            response.ContentLength64 = 1_000;
            response.OutputStream.Write("{\"number\":"u8);
            response.Abort();
        }
        ));

        proof.Publish();

        Assert.Contains(TimeSpan.FromSeconds(7), proof.Waited);
        Assert.All(proof.GitHub.Tokens, token => Assert.Equal($"Bearer {ProofCase.Token}", token));
    }

    private static readonly (string Path, string Json)[] OtherShapes =
    [
        ("/reviews", "{}"),
        ("/reviews", "[{\"state\":\"APPROVED\"}]"),
        ("/reviews", "[{\"id\":1,\"state\":7,\"user\":null}]"),
        ("/reviews", "[5]"),
        ("/pulls/5", "[]"),
        ("/pulls/5", "{\"number\":6}"),
        ("/pulls/5", "{\"number\":5,\"merged_at\":\"2026-11-30T12:00:00Z\"}"),
        ("/pulls", "{\"message\":\"x\"}"),
        ("/pulls", "[{\"number\":\"5\"}]"),
        ("/reviews", "[{\"id\":\"1\",\"state\":\"APPROVED\",\"user\":null}]"),
        ("/reviews", "[{\"id\":1,\"state\":\"APPROVED\",\"user\":{\"login\":\"Lee-GH\",\"id\":\"1\",\"type\":\"User\"}}]"),
        ("/reviews", "[{\"id\":1,\"state\":\"APPROVED\",\"user\":null,\"submitted_at\":\"yesterday\"}]"),
        ("/commits", "[{\"sha\":\"+refs/heads/*:refs/heads/*\"}]"),
        ("/commits", "null"),
    ];

    [Fact]
    public void An_answer_of_another_shape_ends_it()
    {
        using var proof = new ProofCase();
        var reviewed = proof.Merge(5, () => proof.Kb.Replace(CasesFolder.Main, "4 units", "40 units"), () => proof.Approve());
        proof.GitHub.Review(5, "Lee-GH", reviewed);
        Assert.All(OtherShapes, shape =>
        {
            proof.GitHub.Troubles.Clear();
            proof.GitHub.Troubles.Add((shape.Path, response => Answer(response, shape.Json)));
            Assert.Throws<GitHubException>(() => proof.Prove());
        });
    }

    [Fact]
    public void What_will_not_pass_ends_it_and_no_message_has_the_token()
    {
        using var proof = new ProofCase();
        var reviewed = proof.Merge(5, () => proof.Kb.Replace(CasesFolder.Main, "4 units", "40 units"), () => proof.Approve());
        proof.GitHub.Review(5, "Lee-GH", reviewed);
        Assert.All([401, 403, 404, 301, 500], status =>
        {
            proof.GitHub.Troubles.Clear();
            for (var i = 0; i < 6; i++)
            {
                proof.GitHub.Troubles.Add(("/reviews", response =>
                {
                    response.StatusCode = status;
                    response.Headers["Location"] = "http://127.0.0.1:1/stolen";
                    Answer(response, $"{{\"message\":\"{ProofCase.Token}\"}}");
                }
                ));
            }

            var exception = Assert.Throws<GitHubException>(() => proof.Prove());
            Assert.DoesNotContain(ProofCase.Token, exception.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_list_that_continues_at_another_host_is_not_followed()
    {
        using var proof = new ProofCase();
        proof.Merge(5, () => proof.Kb.Replace(CasesFolder.Main, "4 units", "40 units"), () => proof.Approve());
        proof.GitHub.Troubles.Add(("/reviews", response =>
        {
            response.Headers["Link"] = "<https://elsewhere.example.org/>; rel=\"next\"";
            Answer(response, "[]");
        }
        ));

        Assert.Contains("another host", Assert.Throws<GitHubException>(() => proof.Prove()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_is_not_sent_unencrypted() => Assert.Throws<GitHubException>(
        () => new GitHubClient(new Uri("http://api.example.org/"), ProofCase.Token, TestContext.Current.CancellationToken));

    private static void Cut(HttpListenerResponse response) => Answer(response, "[{\"id\":");

    private static void Answer(HttpListenerResponse response, string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        response.ContentLength64 = bytes.Length;
        response.OutputStream.Write(bytes);
        response.Close();
    }
}

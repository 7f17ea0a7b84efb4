using Attest.GitHub;
using Attest.Log;
using static Attest.Tests.Withdrawals.CasesFolder;

namespace Attest.Tests.Proving;

/// <summary>Ways round the check of pull requests: whatever reaches the main branch is judged once more, and only what is left of
/// it.</summary>
public class ProofAttackTests
{
    /// <summary>4 units, approved in October; then 2 units, approved by lee in pull request 3 and published.</summary>
    private static ProofCase Corrected()
    {
        var proof = new ProofCase();
        Correct(proof);
        proof.Publish();
        return proof;
    }

    private static void Correct(ProofCase proof)
    {
        var reviewed = proof.Merge(3, () => proof.Kb.Replace(Main, "4 units", "2 units"), () => proof.Approve(on: "2026-11-20"));
        proof.GitHub.Review(3, "Lee-GH", reviewed, at: "2026-11-20T12:00:00Z");
    }

    /// <summary>Everything of an article as it was when the log began.</summary>
    private static void Return(ProofCase proof) => proof.Git("checkout", "--quiet", proof.Kb.First, "--", Main);

    [Fact]
    public void A_corrected_text_does_not_come_back_with_its_list_of_approvals_as_it_was()
    {
        using var proof = Corrected();
        proof.Push(() => Return(proof));
        Assert.Equal("KB413 main", ProofCase.Unproved(proof.Prove()));
    }

    [Fact]
    public void A_corrected_text_does_not_come_back_in_two_steps()
    {
        using var proof = Corrected();
        var list = proof.Kb.Git.Read(Main);
        proof.Push(() =>
        {
            Return(proof);
            proof.Kb.Replace(Main, "4 units", "2 units");
            proof.Kb.Replace(Main, "status: approved", "status: under-review");
        });
        Assert.NotEqual(list, proof.Kb.Git.Read(Main));
        proof.Push(() => Return(proof));

        Assert.Equal("KB413 main", ProofCase.Unproved(proof.Prove()));
    }

    [Fact]
    public void A_correction_that_was_never_published_is_not_undone_by_a_push()
    {
        using var proof = new ProofCase();
        Correct(proof);
        proof.Push(() => Return(proof));
        Assert.Equal("KB413 main", ProofCase.Unproved(proof.Prove()));
    }

    [Fact]
    public void An_article_that_went_back_to_review_is_not_approved_by_a_push()
    {
        using var proof = new ProofCase();
        proof.Push(() => proof.Kb.Replace(Main, "status: approved", "status: under-review"));
        proof.Push(() => Return(proof));
        Assert.Equal("KB413 main", ProofCase.Unproved(proof.Prove()));
    }

    [Fact]
    public void An_article_that_is_deleted_and_put_back_unseen_blocks_nothing()
    {
        using var proof = new ProofCase();
        proof.Push(() => proof.Kb.Delete(Main));
        proof.Push(() => Return(proof));
        Assert.Empty(proof.Publish());
    }

    [Fact]
    public void An_article_that_a_member_has_let_go_is_not_put_back_by_a_push()
    {
        using var proof = new ProofCase();
        var reviewed = proof.Merge(4, () => proof.Kb.Delete(Never));
        proof.GitHub.Review(4, "Lee-GH", reviewed);
        proof.Push(() => proof.Git("checkout", "--quiet", proof.Kb.First, "--", Never));
        Assert.Contains("KB410 never", ProofCase.Unproved(proof.Prove()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_commit_without_any_content_that_was_taken_back_blocks_nothing()
    {
        using var proof = new ProofCase();
        proof.Git("rm", "--quiet", "-r", "input");
        proof.Git("commit", "--quiet", "--message", "Delete all");
        proof.Git("revert", "--no-edit", "HEAD");
        Assert.Empty(proof.Publish());
    }

    [Theory]
    [InlineData("input/articles/far/never.md")]
    [InlineData("input/articles/area/renamed.md")]
    public void What_protects_is_not_lost_on_the_way_to_another_file(string path)
    {
        using var proof = new ProofCase();
        proof.Push(() => proof.Kb.Replace(Never, "authors: [nell]", "authors: [nell]\nnotice: Not in pregnancy."));
        proof.Publish();
        proof.Push(() =>
        {
            proof.Kb.Git.Write(path, proof.Kb.Git.Read(Never).Replace("notice: Not in pregnancy.", "aliases: [never]",
                StringComparison.Ordinal)
                .Replace("aliases: [never]\n", path.EndsWith("never.md", StringComparison.Ordinal) ? "" : "aliases: [never]\n",
                    StringComparison.Ordinal));
            proof.Kb.Delete(Never);
        });

        Assert.Contains("KB410", ProofCase.Unproved(proof.Prove()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unproved_approval_stays_one_under_another_name()
    {
        using var proof = new ProofCase();
        proof.Push(() => proof.Raise());
        var reviewed = proof.Merge(5, () =>
        {
            proof.Kb.Git.Write("input/articles/area/renamed.md", proof.Kb.Git.Read(Main).Replace("authors: [nell]",
                "authors: [nell]\naliases: [main]", StringComparison.Ordinal));
            proof.Kb.Delete(Main);
        });
        proof.GitHub.Review(5, "Lee-GH", reviewed);

        Assert.Equal("KB410 main", ProofCase.Unproved(proof.Prove()));
    }

    [Fact]
    public void Caution_and_another_text_are_not_pushed()
    {
        using var proof = new ProofCase();
        proof.Push(() =>
        {
            proof.Kb.Replace(Main, "4 units", "40 units");
            proof.Kb.Replace(Main, "authors: [nell]", "authors: [nell]\npublish: caution");
        });
        Assert.Contains("KB410 main", ProofCase.Unproved(proof.Prove()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_under_caution_is_not_altered_through_another_file()
    {
        using var proof = new ProofCase();
        var reviewed = proof.Merge(5, () => proof.Kb.Replace(Main, "Drug X comes first", "Drug X comes at first"), () => proof.Approve());
        proof.GitHub.Review(5, "Lee-GH", reviewed);
        reviewed = proof.Merge(6, () =>
        {
            proof.Kb.Replace(Main, "Drug X comes at first", "Drug X comes first");
            proof.Kb.Replace(Main, "authors: [nell]", "authors: [nell]\npublish: caution");
        });
        proof.GitHub.Review(6, "Lee-GH", reviewed);
        Assert.Contains(proof.Publish(), entry => entry is { Kind: LogKind.Caution, By: "lee" });

        proof.Push(() => proof.Kb.Replace("input/vocabulary/glossary.yml", "4 units", "400 units"));
        Assert.StartsWith("KB405", ProofCase.Unproved(proof.Prove()), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_joins_the_board_by_the_commit_that_they_approve()
    {
        using var proof = new ProofCase();
        proof.Kb.Git.Write("input/board.yml", proof.Kb.Git.Read("input/board.yml")
            + "  - { id: eve, name: Eve Egret, github: eve-gh, active: { from: 2020-01-01 } }\n");
        var reviewed = proof.Merge(5, () => proof.Kb.Replace(Main, "4 units", "40 units"), () => proof.Approve(by: "eve"));
        proof.GitHub.Review(5, "eve-gh", reviewed);
        Assert.Contains("main", ProofCase.Unproved(proof.Prove()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_is_not_given_to_another_person_by_a_push()
    {
        using var proof = new ProofCase();
        var board = proof.Kb.Git.Read("input/board.yml");
        proof.Push(() => proof.Kb.Git.Write("input/board.yml",
            board.Replace("Lee Lark", "Eve Egret", StringComparison.Ordinal).Replace("lee-gh", "eve-gh",
                StringComparison.OrdinalIgnoreCase)));
        Assert.Contains("KB901 board", ProofCase.Unproved(proof.Prove()), StringComparison.Ordinal);
        proof.Push(() => proof.Kb.Git.Write("input/board.yml", board));
        Assert.Empty(proof.Publish());
    }

    [Fact]
    public void A_difference_that_the_reviewer_was_not_shown_proves_nothing()
    {
        using var proof = new ProofCase();
        var reviewed = proof.Merge(5, () =>
        {
            proof.Kb.Git.Write(".gitattributes", "*.md -diff\n");
            proof.Kb.Replace(Main, "4 units", "40 units");
        }, () => proof.Approve());
        proof.GitHub.Review(5, "Lee-GH", reviewed);
        Assert.Contains("KB902 main", ProofCase.Unproved(proof.Prove()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_names_the_member_who_has_allowed_it()
    {
        using var proof = new ProofCase();
        proof.Push(() => proof.Kb.Replace(Never, "authors: [nell]", "authors: [nell]\nnotice: Not in pregnancy."));
        proof.Publish();
        var seen = proof.Merge(8, () => proof.Kb.Replace(Main, "\nreview:", "\ntags: [x]\nreview:"),
            () => proof.Kb.Replace(Never, "notice: Not in pregnancy.\n", ""));
        // The first one has approved before the notice was taken away.
        proof.GitHub.Review(8, "kim-gh", seen);
        Assert.Equal("KB410 never", ProofCase.Unproved(proof.Prove()));
        proof.GitHub.Review(8, "Lee-GH", proof.Git("rev-parse", "HEAD^2"));

        Assert.Equal("lee", Assert.Single(proof.Publish()).By);
    }

    [Fact]
    public void One_thing_that_was_taken_back_is_not_held_against_another_that_was_allowed()
    {
        using var proof = new ProofCase();
        proof.Push(() => proof.Kb.Replace(Never, "authors: [nell]",
            "authors: [nell]\nnotice: Not in pregnancy.\ncorrections:\n  - { on: 2026-11-01, text: It was wrong. }"));
        proof.Publish();
        var reviewed = proof.Merge(8, () => proof.Kb.Replace(Never, "notice: Not in pregnancy.\n", ""),
            () => proof.Kb.Replace(Never, "text: It was wrong.", "text: It was right."));
        proof.GitHub.Review(8, "Lee-GH", reviewed);
        Assert.Equal("KB410 never", ProofCase.Unproved(proof.Prove()));

        proof.Push(() => proof.Kb.Replace(Never, "text: It was right.", "text: It was wrong."));
        Assert.Equal(LogKind.Notice, Assert.Single(proof.Publish()).Kind);
    }

    [Fact]
    public void Who_wrote_a_commit_does_not_approve_it_and_commits_of_a_branch_that_is_gone_are_fetched_for_that()
    {
        using var proof = new ProofCase();
        using var origin = new TempFolder();
        var reviewed = proof.Merge(5, () => proof.Kb.Replace(Main, "4 units", "40 units"), () => proof.Approve(), "squash");
        proof.Git("clone", "--quiet", "--bare", proof.Kb.Git.Root, origin["origin.git"]);
        proof.Git("branch", "--quiet", "-D", "pull-1");
        proof.Git("reflog", "expire", "--expire=now", "--all");
        proof.Git("gc", "--quiet", "--prune=now");
        proof.Git("remote", "add", "origin", origin["origin.git"]);
        proof.GitHub.Review(5, "Lee-GH", reviewed);
        proof.GitHub.Commit(5, reviewed, "lee-gh");

        Assert.Equal("KB404 main", ProofCase.Unproved(proof.Prove()));
    }

    [Fact]
    public void A_commit_of_another_form_is_not_asked_for()
    {
        using var proof = new ProofCase();
        proof.Merge(5, () => proof.Kb.Replace(Main, "4 units", "40 units"), () => proof.Approve());
        string[] forms = ["", "--upload-pack=x", new('A', 40), "+refs/heads/*:refs/heads/*"];
        Assert.All(forms, commit =>
        {
            proof.GitHub.Review(5, "Lee-GH", commit);
            Assert.Throws<GitHubException>(() => proof.Prove());
        });
    }
}

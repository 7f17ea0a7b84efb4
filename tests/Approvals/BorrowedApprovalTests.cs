using static Attest.Tests.Approvals.CaseRepository;

namespace Attest.Tests.Approvals;

/// <summary>An approval counts for the text that its member read, from that day on, until another text is approved.</summary>
public class BorrowedApprovalTests
{
    [Fact]
    public void A1_a_tag_needs_nobody()
    {
        using var kb = new CaseRepository();
        kb.Replace(Main, "tags: [syndrome]", "tags: [syndrome, example]");
        Assert.Equal("", kb.Check());
    }

    [Fact]
    public void A2_a_new_text_counts_once_its_reviewer_has_approved_it()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        kb.Approve("main");
        Assert.Equal("", kb.Check(Lee));
    }

    [Fact]
    public void A3_an_approval_that_an_author_types_in_anothers_name_does_not_count()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        kb.Approve("main");
        Assert.Equal("KB410 main", kb.Check("--pr-approvals nell-gh"));
    }

    [Fact]
    public void A4_A5_a_seal_that_was_computed_in_advance_is_refused_and_never_counts_later()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        var later = kb.SealOf("main");
        kb.Raise(from: "40 units", to: "4 units");
        kb.Replace(Main, "| Y | 4 units |", "| Y | 40 units |");
        kb.Replace(Main, "Drug X comes first", "Drug X comes at first");
        kb.Approve("main");
        kb.Type(Main, "lee", "2026-11-30", later);
        Assert.Contains("KB410 main", kb.Check(Lee), StringComparison.Ordinal);

        // An earlier version of this program would have merged it.
        kb.MergeIntoMain();
        kb.Raise();
        kb.Replace(Main, "Drug X comes at first", "Drug X comes first");
        Assert.Equal(later, kb.SealOf("main"));
        Assert.Contains("KB413 main", kb.Check(Lee), StringComparison.Ordinal);
    }

    [Fact]
    public void A6_a_seal_of_no_text_is_refused_in_an_article_that_nobody_changes()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        kb.Approve("main");
        kb.Type(Other, "lee", "2026-11-30", kb.SealOf("main"));
        Assert.Contains("KB410 other", kb.Check(Lee), StringComparison.Ordinal);
    }

    [Fact]
    public void A7_a_seal_of_nothing_is_refused()
    {
        using var kb = new CaseRepository();
        kb.Type(Main, "lee", "2026-11-30", kb.SealOf("main")[..^64] + new string('a', 64));
        Assert.Contains("KB410 main", kb.Check(Lee), StringComparison.Ordinal);
    }

    [Fact]
    public void A8_a_member_who_has_left_cannot_approve_on_an_earlier_day()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        kb.Type(Main, "max", "2026-06-01", kb.SealOf("main"));
        Assert.Equal("KB405 main, KB409 main, KB413 main", kb.Check("--pr-approvals max-gh"));
    }

    [Fact]
    public void A9_an_approval_that_is_dated_before_that_of_another_text_is_spent()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        kb.Type(Main, "lee", "2026-05-01", kb.SealOf("main"));
        Assert.Equal("KB405 main, KB413 main", kb.Check(Lee));
    }

    [Theory]
    [InlineData("2026-06-01", "2026-11-30T12:00:00Z", "KB410 new")]
    [InlineData("2026-11-30", "2026-11-30T12:00:00Z", "")]
    [InlineData("2026-11-29", "2026-11-30T00:30:00Z", "")]
    [InlineData("2026-11-28", "2026-11-30T00:30:00Z", "KB410 new")]
    [InlineData("2026-11-30", "2026-11-29T23:59:59Z", "")]
    [InlineData("2026-11-30", "2026-12-01T05:00:00+14:00", "")]
    public void A10_the_day_of_an_approval_is_that_of_the_review(string on, string reviewedAt, string found)
    {
        using var kb = new CaseRepository();
        kb.Git.Write("input/articles/area/new.md", kb.Git.Read(Never).Replace("drug Z", "drug V", StringComparison.Ordinal)
            .Replace("status: approved", "status: submitted", StringComparison.Ordinal));
        WithoutApprovals(kb, "input/articles/area/new.md");
        var reviewed = kb.Commit();
        kb.Approve("new", on: on);
        Assert.Equal(found, kb.Check(kb.Reviews(("lee-gh", "APPROVED", reviewedAt, reviewed))));
    }

    [Fact]
    public void A11_the_next_review_is_no_later_than_the_interval_allows()
    {
        using var kb = new CaseRepository();
        kb.Replace(Main, "due: 2027-10-05", "due: 2126-10-05");
        Assert.Equal("KB408 main", kb.Check(Lee));
        Assert.Equal("", kb.CheckAlone());
        Assert.Equal(new DateOnly(2027, 10, 5), kb.StandingOf("main").Due);
    }

    [Fact]
    public void A12_A13_a_text_that_was_corrected_does_not_come_back_with_its_old_approval()
    {
        using var kb = new CaseRepository();
        var before = kb.Git.Read(Main);
        Correct(kb);
        kb.MergeIntoMain();
        kb.Git.Write(Main, Restored(before, kb.Git.Read(Main)));
        Assert.Equal("KB405 main, KB410 main, KB413 main", kb.Check());
        Assert.Equal("KB405 main, KB413 main", kb.CheckAlone());
        Assert.Empty(kb.StandingOf("main").Current);
    }

    [Theory]
    [InlineData("reordered")]
    [InlineData("shortened")]
    [InlineData("renamed")]
    [InlineData("the whole file")]
    public void A_list_that_is_reordered_or_shortened_brings_no_approval_back(string how)
    {
        using var kb = new CaseRepository();
        var before = kb.Git.Read(Main);
        Correct(kb, "2026-10-05");
        kb.MergeIntoMain();
        var present = kb.Git.Read(Main);
        var line = present.Split('\n').Where(text => text.Contains("by: lee", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, line.Count);
        var restored = how switch
        {
            "reordered" => Restored(before, present)
                .Replace($"{line[0]}\n{line[1]}\n", $"{line[1]}\n{line[0]}\n", StringComparison.Ordinal),
            "the whole file" => before,
            _ => Restored(before, present).Replace($"{line[1]}\n", "", StringComparison.Ordinal),
        };
        var path = Main;
        if (how == "renamed")
        {
            kb.Delete(Main);
            path = "input/articles/area/again.md";
            restored = restored.Replace("tags: ", "aliases: [main]\ntags: ", StringComparison.Ordinal);
        }

        kb.Git.Write(path, restored);
        Assert.Contains("KB413 " + Path.GetFileNameWithoutExtension(path), kb.Check(Lee), StringComparison.Ordinal);
    }

    [Fact]
    public void A14_an_article_under_review_does_not_become_approved_by_one_word()
    {
        using var kb = new CaseRepository();
        kb.OnMain(() => kb.Replace(Main, "status: approved", "status: under-review"));
        kb.Run("reset", "--quiet", "--hard", "main");
        kb.Replace(Main, "status: under-review", "status: approved");
        Assert.Equal("KB402 main, KB413 main", kb.Check(Lee));
    }

    [Fact]
    public void A15_A16_a_withdrawn_article_comes_back_with_a_new_approval_only()
    {
        using var kb = new CaseRepository();
        kb.OnMain(() =>
        {
            kb.Replace(Main, "status: approved", "status: withdrawn");
            kb.Replace(Main, "updated: 2026-05-06", "updated: 2026-05-06\nwithdrawn: { on: 2026-11-01, reason: It harms patients. }");
        });
        kb.Run("reset", "--quiet", "--hard", "main");
        kb.Replace(Main, "status: withdrawn", "status: approved");
        kb.Replace(Main, "withdrawn: { on: 2026-11-01, reason: It harms patients. }\n", "");
        Assert.Equal("KB402 main, KB410 main, KB413 main", kb.Check());

        kb.Approve("main");
        Assert.Equal("KB410 main, KB413 main", kb.Check());
        Assert.Equal("", kb.Check(Lee));
    }

    [Theory]
    [InlineData("a notice")]
    [InlineData("an approval of the same text")]
    [InlineData("another text")]
    public void A17_what_main_has_got_since_is_not_taken_away_by_a_branch_behind_it(string what)
    {
        using var kb = new CaseRepository();
        foreach (var file in new[] { Main, Never })
        {
            kb.OnMain(() =>
            {
                if (what == "a notice")
                {
                    kb.Replace(file, "updated: 2026-05-06", "updated: 2026-05-06\nnotice: Not in pregnancy.");
                    return;
                }

                if (what == "another text")
                {
                    kb.Replace(file, "[@shared2021]", "[@shared2021, p. 3]");
                }

                kb.Approve(Path.GetFileNameWithoutExtension(file));
            });
        }

        kb.Replace(Never, "specialty: example", "specialty: example\ntags: [harmless]");
        Assert.Equal("", kb.Check());
    }

    [Fact]
    public void A18_a_click_for_another_article_renews_none()
    {
        using var kb = new CaseRepository();
        var reviewed = ChangeNever(kb);
        kb.Approve("never");
        kb.Type(Main, "lee", "2026-11-30", kb.SealOf("main"));
        kb.Replace(Main, "due: 2027-10-05", "due: 2027-11-30");
        Assert.Equal("KB410 main", kb.Check(kb.ReviewedByLee(reviewed)));
    }

    [Fact]
    public void A19_a_text_that_stood_in_the_reviewed_tree_but_not_in_its_difference_was_not_approved()
    {
        using var kb = new CaseRepository();
        var before = kb.Git.Read(Main);
        kb.OnMain(() => Correct(kb));
        var reviewed = ChangeNever(kb);
        kb.Approve("never");
        kb.MergeMain();
        var correct = kb.Git.Read(Main);
        kb.Git.Write(Main, Restored(before, correct).Replace("updated: 2026-05-06", "updated: 2026-05-06\ncorrections:\n"
            + "  - { on: 2026-11-20, text: The dose was wrong. }", StringComparison.Ordinal));
        kb.Type(Main, "lee", "2026-11-30", kb.SealOf("main"));
        Assert.Equal("KB410 main, KB413 main", kb.Check(kb.ReviewedByLee(reviewed)));
    }

    [Theory]
    [InlineData("tags: [syndrome]", "tags: [syndrome, example]")]
    [InlineData("| Y | 40 units |", "| Y | 44 units |")]
    public void A19_a_click_puts_no_part_of_an_older_text_back(string before, string after)
    {
        using var kb = new CaseRepository();
        kb.OnMain(() => kb.Approve("main", on: "2026-10-06"));
        kb.Run("reset", "--quiet", "--hard", "main");
        kb.Replace(Main, before, after);
        var seen = kb.Git.Read(Main);
        var reviewed = kb.Commit();
        kb.OnMain(() =>
        {
            kb.Raise(from: "4 units *each morning*", to: "2 units *each morning*");
            kb.Approve("main", on: "2026-11-20");
        });
        kb.Run("merge", "--quiet", "--no-edit", "--strategy", "ours", "main");
        kb.Git.Write(Main, Restored(seen, kb.Run("show", $"main:{Main}")));
        kb.Type(Main, "lee", "2026-11-30", kb.SealOf("main"));
        Assert.Contains("KB410 main", kb.Check(kb.ReviewedByLee(reviewed)), StringComparison.Ordinal);
        Assert.Equal("", kb.Check(kb.ReviewedByLee(kb.Head)));
    }

    [Fact]
    public void A20_a_notice_that_the_reviewed_commit_did_not_know_was_not_given_up()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        var reviewed = kb.Commit();
        kb.Approve("main");
        kb.Commit();
        kb.OnMain(() => kb.Replace(Main, "updated: 2026-05-06", "updated: 2026-05-06\nnotice: Not in pregnancy."));
        kb.MergeMain();
        Assert.Equal("", kb.Check(kb.ReviewedByLee(reviewed)));

        kb.Replace(Main, "notice: Not in pregnancy.\n", "");
        Assert.Equal("KB410 main", kb.Check(kb.ReviewedByLee(reviewed)));

        Assert.Equal("", kb.Check(kb.ReviewedByLee(kb.Head)));
    }

    [Fact]
    public void A21_the_last_review_decides_and_the_day_is_that_of_any_of_the_same_text()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        var first = kb.Commit();
        kb.Approve("main", on: "2026-11-26");
        kb.Commit();
        var second = ChangeNever(kb);
        kb.Approve("never");
        const string early = "2026-11-26T09:00:00Z";
        const string late = "2026-11-30T09:00:00Z";
        Assert.Equal("", kb.Check(kb.Reviews(("lee-gh", "DISMISSED", early, first), ("lee-gh", "APPROVED", late, second))));
        Assert.Equal("KB410 main, KB410 never",
            kb.Check(kb.Reviews(("lee-gh", "APPROVED", early, first), ("lee-gh", "DISMISSED", late, second))));
    }

    [Fact]
    public void A22_a_branch_that_goes_on_after_a_squash_of_its_first_part_asks_nobody_again()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        kb.Commit();
        kb.Approve("main");
        kb.SquashIntoMain();
        kb.Replace(Never, "specialty: example", "specialty: example\ntags: [harmless]");
        Assert.Equal("", kb.Check());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A22_a_branch_that_goes_on_after_a_squash_needs_one_click_for_what_is_new(bool mergesMain)
    {
        using var kb = new CaseRepository();
        kb.Raise(from: "4 units *each morning*", to: "5 units *each morning*");
        kb.Commit();
        kb.Approve("main", on: "2026-11-28");
        kb.SquashIntoMain();
        kb.Replace(Main, "| Y | 40 units |", "| Y | 44 units |");
        var reviewed = kb.Commit();
        kb.Approve("main");
        kb.Commit();
        if (mergesMain)
        {
            kb.Run("merge", "--quiet", "--no-edit", "-X", "ours", "main");
        }

        Assert.Equal("", kb.Check(kb.ReviewedByLee(reviewed)));
    }

    [Fact]
    public void A22_the_record_may_be_typed_by_the_contributor_of_a_fork()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        var reviewed = kb.Commit();
        kb.Type(Main, "lee", "2026-11-30", kb.SealOf("main"));
        Assert.Equal("", kb.Check(kb.ReviewedByLee(reviewed)));
    }

    [Fact]
    public void The_record_alone_renews_an_approval_of_the_same_text()
    {
        using var kb = new CaseRepository();
        kb.Approve("main");
        Assert.Equal("", kb.Check(kb.ReviewedByLee(kb.Commit())));
    }

    [Fact]
    public void A23_who_merges_main_into_a_branch_has_written_nothing()
    {
        using var kb = new CaseRepository();
        kb.OnMain(() => kb.Replace(Other, "updated: 2026-05-06", "updated: 2026-05-06\ntags: [other]"));
        kb.Raise();
        var written = kb.Commit();
        var merge = kb.MergeMain();
        kb.Approve("main");
        kb.Commit();
        var reviews = kb.ReviewedByLee(merge);
        Assert.Equal("", kb.Check(reviews, kb.Commits(("nell-gh", written), ("lee-gh", merge))));
        Assert.Equal("KB404 main", kb.Check(reviews, kb.Commits(("lee-gh", written), ("nell-gh", merge))));
    }

    /// <returns>The commit.</returns>
    private static string ChangeNever(CaseRepository kb)
    {
        kb.Replace(Never, "with drug W [", "with drug W or V [");
        return kb.Commit();
    }

    /// <summary>4 units were dangerous.</summary>
    private static void Correct(CaseRepository kb, string on = "2026-11-20")
    {
        kb.Raise(to: "2 units");
        kb.Replace(Main, "updated: 2026-05-06", "updated: 2026-05-06\ncorrections:\n  - { on: 2026-11-20, text: The dose was wrong. }");
        kb.Approve("main", on: on);
    }

    /// <summary>The text of before without the correction, with the list of approvals as it is.</summary>
    private static string Restored(string before, string present)
    {
        var list = present[present.IndexOf("review:", StringComparison.Ordinal)..present.IndexOf("references:", StringComparison.Ordinal)];
        return before[..before.IndexOf("review:", StringComparison.Ordinal)] + list
            + before[before.IndexOf("references:", StringComparison.Ordinal)..];
    }

    private static void WithoutApprovals(CaseRepository kb, string file)
    {
        var text = kb.Git.Read(file);
        kb.Git.Write(file,
            text[..text.IndexOf("  approvals:", StringComparison.Ordinal)] + text[text.IndexOf("---\n\n", StringComparison.Ordinal)..]);
    }
}

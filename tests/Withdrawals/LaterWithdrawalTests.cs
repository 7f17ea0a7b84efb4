using Attest.Tests.Site;
using static Attest.Tests.Withdrawals.CasesFolder;

namespace Attest.Tests.Withdrawals;

/// <summary><c>build --withdrawn-at REF</c>: the last publication, without what a later version withdraws.</summary>
public class LaterWithdrawalTests
{
    /// <summary>A main branch that cannot be published, and withdraws an article; the files are those of the last publication.</summary>
    private static string BrokenMain(CasesFolder kb, Action change)
    {
        kb.Replace("input/site.yml", "title: Example base", "title: [nonsense");
        kb.Replace(Never, "Drug Z is not taken", "Drug Z is taken");
        change();
        var main = kb.Git.Commit("Break");
        Assert.True(kb.Build().HasErrors);
        kb.Git.Git("checkout", "--quiet", "--detach", kb.First);
        return main;
    }

    [Fact]
    public void An_article_is_withdrawn_although_the_version_that_does_so_cannot_be_published()
    {
        using var kb = new CasesFolder();
        var main = BrokenMain(kb, () => kb.Withdraw(Other));

        var result = kb.Build(isStrict: true, withdrawnAt: main);

        Assert.Equal("KB411 other", Summary(result));
        Assert.Contains("This article was withdrawn", kb.Page("other"), StringComparison.Ordinal);
        Assert.Contains("29 November 2026", kb.Page("other"), StringComparison.Ordinal);
        Assert.Contains("Reason: It harms patients", kb.Page("other"), StringComparison.Ordinal);
        Assert.Contains("Never together with drug W", kb.Page("never"), StringComparison.Ordinal);
        Assert.DoesNotContain("Drug Z is taken with", kb.Page("never"), StringComparison.Ordinal);
        Assert.Empty(kb.Git.Git("status", "--porcelain", "--untracked-files=no"));
    }

    [Fact]
    public void Nothing_is_withdrawn_where_nothing_is()
    {
        using var kb = new CasesFolder();
        var main = BrokenMain(kb, () => { });

        Assert.Equal("", Summary(kb.Build(isStrict: true, withdrawnAt: main)));
    }

    [Fact]
    public void An_article_that_was_renamed_or_moved_before_its_withdrawal_is_withdrawn_under_its_old_name()
    {
        using var kb = new CasesFolder();
        var main = BrokenMain(kb, () =>
        {
            kb.Withdraw(Other);
            kb.Git.Write("input/articles/far/renamed.md", kb.Git.Read(Other).Replace("authors: [nell]", "authors: [nell]\naliases: [other]",
                StringComparison.Ordinal));
            kb.Withdraw(Never);
            kb.Git.Write("input/articles/far/without-alias.md", kb.Git.Read(Never));
            kb.Delete(Other);
            kb.Delete(Never);
        });

        Assert.NotNull(kb.Build(withdrawnAt: main).Summary);
        Assert.Contains("This article was withdrawn", kb.Page("other"), StringComparison.Ordinal);
        Assert.Contains("This article was withdrawn", kb.Page("never"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: When", "title: [When")]
    [InlineData("  status: withdrawn", "  status: 'Withdrawn '")]
    [InlineData("authors: [nell]", "authors: [nell")]
    [InlineData("on: 2026-11-29", "on: 2036-11-29")]
    [InlineData("on: 2026-11-29", "on: 2020-01-01")]
    [InlineData("withdrawn: { on: 2026-11-29, reason: It harms patients }\n", "")]
    public void A_slip_in_the_later_version_does_not_keep_the_article_up(string words, string slip)
    {
        using var kb = new CasesFolder();
        var main = BrokenMain(kb, () =>
        {
            kb.Withdraw(Never);
            kb.Replace(Never, words, slip);
        });

        Assert.NotNull(kb.Build(withdrawnAt: main).Summary);
        Assert.Contains("This article was withdrawn", kb.Page("never"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_bytes_that_are_no_text_is_withdrawn_all_the_same()
    {
        using var kb = new CasesFolder();
        var main = BrokenMain(kb, () =>
        {
            kb.Withdraw(Never);
            File.WriteAllBytes(kb.Git.PathOf(Never), [.. File.ReadAllBytes(kb.Git.PathOf(Never)), 0xC3, 0x28, 0xFF]);
        });

        Assert.NotNull(kb.Build(withdrawnAt: main).Summary);
        Assert.Contains("This article was withdrawn", kb.Page("never"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_is_not_withdrawn_by_a_former_name_of_another()
    {
        using var kb = new CasesFolder();
        var main = BrokenMain(kb, () =>
        {
            kb.Withdraw(Other);
            kb.Replace(Other, "authors: [nell]", "authors: [nell]\naliases: [main, never]");
            kb.Delete(Never);
        });

        Assert.NotNull(kb.Build(withdrawnAt: main).Summary);
        Assert.Contains("This article was withdrawn", kb.Page("other"), StringComparison.Ordinal);
        Assert.Contains("This article was withdrawn", kb.Page("never"), StringComparison.Ordinal);
        Assert.DoesNotContain("This article was withdrawn", kb.Page("main"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_later_version_deletes_or_adds_withdrawn_changes_nothing()
    {
        using var kb = new CasesFolder();
        var main = BrokenMain(kb, () =>
        {
            kb.Git.Write("input/articles/area/brand-new.md", kb.Git.Read(Other).Replace("\nreview:\n  status: approved",
                "\nwithdrawn: { on: 2026-11-29, reason: x }\nreview:\n  status: withdrawn", StringComparison.Ordinal)
                .Replace("- { by: lee, on: 2026-10-05", "- { by: lee, on: 2026-10-06", StringComparison.Ordinal));
            kb.Delete(Never);
        });

        Assert.Equal("", Summary(kb.Build(isStrict: true, withdrawnAt: main)));
        Assert.False(Directory.Exists(kb.Git.PathOf("output/articles/brand-new")));
    }

    [Fact]
    public void A_later_withdrawal_is_not_answered_from_the_last_build()
    {
        using var kb = new CasesFolder();
        var main = BrokenMain(kb, () => kb.Withdraw(Other));

        Assert.NotNull(kb.Build().Summary);
        kb.Build(withdrawnAt: main);

        Assert.Contains("This article was withdrawn", kb.Page("other"), StringComparison.Ordinal);
    }

    [Fact]
    public void Command_takes_the_name_of_a_commit()
    {
        using var kb = new CasesFolder();
        BrokenMain(kb, () => kb.Withdraw(Other));
        var folder = kb.Git.PathOf("");

        var run = ProgramRun.In(folder, "build --as-of 2026-11-30 --withdrawn-at main");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("This article was withdrawn", kb.Page("other"), StringComparison.Ordinal);
        Assert.Equal(2, ProgramRun.In(folder, "build --as-of 2026-11-30 --withdrawn-at nowhere").ExitCode);
        Assert.Equal(2, ProgramRun.In(folder, "check --withdrawn-at main").ExitCode);
    }
}

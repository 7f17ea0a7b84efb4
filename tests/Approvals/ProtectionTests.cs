using Attest.Diagnostics;
using static Attest.Tests.Approvals.CaseRepository;

namespace Attest.Tests.Approvals;

/// <summary>What protects readers is taken away only by somebody who may, and who saw it.</summary>
public class ProtectionTests
{
    private const string NoticeAndCorrection = Notice + "\ncorrections:\n  - { on: 2026-11-20, text: The dose was wrong. }";
    private const string Notice = "updated: 2026-05-06\nnotice: Not in pregnancy.";

    [Fact]
    public void B1_caution_that_is_typed_with_a_new_text_publishes_nothing()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        AddCaution(kb, Main);
        Assert.Equal("KB405 main, KB410 main", kb.Check());
        Assert.Equal(Severity.Error, kb.Findings("--base main").Single(finding => finding.Rule.Code == "KB405").Severity);

        Assert.Equal("KB405 main", kb.Check(Lee));
        Assert.Equal(Severity.Warning, kb.Findings($"--base main {Lee}").Single(finding => finding.Rule.Code == "KB405").Severity);
    }

    [Fact]
    public void Caution_that_was_granted_once_does_not_allow_the_next_text()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        AddCaution(kb, Main);
        kb.MergeIntoMain();
        Assert.Equal(0, Errors(kb, Nobody));

        kb.Replace(Main, "tags: [syndrome]", "tags: [syndrome, example]");
        Assert.Equal(0, Errors(kb, Nobody));

        kb.Raise(from: "40 units each", to: "400 units each");
        Assert.Equal(1, Errors(kb, Nobody));
        Assert.Equal(0, Errors(kb, Lee));
    }

    [Fact]
    public void Caution_was_granted_for_the_text_that_the_reviewer_saw()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        AddCaution(kb, Main);
        var reviewed = kb.Commit();
        Assert.Equal(0, Errors(kb, kb.ReviewedByLee(reviewed)));

        kb.Raise(from: "40 units each", to: "400 units each");
        Assert.Equal("KB405 main, KB410 main", kb.Check(kb.ReviewedByLee(reviewed)));
    }

    [Fact]
    public void Caution_that_was_left_over_from_an_approved_text_allows_no_other()
    {
        using var kb = new CaseRepository();
        kb.OnMain(() => AddCaution(kb, Main));
        kb.Run("reset", "--quiet", "--hard", "main");
        kb.Raise();
        Assert.Equal("KB405 main", kb.Check());
        Assert.Equal(1, Errors(kb, Nobody));
    }

    [Fact]
    public void Caution_for_a_text_that_is_overdue_stays_while_something_else_changes()
    {
        using var kb = new CaseRepository();
        kb.OnMain(() =>
        {
            kb.Replace("input/site.yml", "seal: required", "seal: required, overdue: error");
            kb.Replace(Never, "due: 2027-10-05", "due: 2026-11-15");
            AddCaution(kb, Never);
        });
        kb.Run("reset", "--quiet", "--hard", "main");
        kb.Replace(Never, "specialty: example", "specialty: example\ntags: [harmless]");
        Assert.Equal(0, Errors(kb, Nobody));

        kb.Replace(Never, "with drug W [", "with drug V [");
        Assert.NotEqual(0, Errors(kb, Nobody));
    }

    [Fact]
    public void Caution_does_not_publish_a_text_that_is_under_review()
    {
        using var kb = new CaseRepository();
        kb.Raise();
        AddCaution(kb, Main);
        kb.Replace(Main, "status: approved", "status: under-review");
        Assert.Equal("KB401 main, KB410 main", kb.Check());
    }

    [Fact]
    public void B2_caution_does_not_publish_what_nobody_has_approved()
    {
        using var kb = new CaseRepository();
        kb.Git.Write("input/articles/area/new.md", """
            ---
            title: What is Other disease?
            summary: An invented disease.
            specialty: example
            authors: [nell]
            updated: 2026-05-06
            publish: caution
            review: { status: submitted }
            ---

            It is invented [@shared2021].

            """);
        Assert.Equal("KB401 new", kb.Check());
    }

    [Fact]
    public void B3_a_notice_is_taken_away_by_somebody_who_may()
    {
        using var kb = new CaseRepository();
        kb.OnMain(() => kb.Replace(Main, "updated: 2026-05-06", Notice));
        kb.Run("reset", "--quiet", "--hard", "main");
        kb.Replace(Main, "notice: Not in pregnancy.\n", "");
        Assert.Equal("KB410 main", kb.Check());
        Assert.Equal("", kb.Check(Lee));
        // The board of the base says who may.
        Assert.Equal("KB410 main", kb.Check("--pr-approvals max-gh"));
        Assert.Equal("KB410 main", kb.Check("--pr-approvals nell-gh"));
    }

    [Theory]
    [InlineData("notice: Not in pregnancy.", "notice: In pregnancy.")]
    [InlineData("text: The dose was wrong.", "text: A comma was wrong.")]
    [InlineData("{ on: 2026-11-20, text: The dose was wrong. }", "{ on: 2025-11-20, text: The dose was wrong. }")]
    [InlineData("\ncorrections:\n  - { on: 2026-11-20, text: The dose was wrong. }", "")]
    public void A_notice_or_correction_is_altered_by_somebody_who_may(string before, string after)
    {
        using var kb = new CaseRepository();
        kb.OnMain(() => kb.Replace(Main, "updated: 2026-05-06", NoticeAndCorrection));
        kb.Run("reset", "--quiet", "--hard", "main");
        kb.Replace(Main, before, after);
        Assert.Equal("KB410 main", kb.Check());
        Assert.Equal("", kb.Check(Lee));
    }

    [Fact]
    public void A_correction_and_a_notice_are_added_by_anybody()
    {
        using var kb = new CaseRepository();
        kb.Replace(Main, "updated: 2026-05-06", NoticeAndCorrection);
        Assert.DoesNotContain("KB410", kb.Check(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_reason_of_a_withdrawal_stays()
    {
        using var kb = new CaseRepository();
        kb.OnMain(() =>
        {
            kb.Replace(Never, "status: approved", "status: withdrawn");
            kb.Replace(Never, "updated: 2026-05-06", "updated: 2026-05-06\nwithdrawn: { on: 2026-11-01, reason: It harms. }");
        });
        kb.Run("reset", "--quiet", "--hard", "main");
        kb.Replace(Never, "reason: It harms.", "reason: It is old.");
        Assert.Equal("KB410 never", kb.Check());
        Assert.Equal("", kb.Check(Lee));
    }

    [Fact]
    public void Anybody_withdraws_an_article()
    {
        using var kb = new CaseRepository();
        kb.Replace(Never, "status: approved", "status: withdrawn");
        kb.Replace(Never, "updated: 2026-05-06", "updated: 2026-05-06\nwithdrawn: { on: 2026-11-01, reason: It harms. }");
        Assert.Equal("", kb.Check());
    }

    [Fact]
    public void B5_an_article_is_deleted_by_somebody_who_may()
    {
        using var kb = new CaseRepository();
        kb.Delete(Never);
        Assert.Equal("KB410 never", kb.Check());
        Assert.Equal("", kb.Check(Lee));
    }

    [Fact]
    public void An_address_is_not_taken_over_by_another_article()
    {
        using var kb = new CaseRepository();
        kb.Delete(Never);
        kb.Replace(Main, "tags: [syndrome]", "tags: [syndrome]\naliases: [never]");
        Assert.Equal("KB410 never", kb.Check());

        // With its address it may move.
        kb.Run("checkout", "--quiet", "main", "--", "input");
        kb.Run("mv", Never, "input/articles/area/rarely.md");
        kb.Replace("input/articles/area/rarely.md", "specialty: example", "specialty: example\naliases: [never]");
        Assert.Equal("", kb.Check());

        kb.Replace("input/articles/area/rarely.md", "aliases: [never]\n", "");
        Assert.Equal("KB410 rarely", kb.Check());
    }

    [Fact]
    public void An_address_is_not_taken_over_in_two_steps()
    {
        using var kb = new CaseRepository();
        kb.OnMain(() =>
        {
            kb.Replace("input/site.yml", "unapproved: fail", "unapproved: exclude");
            kb.Replace(Never, "status: approved", "status: under-review");
        });
        kb.Run("reset", "--quiet", "--hard", "main");
        kb.Delete(Never);
        Assert.Equal("", kb.Check());

        kb.Replace(Main, "tags: [syndrome]", "tags: [syndrome]\naliases: [never]");
        Assert.Equal("KB410 never", kb.Check());
        Assert.Equal("", kb.Check(Lee));
    }

    [Fact]
    public void A_specialty_is_left_with_an_approver_of_that_specialty()
    {
        using var kb = new CaseRepository();
        kb.OnMain(() =>
        {
            kb.Replace("input/vocabulary/specialties.yml", "example: {", "sample: { name: Sample medicine }\nexample: {");
            kb.Replace("input/board.yml", "role: Second reviewer", "role: Second reviewer, specialties: [sample, example]");
            kb.Replace("input/board.yml", "credentials: MD, role: First reviewer, specialties: [example]",
                "credentials: MD, role: First reviewer, specialties: [sample]");
        });
        kb.Run("reset", "--quiet", "--hard", "main");
        kb.Replace(Never, "specialty: example", "specialty: sample");
        Assert.Equal("KB410 never", kb.Check());
        Assert.Equal("KB410 never", kb.Check("--pr-approvals kim-gh"));
        Assert.Equal("", kb.Check(Lee));
    }

    [Theory]
    [InlineData("input/board.yml", "members:\n", "members:\n  - { id: mal, name: Mal Mallard, role: Reviewer, github: mal-gh }\n", "mal")]
    [InlineData("input/board.yml", "github: Lee-GH", "github: mal-gh", "lee")]
    [InlineData("input/board.yml", "github: max-gh, active: { from: 2020-01-01, until: 2026-06-30 }", "github: mal-gh", "max")]
    public void B6_nobody_chooses_the_own_judges(string file, string before, string after, string by)
    {
        using var kb = new CaseRepository();
        kb.Raise();
        kb.Replace(file, before, after);
        kb.Type(Main, by, "2026-11-30", kb.SealOf("main"));
        Assert.Contains("KB410 main", kb.Check("--pr-approvals mal-gh"), StringComparison.Ordinal);
    }

    [Fact]
    public void B6_settings_that_a_branch_softens_are_those_of_the_base()
    {
        using var kb = new CaseRepository();
        kb.Replace("input/site.yml", "review: { interval: 12 months, two-person: true, approvals: 1, seal: required }",
            "review: { seal: optional, two-person: false }");
        kb.Raise();
        Assert.Equal("KB405 main", kb.Check(Lee));
        kb.Type(Main, "nell", "2026-11-30", kb.SealOf("main"));
        Assert.Equal("KB404 main, KB410 main", kb.Check(Lee));
        Assert.Equal("KB404 main", kb.Check("--pr-approvals nell-gh"));
        kb.Replace("input/site.yml", "\naudiences:", "\nrules: { KB410: off, KB405: off, KB413: off }\naudiences:");
        Assert.Contains("KB410 main", kb.Check(), StringComparison.Ordinal);
    }

    [Fact]
    public void B7_an_approval_does_not_return_with_a_deleted_article_and_is_not_copied()
    {
        using var kb = new CaseRepository();
        var never = kb.Git.Read(Never);
        kb.Delete(Never);
        kb.MergeIntoMain();
        kb.Git.Write(Never, never);
        Assert.Equal("KB410 never", kb.Check());

        kb.Delete(Never);
        kb.Git.Write("input/articles/area/copy.md", kb.Git.Read(Main));
        Assert.Equal("KB410 copy", kb.Check());
    }

    [Theory]
    [InlineData("[\"N. Nuthatch\"]", "KB414 main")]
    [InlineData("[\"Nuthatch, N.\"]", "KB414 main")]
    [InlineData("[Nell Nuthach]", "KB414 main")]
    [InlineData("[\"Dr N Nuthatch, MSc\"]", "KB414 main")]
    [InlineData("[nel-l]", "KB414 main", "nell")]
    [InlineData("[lee-lrak]", "KB414 main", "lee")]
    [InlineData("[Max Magpie]", "")]
    [InlineData("[\"Ned N. Nutt\", Nora Nuthatch]", "")]
    public void B8_B9_an_author_who_may_be_the_approver_is_named(string authors, string found, string meant = "")
    {
        using var kb = new CaseRepository();
        // Only the slip is under test, so the base does not know the author either.
        kb.OnMain(() => kb.Replace(Main, "authors: [nell]", "authors: [Guest Author]"));
        kb.Run("reset", "--quiet", "--hard", "main");
        kb.Replace(Main, "authors: [Guest Author]", $"authors: {authors}");
        kb.Raise();
        kb.Type(Main, "nell", "2026-11-30", kb.SealOf("main"));
        Assert.Equal(found, kb.Check("--pr-approvals nell-gh"));
        Assert.All(kb.Findings("--base main --pr-approvals nell-gh").Where(finding => finding.Rule.Code == "KB414" && meant.Length > 0),
            finding => Assert.Contains($"(did you mean \"{meant}\"?)", finding.Help, StringComparison.Ordinal));
    }

    [Fact]
    public void B10_who_writes_a_commit_cannot_approve_its_text()
    {
        using var kb = new CaseRepository();
        kb.Replace(Main, "tags: [syndrome]", "tags: [syndrome, example]");
        var first = kb.Commit();
        kb.Raise();
        var second = kb.Commit();
        kb.Approve("main");
        kb.Commit();
        Assert.Equal("KB404 main", kb.Check(kb.ReviewedByLee(second), kb.Commits(("nell-gh", first), ("lee-gh", second))));
        Assert.Equal("", kb.Check(kb.ReviewedByLee(second), kb.Commits(("lee-gh", first), ("nell-gh", second))));
    }

    [Theory]
    [InlineData("a notice")]
    [InlineData("the article")]
    public void B10_who_takes_a_protection_away_cannot_allow_that(string what)
    {
        using var kb = new CaseRepository();
        kb.OnMain(() =>
        {
            kb.Replace(Never, "updated: 2026-05-06", Notice);
            kb.Replace("input/board.yml", "members:\n",
                "members:\n  - { id: lark, name: \"Lark, Lee\", credentials: MD, role: Reviewer, github: lark-gh }\n");
        });
        kb.Run("reset", "--quiet", "--hard", "main");
        if (what == "a notice")
        {
            kb.Replace(Never, "notice: Not in pregnancy.\n", "");
        }
        else
        {
            kb.Delete(Never);
        }

        var commit = kb.Commit();
        var reviews = kb.ReviewedByLee(commit);
        Assert.Equal("", kb.Check(reviews, kb.Commits(("nell-gh", commit))));
        Assert.Equal("KB410 never", kb.Check(reviews, kb.Commits(("lee-gh", commit))));
        // The other entry of the same person.
        Assert.Equal("KB410 never", kb.Check(reviews, kb.Commits(("lark-gh", commit))));
    }

    [Fact]
    public void B10_an_author_is_known_by_the_number_of_the_account_where_the_board_has_it()
    {
        using var kb = new CaseRepository();
        kb.OnMain(() => kb.Replace("input/board.yml", "github: Lee-GH", $"github: Lee-GH, github-id: {NumberOf("renamed-gh")}"));
        kb.Run("reset", "--quiet", "--hard", "main");
        kb.Raise();
        var written = kb.Commit();
        kb.Approve("main");
        kb.Commit();
        var reviews = kb.Reviews(("renamed-gh", "APPROVED", "2026-11-30T12:00:00Z", written));
        Assert.Equal("KB404 main", kb.Check(reviews, kb.Commits(("renamed-gh", written))));
        // Somebody has taken over the handle.
        Assert.Equal("", kb.Check(reviews, kb.Commits(("lee-gh", written))));
    }

    [Theory]
    [InlineData("input/articles/.gitattributes", "*.md -diff linguist-generated=true\n", "KB902 .gitattributes, KB902 never")]
    [InlineData("input/articles/.GitAttributes", "* text=auto\n", "KB902 .GitAttributes")]
    [InlineData(".gitattributes", "*.md -diff\n", "KB902 never")]
    [InlineData(".gitattributes", "input/** binary\n", "KB902 never")]
    [InlineData(".gitattributes", "never.md linguist-generated\n", "KB902 never")]
    [InlineData(".gitattributes", "never.md linguist-generated=yes\n", "KB902 never")]
    [InlineData(".gitattributes", "[attr]quiet -diff\n*.md quiet\n", "KB902 never")]
    [InlineData(".gitattributes", "*.md text linguist-generated=false\n*.svg binary\n", "")]
    [InlineData(".git/info/attributes", "*.md -diff\n", "KB902 never")]
    public void B11_what_attributes_hide_from_a_reviewer_is_reported(string file, string attributes, string found)
    {
        using var kb = new CaseRepository();
        kb.Replace(Never, "specialty: example", "specialty: example\ntags: [harmless]");
        kb.Git.Write(file, attributes);
        // Only an ending is left of this name without its ending.
        Assert.Equal(found.Replace(" .gitattributes", " ", StringComparison.OrdinalIgnoreCase), kb.Check());
    }

    [Fact]
    public void Attributes_of_a_text_that_is_linked_are_reported_and_those_of_a_picture_are_none()
    {
        using var kb = new CaseRepository();
        kb.Git.Write(".gitattributes", "*.txt binary\n*.png binary\n");
        kb.OnMain(() => kb.Git.Write("input/assets/picture.png", "PNG\0"));
        kb.Run("reset", "--quiet", "--hard", "main");
        kb.Git.Write(".gitattributes", "*.txt binary\n*.png binary\n");
        kb.Git.Write("input/assets/picture.png", "PNG\0\0");
        kb.Replace("input/assets/leaflet.txt", "4 units", "400 units");
        Assert.Contains("KB902 leaflet", kb.Check(), StringComparison.Ordinal);
        Assert.DoesNotContain("KB902 picture", kb.Check(), StringComparison.Ordinal);
    }

    [Fact]
    public void B11a_other_names_with_a_dot_lie_there_while_editors_write()
    {
        using var kb = new CaseRepository();
        kb.Git.Write("input/articles/.gitkeep", "");
        foreach (var path in new[] { "articles/area/.main.md.swp", ".DS_Store", ".obsidian/workspace.json", "articles/._main.md" })
        {
            kb.Git.Write($"input/{path}", "\0{");
        }

        Assert.Equal("", kb.Check());
    }

    [Theory]
    [InlineData("id: lee, name: Lee Lark", "id: lee, name: Lou Lapwing", "github: Lee-GH", "github: lou-gh", "KB901 board")]
    [InlineData("id: lee, name: Lee Lark", "id: lee, name: Lee Linnet", "github: Lee-GH", "github: Lee-GH", "")]
    [InlineData("id: lee, name: Lee Lark", "id: lee, name: Lee Lark", "github: Lee-GH", "github: lark-gh", "")]
    [InlineData("id: lee, name: Lee Lark", "id: lee, name: Lee Lark", "github: Lee-GH", "github: Nell-GH", "KB901 board")]
    public void C8_an_id_and_an_account_are_for_one_person(string name, string other, string account, string now, string found)
    {
        using var kb = new CaseRepository();
        kb.Replace("input/board.yml", name, other);
        kb.Replace("input/board.yml", account, now);
        Assert.Equal(found, kb.Check());
    }

    private static void AddCaution(CaseRepository kb, string file) =>
        kb.Replace(file, "updated: 2026-05-06", "updated: 2026-05-06\npublish: caution");

    private static int Errors(CaseRepository kb, string approvals)
    {
        kb.Commit();
        return kb.Findings($"--base main {approvals}").Count(finding => finding.Severity == Severity.Error);
    }
}

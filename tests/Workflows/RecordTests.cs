using Attest.Tests.Site;
using Attest.Tests.Withdrawals;
using static Attest.Tests.Withdrawals.CasesFolder;

namespace Attest.Tests.Workflows;

/// <summary>A record of an approval costs no second click, and a second click writes nothing.</summary>
public class RecordTests
{
    [Fact]
    public void An_approval_of_one_text_is_recorded_once_in_a_pull_request_on_whatever_day_and_one_of_an_earlier_kind_is_replaced()
    {
        using var kb = new CasesFolder();
        // Two places, so that the article still waits after the first.
        kb.Replace("input/site.yml", "approvals: 1", "approvals: 2");
        kb.Git.Commit("Ask for two");
        kb.Git.Git("checkout", "--quiet", "-b", "change");
        kb.Replace(Never, "by: lee, on: 2026-10-05", "by: lee, on: 2026-10-06");
        kb.Replace(Never, "status: approved", "status: under-review");

        Approve("2026-11-29");
        var recorded = kb.Git.Read(Never);
        Assert.DoesNotContain("on: 2026-10-06", recorded, StringComparison.Ordinal);
        Assert.Contains("{ by: lee, on: 2026-11-29, seal: \"attest-2:", recorded, StringComparison.Ordinal);

        kb.Git.Commit("Record");
        Approve("2026-11-30");
        Assert.Equal(recorded, kb.Git.Read(Never));

        void Approve(string on)
        {
            var run = ProgramRun.In(kb.Git.PathOf(""), ["approve", Never, "--by", "@lee-gh", "--on", on, "--as-of", "2026-11-30", "--base",
                "main", "--yes"]);
            Assert.True(run.ExitCode == 0, run.Output + run.Error);
        }
    }
}

using System.Text;
using Attest.Log;
using Attest.Tests.Log;
using Attest.Tests.Site;
using Attest.Tests.Withdrawals;

namespace Attest.Tests.Proving;

/// <summary>The command, from the first use to the pages of the log.</summary>
public class ProveCommandTests
{
    [Fact]
    public void Log_is_begun_extended_published_and_left_alone_after_an_error()
    {
        using var proof = new ProofCase();
        var folder = proof.Kb.Git.PathOf("");
        var log = proof.Kb.Git.PathOf("../log.json");
        var begun = Prove(proof, log, "--last", ApprovalLog.NoHash);
        Assert.Equal((0, proof.Log.LastHash), (begun.ExitCode, begun.Output.TrimEnd().Split('\n')[^1]));
        Assert.Contains("3 approvals that are there already", begun.Output, StringComparison.Ordinal);

        var reviewed = proof.Merge(5, () => proof.Kb.Replace(CasesFolder.Main, "4 units", "40 units"), () => proof.Approve());
        var refused = Prove(proof, log, "--last", proof.Log.LastHash);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("input/articles/area/main.md:", refused.Output, StringComparison.Ordinal);
        Assert.Contains("error KB410", refused.Output, StringComparison.Ordinal);
        Assert.Contains("of pull request #5", refused.Output, StringComparison.Ordinal);
        Assert.Equal(proof.Log.Write(), File.ReadAllBytes(log));

        proof.GitHub.Review(5, "Lee-GH", reviewed);
        var proved = Prove(proof, log, "--last", proof.Log.LastHash);
        Assert.Equal(0, proved.ExitCode);
        Assert.Empty(SecondChain.Faults(File.ReadAllText(log)));
        Assert.All([begun, refused, proved], run => Assert.DoesNotContain(ProofCase.Token, run.Output + run.Error,
            StringComparison.Ordinal));

        var built = ProgramRun.In(folder, ["build", "--as-of", "2026-11-30", "--log", log]);
        Assert.True(built.ExitCode == 0, built.Output + built.Error);
        Assert.Equal(File.ReadAllBytes(log), File.ReadAllBytes(proof.Kb.Git.PathOf("output/review/log.json")));
        Assert.Contains("href=\"../../review/log/2026/#p2.1\"", proof.Kb.Page("main"), StringComparison.Ordinal);
        Assert.Contains("href=\"../../review/log/2026/#p1.2\"", proof.Kb.Page("never"), StringComparison.Ordinal);
        var year = File.ReadAllText(proof.Kb.Git.PathOf("output/review/log/2026/index.html"));
        Assert.Contains("id=\"p2.1\"", year, StringComparison.Ordinal);
        Assert.Contains("https://github.com/example/kb/pull/5#pullrequestreview-7001", year, StringComparison.Ordinal);
        Assert.Contains($"https://github.com/example/kb/commit/{reviewed}", year, StringComparison.Ordinal);
        Assert.Contains("@Lee-GH", year, StringComparison.Ordinal);
        Assert.Contains(ApprovalLog.Read(File.ReadAllBytes(log)).LastHash,
            File.ReadAllText(proof.Kb.Git.PathOf("output/review/log/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void B17_a_log_that_does_not_end_as_the_last_publication_is_refused_and_left_alone()
    {
        using var proof = new ProofCase();
        var log = proof.Kb.Git.PathOf("../log.json");
        proof.Push(() => proof.Kb.Withdraw(CasesFolder.Other));
        proof.Publish();
        File.WriteAllBytes(log, ApprovalLog.Empty.With(proof.Log.Publications[0].At, proof.Kb.First, []).Write());
        var shortened = File.ReadAllBytes(log);

        Assert.Equal(1, Prove(proof, log, "--last", proof.Log.LastHash).ExitCode);
        Assert.Equal(shortened, File.ReadAllBytes(log));

        File.WriteAllText(log, Encoding.UTF8.GetString(proof.Log.Write()).Replace("other", "never", StringComparison.Ordinal));
        Assert.Equal(1, Prove(proof, log).ExitCode);

        File.Delete(log);
        Assert.Equal(1, Prove(proof, log, "--last", proof.Log.LastHash).ExitCode);
        Assert.False(File.Exists(log));
    }

    [Theory]
    [InlineData("prove")]
    [InlineData("prove --repository example/kb")]
    [InlineData("prove --repository example --log x.json")]
    [InlineData("prove --repository example/.. --log x.json")]
    [InlineData("prove --repository example/kb --log no/such/folder/x.json")]
    [InlineData("prove --repository example/kb --log x.json --last zero")]
    [InlineData("prove --repository example/kb --log x.json --api ftp://example.org")]
    [InlineData("prove --repository example/kb --log x.json --api http://example.org")]
    [InlineData("build --log no-such-log.json")]
    public void What_cannot_be_carried_out_is_said_and_ends_with_2(string arguments)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        var run = ProgramRun.In(folder, arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error: ", run.Error, StringComparison.Ordinal);
    }

    private static ProgramRun Prove(ProofCase proof, string log, params string[] more) => ProgramRun.In(
        proof.Kb.Git.PathOf(""),
        ["prove", "--repository", "example/kb", "--log", log, "--api", proof.GitHub.Address, "--as-of", "2026-11-30", .. more],
        ("GITHUB_TOKEN", ProofCase.Token));
}

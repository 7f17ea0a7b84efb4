using Attest.Tests.Site;

namespace Attest.Tests.Git;

/// <summary>The sample site with a board whose members are on GitHub, in a repository.</summary>
internal static class ReviewedSite
{
    public const string Article = "input/" + SampleSite.ArticlePath;
    public const string Board =
        "members:\n  - { id: sample-reviewer, name: Sample Reviewer, github: sample-handle }\n  - { id: other-reviewer, name: Other "
            + "Reviewer, github: \"@Other-Handle\" }\n";
    public const string Body = "Give 5 mg of drug A each day [@example2020].\n\nStop after a week.\n";
    public const string Approval = "    - { by: sample-reviewer, on: 2026-05-06, seal: \"" + Sealing.Placeholder + "\" }\n";

    public static string Text(string status, string approvals = "", string body = Body) =>
        SampleSite.Article(body,
            $"review:\n  status: {status}\n  submitted: 2026-04-20\n{(approvals.Length > 0 ? "  approvals:\n" + approvals : "")}");

    /// <summary>A repository with the board and no article, on its branch <c>main</c>.</summary>
    public static GitFolder Create(string name = "kb", string below = "")
    {
        var folder = new GitFolder(name, below);
        foreach (var (path, text) in SampleSite.Files)
        {
            folder.Write("input/" + path, text);
        }

        folder.Write("input/site.yml", "title: Example site\nurl: https://kb.example.org/\n");
        folder.Write("input/board.yml", Board);
        folder.Commit("Found the board");
        return folder;
    }

    /// <summary>One with an approved article.</summary>
    public static GitFolder CreateApproved(string name = "kb", string below = "")
    {
        var folder = Create(name, below);
        folder.Write(Article, Text("approved", Approval));
        folder.Commit("Approve");
        return folder;
    }

    /// <summary>The codes that <c>check</c> finds, with its exit code. Notes tell what readers see otherwise, and judge nothing.</summary>
    public static (int ExitCode, string Codes) Judge(this GitFolder folder, string arguments)
    {
        var run = folder.Check(arguments + " --format json --quiet");
        Assert.True(run.ExitCode < 2, run.Error);
        return (run.ExitCode, string.Join(' ', Findings.Read(run.Output)
            .Where(finding => finding.Severity != "note").Select(finding => finding.Code).Order(StringComparer.Ordinal)));
    }
}

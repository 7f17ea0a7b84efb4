using Attest.Tests.Site;

namespace Attest.Tests.Git;

/// <summary>A comparison that cannot be made ends with 2 and says what to do; and nothing in a repository is ever run.</summary>
public class GitTrustTests
{
    [Theory]
    [InlineData("--base nowhere", "git does not know the commit \"nowhere\"")]
    [InlineData("--base nowhere", "fetch-depth: 0")]
    [InlineData("--base=--upload-pack=touch${IFS}ran", "git does not know the commit")]
    [InlineData("--base=-h", "git does not know the commit \"-h\"")]
    [InlineData("--base=", "")]
    [InlineData("--base=main..main", "git does not know the commit")]
    [InlineData("--base=main:input", "git does not know the commit")]
    [InlineData("--pr-approvals sample-handle", "--pr-approvals needs --base")]
    public void What_cannot_be_compared_is_a_usage_error(string arguments, string reason)
    {
        using var folder = ReviewedSite.CreateApproved();

        var run = folder.Check(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("ran")));
    }

    [Fact]
    public void A_folder_outside_of_any_repository_has_no_base()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);

        var run = ProgramRun.In(folder, $"check {ProgramRun.AsOf} --base main",
            ("GIT_CEILING_DIRECTORIES", Path.GetDirectoryName(folder.Path)!));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is not in a git repository", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Repository_of_another_user_is_trusted_by_its_own_path_alone()
    {
        using var folder = ReviewedSite.CreateApproved();

        // Git's own way to test this.
        var run = folder.Check("--base main", ("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1"), ("GIT_CONFIG_NOSYSTEM", "1"),
            ("GIT_CONFIG_GLOBAL", folder.PathOf("no-settings")));

        Assert.Equal(2, run.ExitCode);
        Assert.Matches("another user owns its folder; if you trust it, run: git config --global --add safe.directory '?/.+", run.Error);
        Assert.DoesNotContain("*", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_git_the_base_is_an_error_and_a_changed_article_is_still_reported()
    {
        using var folder = ReviewedSite.CreateApproved();
        folder.Replace(ReviewedSite.Article, "5 mg", "50 mg");

        var compared = folder.Check("--base main", ("PATH", folder.PathOf("input")));
        var plain = folder.Check("", ("PATH", folder.PathOf("input")));

        Assert.Equal(2, compared.ExitCode);
        Assert.Contains("git is needed", compared.Error, StringComparison.Ordinal);
        Assert.Equal(1, plain.ExitCode);
        Assert.Contains("KB405", plain.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("is now", plain.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shallow_clone_that_lacks_the_base_says_how_to_get_it()
    {
        using var folder = ReviewedSite.CreateApproved();
        var first = folder.Git("rev-parse", "main~1").Trim();
        folder.Git("clone", "--quiet", "--depth", "1", new Uri(folder.Root).AbsoluteUri, folder.PathOf("shallow"));

        var run = ProgramRun.In(folder.PathOf("shallow"), $"check {ProgramRun.AsOf} --base {first}");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("fetch-depth: 0", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_that_a_repository_names_are_never_run()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("the programs of this test are shell scripts");
            return;
        }

        using var folder = ReviewedSite.CreateApproved();
        var script = folder.PathOf("git");
        folder.Write("git", $"#!/bin/sh\ntouch '{folder.PathOf("ran")}'\ncat\n");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        folder.Replace(ReviewedSite.Article, "5 mg", "50 mg");
        folder.Write(".gitattributes", "*.md diff=evil filter=evil\n");
        foreach (var setting in (string[])["core.fsmonitor", "core.pager", "core.sshCommand", "diff.external", "diff.evil.command",
            "diff.evil.textconv", "filter.evil.clean", "filter.evil.smudge", "gpg.program"])
        {
            folder.Git("config", setting, script);
        }

        folder.Git("config", "log.showSignature", "true");
        var run = folder.Check("--base main");

        Assert.Contains("\"Give 5 mg\" is now \"Give 50 mg\"", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("ran")));
    }
}

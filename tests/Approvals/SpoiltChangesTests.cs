using Attest.Git;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Tests.Site;
using Attest.Tests.Validation;
using Attest.Versions;

namespace Attest.Tests.Approvals;

/// <summary>A pull request is shown whatever is wrong with it: its reviewers come before its last mistake is corrected.</summary>
public class SpoiltChangesTests
{
    private const int Sites = 12;

    private static readonly string[] Pieces =
    [
        "\n", ": ", "- ", "[", "]", "{", "}", "\"", "#", "*", "|", "> ", "[@", ":::", "---\n", "```\n", "<", "\0", "\u202e", "](",
            "9999-12-31",
    ];

    [Fact]
    public void A_site_that_is_spoilt_anywhere_is_compared_both_ways()
    {
        for (var number = 0; number < Sites * Repeatable.Times; number++)
        {
            using var folder = new TempFolder();
            EveryConstruct.CopyTo(folder["input"]);
            EveryConstruct.CopyTo(folder["base"]);
            var random = new Random((int)(((Repeatable.Seed * 1000) + number) % int.MaxValue));
            foreach (var side in (string[])["input", "base"])
            {
                foreach (var path in Directory.EnumerateFiles(folder[side], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                    .Where(path => Path.GetExtension(path) is ".md" or ".yml" && random.Next(4) == 0).ToList())
                {
                    File.WriteAllText(path, Spoilt(File.ReadAllText(path), random));
                }
            }

            BaseVersion version = new FolderVersion(folder["base"]);
            var options = new BuildOptions(folder.Path, folder["input"], folder["output"], SampleSite.AsOf)
            {
                PullRequest = new PullRequestOptions(version, []),
            };
            var error = Record.Exception(() => SiteComparison.Run(options, TestContext.Current.CancellationToken));
            Assert.True(error is null, $"seed {Repeatable.Seed}, site {number}: {error}");
            error = Record.Exception(() => SiteBuild.Run(
                options, writes: false, cancellation: TestContext.Current.CancellationToken));
            Assert.True(error is null, $"seed {Repeatable.Seed}, site {number}: {error}");
        }
    }

    private static string Spoilt(string text, Random random)
    {
        for (var edits = random.Next(1, 6); edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(2) == 0 ? text.Insert(at, Pieces[random.Next(Pieces.Length)])
                : text.Remove(at, Math.Min(text.Length - at, random.Next(30)));
        }

        return text;
    }
}

using System.Text.RegularExpressions;
using Attest.Commands;
using Attest.Diagnostics;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Tests.Git;
using Attest.Versions;

namespace Attest.Tests.Approvals;

/// <summary>
/// A knowledge base of invented conditions, with articles <c>main</c>, <c>other</c> and <c>never</c> that "lee" approved on 5 October 2026,
/// in a repository on its branch <c>main</c>. What a test writes is a pull request.
/// </summary>
internal static partial class CaseBase
{
    public const string Main = "input/articles/area/main.md";
    public const string Other = "input/articles/area/other.md";
    public const string Never = "input/articles/area/never.md";

    public static readonly DateOnly AsOf = new(2026, 11, 30);

    private static readonly string Folder = Path.Combine(RepositoryFolder.Path, "tests", "Approvals", "kb");

    /// <summary>Made once; each test has a copy.</summary>
    private static readonly Lazy<GitFolder> Begun = Kept(() =>
    {
        var folder = new GitFolder();
        foreach (var path in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            folder.Write("input/" + Path.GetRelativePath(Folder, path).Replace('\\', '/'), File.ReadAllText(path));
        }

        folder.Commit("Begin");
        return folder;
    });

    private static readonly Lazy<GitFolder> Renewed = Kept(() =>
    {
        var folder = Create();
        foreach (var path in new[] { Main, Other, Never })
        {
            folder.Write(path, EarlierSeal().Replace(folder.Read(path), Sealing.Placeholder));
        }

        folder.Commit("Approve by today's recipe");
        return folder;
    });

    public static GitFolder Create() => new(Begun.Value);

    /// <summary>With approvals of today's recipe.</summary>
    public static GitFolder CreateRenewed() => new(Renewed.Value);

    /// <summary>What <c>check --base main</c> finds on 30 November 2026, without a new process.</summary>
    public static IReadOnlyList<Diagnostic> Findings(this GitFolder folder) => SiteBuild.Run(
        folder.Options() with { PullRequest = folder.SinceMain() }, writes: false,
        cancellation: TestContext.Current.CancellationToken).Diagnostics;

    public static BuildOptions Options(this GitFolder folder) =>
        new(folder.PathOf(""), folder.PathOf("input"), folder.PathOf("output"), AsOf);

    public static PullRequestOptions SinceMain(this GitFolder folder) =>
        PullRequestArguments.Since("main", folder.Options(), TestContext.Current.CancellationToken);

    /// <summary>Code, severity, file, line and message.</summary>
    public static IReadOnlyList<string> InWords(this IEnumerable<Diagnostic> findings) =>
        [.. findings.Select(found => $"{found.At.Source.Path}:{found.At.StartPosition.Line}: {found.Rule.Code}: {found.Message}")];

    private static Lazy<GitFolder> Kept(Func<GitFolder> make) => new(() =>
    {
        var folder = make();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder;
    });

    [GeneratedRegex("attest-1:sha256:[0-9a-f]{64}")]
    private static partial Regex EarlierSeal();
}

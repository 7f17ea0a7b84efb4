using System.Diagnostics;
using Attest.Tests.Site;

namespace Attest.Tests.Git;

/// <summary>A repository with a history that the test writes. Git has to be installed: without it these tests fail, and say so.</summary>
internal sealed class GitFolder : IDisposable
{
    private readonly TempFolder _outer = new();

    /// <param name="name">The repository's folder.</param>
    /// <param name="below">The folder in it that holds <c>input</c>; empty for the repository's own.</param>
    public GitFolder(string name = "kb", string below = "")
    {
        Root = _outer[name];
        Directory.CreateDirectory(Root);
        Below = below.Length > 0 ? $"{name}/{below}/" : $"{name}/";
        Git("init", "--quiet", "--initial-branch=main");
    }

    /// <summary>A copy of another one as it is, which takes no process of git.</summary>
    public GitFolder(GitFolder other)
    {
        (Root, Below) = (_outer[Path.GetFileName(other.Root)], other.Below);
        foreach (var path in Directory.EnumerateFiles(other.Root, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".sample", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(Root, Path.GetRelativePath(other.Root, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        // An empty folder by which git knows a repository.
        Directory.CreateDirectory(Path.Combine(Root, ".git", "refs", "tags"));
    }

    public string Root { get; }

    private string Below { get; }

    public string PathOf(string relative) => _outer[Below + relative];

    public void Write(string relative, string text) => _outer.Write(Below + relative, text);

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    public void Replace(string relative, string old, string now)
    {
        var text = Read(relative);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(relative, text.Replace(old, now, StringComparison.Ordinal));
    }

    /// <summary>Seals what waits for it, and commits all files.</summary>
    public string Commit(string message)
    {
        Sealing.SealIn(PathOf("input"));
        Git("add", "--all", "--force");
        Git("commit", "--quiet", "--allow-empty", "--message", message);
        return Git("rev-parse", "HEAD").Trim();
    }

    public ProgramRun Run(string arguments) => ProgramRun.In(PathOf(""), arguments, Settings);

    public ProgramRun Check(string arguments, params (string Name, string Value)[] environment) =>
        ProgramRun.In(PathOf(""), $"check {ProgramRun.AsOf} {arguments}", [.. Settings, .. environment]);

    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        foreach (var (name, value) in Settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error.GetAwaiter().GetResult()}");
        return output;
    }

    public void Dispose()
    {
        // Git makes its objects read-only, which Windows takes as a reason not to delete them.
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        _outer.Dispose();
    }

    /// <summary>Nothing of the machine's own settings.</summary>
    private static readonly (string Name, string Value)[] Settings =
    [
        ("GIT_CONFIG_GLOBAL", OperatingSystem.IsWindows() ? "NUL" : "/dev/null"),
        ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_AUTHOR_NAME", "Example Editor"), ("GIT_AUTHOR_EMAIL", "editor@example.org"), ("GIT_AUTHOR_DATE", "2026-05-06T12:00:00Z"),
        ("GIT_COMMITTER_NAME", "Example Editor"), ("GIT_COMMITTER_EMAIL", "editor@example.org"),
        ("GIT_COMMITTER_DATE", "2026-05-06T12:00:00Z"),
    ];
}

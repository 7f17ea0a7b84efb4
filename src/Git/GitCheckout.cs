using System.Text;

namespace Attest.Git;

/// <summary>
/// A copy of a repository's files at a commit, in a temporary folder that goes with this. It shares what git has stored, and has no
/// settings of the repository, so nothing in it can make git run another program. What it fetches stays in it.
/// </summary>
public sealed class GitCheckout : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly MainHistory _history;
    private readonly GitRepository _repository;
    private readonly string? _token;
    private readonly string _host;

    /// <param name="history">Of the repository.</param>
    /// <param name="token">Sent to <paramref name="host"/> alone, where commits are fetched; null for none.</param>
    /// <param name="host">The name of a server.</param>
    /// <param name="cancellation">Stops git.</param>
    /// <exception cref="GitException">The repository cannot be copied.</exception>
    public GitCheckout(MainHistory history, string? token, string host, CancellationToken cancellation)
    {
        (_history, _token, _host) = (history, token, host);
        Folder = Directory.CreateTempSubdirectory("attest-prove-").FullName;
        Directory.CreateDirectory(Root);
        var objects = history.Repository.Line("rev-parse", "--path-format=absolute", "--git-path", "objects")
            ?? throw new GitException("git is too old; at least 2.31 is needed");
        // Without the settings of the machine too: filters and line ends would make other files of the same commit.
        var git = GitProcess.In(Root, cancellation)!.With(Root, [], new Dictionary<string, string>
        {
            ["GIT_CONFIG_NOSYSTEM"] = "1",
            ["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null",
        });
        var format = history.Head.Length == 64 ? "sha256" : "sha1";
        Run(git, "init", "--quiet", "--template=", $"--object-format={format}");
        Directory.CreateDirectory(Path.Combine(Root, ".git", "objects", "info"));
        File.WriteAllText(Path.Combine(Root, ".git", "objects", "info", "alternates"), objects + "\n", new UTF8Encoding(false));
        _repository = new GitRepository(git);
    }

    /// <summary>For files beside the copy.</summary>
    public string Folder { get; }

    /// <summary>The root of the copy.</summary>
    public string Root => Path.Combine(Folder, "copy");

    /// <summary>The input folder in the copy.</summary>
    public string Input => Path.Combine(Root, _history.InputInRepository.Replace('/', Path.DirectorySeparatorChar));

    public void Dispose()
    {
        // Git makes its objects read-only, which stops a deletion on some systems.
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Makes the copy that of a commit.</summary>
    public void MoveTo(string commit) =>
        Run(_repository.Process, "checkout", "--quiet", "--force", "--detach", commit, "--");

    /// <summary>True if a commit is there.</summary>
    public bool Has(string commit) =>
        _repository.Line("cat-file", "-e", commit + "^{commit}") is not null;

    /// <summary>Gets a commit from where the repository came from.</summary>
    /// <returns>Null if it is there now; otherwise why it is not.</returns>
    public string? Fetch(string commit)
    {
        if (_history.Repository.Line("config", "--get", "remote.origin.url") is not { Length: > 0 } origin)
        {
            return "the repository has no remote \"origin\"";
        }

        if (!origin.Contains(':', StringComparison.Ordinal))
        {
            origin = Path.GetFullPath(origin, _history.Root);
        }

        var git = _history.Repository.Process.With(
            Root,
            [
                // Only these ways, and no helper that a setting names.
                "protocol.https.allow=always", "protocol.ssh.allow=always", "protocol.file.allow=always", "core.sshCommand=ssh",
                "credential.helper=", "core.askPass=", "gc.auto=0", "maintenance.auto=false",
            ],
            Secret(origin));
        var end = git.Run(
            [
                "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--upload-pack=git-upload-pack",
                "--end-of-options", origin, commit,
            ],
            [], Limit, output => output.CopyTo(Stream.Null));
        return end.IsFine && Has(commit) ? null : end.Error.Split('\n')[0];
    }

    /// <summary>In the environment, where other users of the machine do not see it.</summary>
    private Dictionary<string, string> Secret(string origin) =>
        _token is not null && Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host == _host
            ? new()
            {
                ["GIT_CONFIG_COUNT"] = "1",
                ["GIT_CONFIG_KEY_0"] = $"http.https://{uri.Authority}/.extraHeader",
                ["GIT_CONFIG_VALUE_0"] = "AUTHORIZATION: basic "
                    + Convert.ToBase64String(Encoding.UTF8.GetBytes($"x-access-token:{_token}")),
            }
            : [];

    private static void Run(GitProcess git, params string[] arguments)
    {
        var end = git.Run(arguments, [], Limit, output => output.CopyTo(Stream.Null));
        if (!end.IsFine)
        {
            throw new GitException($"git could not copy the repository: {end.Error.Split('\n')[0]}");
        }
    }
}

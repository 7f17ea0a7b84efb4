using System.Globalization;
using System.Text;
using Attest.Files;

namespace Attest.Git;

internal sealed record FileVersion(string Commit, string Blob);

/// <summary>The history of the input folder. Paths are below that folder, with forward slashes.</summary>
internal sealed class GitRepository(GitProcess git)
{
    // Bytes; the answer for 100,000 files is a tenth of this.
    private const int LongestOutput = 256 * 1024 * 1024;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <exception cref="GitException">There is no git, or the folder is not in a repository that it may read.</exception>
    /// <exception cref="OperationCanceledException">Here and below: this program or git was interrupted.</exception>
    public static GitRepository Open(string input, CancellationToken cancellation)
    {
        var repository = new GitRepository(GitProcess.In(input, cancellation)
            ?? throw new GitException(
                "git is needed to compare with an earlier version, and is not installed; install it and run this again"));
        var (end, output) = repository.Ask(["rev-parse", "--is-inside-work-tree"]);
        return end.IsFine && output.AsSpan().SequenceEqual("true\n"u8) ? repository
            : throw new GitException(end.Error.Contains("dubious ownership", StringComparison.Ordinal)
                ? $"git refuses this repository because another user owns its folder; if you trust it, run: {TrustCommand(end.Error)}"
                : $"the folder {input} is not in a git repository, so there is no earlier version to compare with; "
                    + "run this in a clone of the repository");
    }

    /// <summary>The command that git names for this one folder, whose path it quotes for a shell.</summary>
    private static string TrustCommand(string error)
    {
        const string Command = "git config --global --add safe.directory ";
        var at = error.LastIndexOf(Command, StringComparison.Ordinal);
        return Command + (at < 0 ? "PATH, with the path of this repository" : error[(at + Command.Length)..].Split('\n')[0].TrimEnd());
    }

    /// <summary>The full id of a commit.</summary>
    /// <param name="name">A branch, a tag or any other name of a commit.</param>
    /// <exception cref="GitException">Unknown commit.</exception>
    public string CommitOf(string name)
    {
        // Git has no branches with names like options.
        if (name.Length > 0 && name[0] != '-' && !name.Any(char.IsControl))
        {
            var (end, output) = Ask(["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"]);
            var id = TextOf(output).Trim();
            if (end.IsFine && IsId(id))
            {
                return id;
            }
        }

        throw new GitException($"git does not know the commit \"{name}\"; get it with \"git fetch\", "
            + "or in a workflow let actions/checkout fetch all with \"fetch-depth: 0\"");
    }

    /// <summary>True for the full id of a commit that is here.</summary>
    public bool HasCommit(string id) => IsId(id)
        && Ask(["rev-parse", "--verify", "--quiet", "--end-of-options", id + "^{commit}"]) is { End.IsFine: true, Output: var output }
        && TextOf(output).Trim() == id;

    /// <summary>Null before the first commit.</summary>
    public string? Head() => Ask(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]) is { End.IsFine: true, Output: var output }
        ? TextOf(output).Trim() : null;

    /// <summary>The best common ancestors of two commits, by their ids.</summary>
    public IReadOnlyList<string> MergeBases(string commit, string other)
    {
        // Exit code 1 says that there are none.
        var (end, output) = Ask(["merge-base", "--all", commit, other]);
        return end.ExitCode <= 1 ? [.. TextOf(output).Split('\n', StringSplitOptions.RemoveEmptyEntries)] : throw Refused(end);
    }

    /// <summary>By their ids, the first parent first.</summary>
    public IReadOnlyList<string> ParentsOf(string commit)
    {
        var (end, output) = Ask(["rev-list", "--no-walk", "--parents", "--end-of-options", commit]);
        Require(end);
        return TextOf(output).Trim().Split(' ')[1..];
    }

    /// <summary>
    /// Those of some paths that attributes take out of a difference, with the attribute. No program of the repository's settings is run.
    /// </summary>
    public IReadOnlyList<(string Path, string Attribute)> Hidden(IReadOnlyList<string> paths)
    {
        var output = new MemoryStream();
        var end = git.Run(["check-attr", "-z", "--stdin", "diff", "linguist-generated"], [string.Join('\0', paths) + '\0'], Limit,
            stream => CopyTo(output, stream));
        Require(end);
        return HiddenIn(Encoding.UTF8.GetString(output.ToArray()), paths.ToHashSet(StringComparer.Ordinal));
    }

    /// <param name="attributes"><c>path NUL attribute NUL value NUL</c>, for each path and attribute.</param>
    internal static IReadOnlyList<(string Path, string Attribute)> HiddenIn(string attributes, IReadOnlySet<string> paths) =>
    [
        .. attributes.Split('\0').Chunk(3).Where(entry => entry.Length == 3 && paths.Contains(entry[0]))
            .Select(entry => (Path: entry[0], Attribute: entry switch
            {
                [_, "diff", "unset"] => "-diff",
                [_, "linguist-generated", not ("unspecified" or "unset" or "false")] => "linguist-generated",
                _ => "",
            }))
            .Where(entry => entry.Attribute.Length > 0),
    ];

    /// <summary>The paths of a commit's files below the input folder, without links, and the ids of their contents.</summary>
    public IReadOnlyDictionary<string, string> FilesAt(string commit)
    {
        var (end, output) = Ask(["ls-tree", "-r", "-z", "--end-of-options", commit]);
        Require(end);
        return FilesIn(output);
    }

    internal static IReadOnlyDictionary<string, string> FilesIn(ReadOnlySpan<byte> tree)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Encoding.UTF8.GetString(tree).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // <mode> SP <type> SP <id> TAB <path>
            if (entry.Split('\t', 2) is [['1', '0', '0', ..] and var what, var path] && what.Split(' ') is [_, "blob", var id])
            {
                files.TryAdd(path, id);
            }
        }

        return files;
    }

    /// <summary>The contents of ids, in their order; null for one that is missing or longer than an article may be.</summary>
    public IReadOnlyList<byte[]?> Read(IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var contents = new byte[]?[ids.Count];
        var end = git.Run(["cat-file", "--batch"], ids, Limit, output =>
        {
            using var buffered = new BufferedStream(output, 1 << 16);
            for (var i = 0; i < contents.Length; i++)
            {
                contents[i] = ReadObject(buffered);
            }
        });
        Require(end);
        return contents;
    }

    /// <summary>The latest versions of a file, the newest first, also under earlier names.</summary>
    public IReadOnlyList<FileVersion> VersionsOf(string path, int count, TimeSpan limit)
    {
        var (end, output) = Ask(
            [
                "log", "--follow", "--format=%H", "--raw", "--no-abbrev", "--no-color", "--no-ext-diff", "--no-textconv",
                "--no-show-signature", string.Create(CultureInfo.InvariantCulture, $"--max-count={count}"), "--end-of-options",
                "HEAD", "--", path,
            ], limit);
        Require(end);
        return VersionsIn(output);
    }

    internal static IReadOnlyList<FileVersion> VersionsIn(ReadOnlySpan<byte> log)
    {
        var versions = new List<FileVersion>();
        var commit = "";
        foreach (var line in Encoding.UTF8.GetString(log).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // :<mode> SP <mode> SP <id before> SP <id> SP <status> TAB <path>
            if (line[0] != ':')
            {
                commit = line;
            }
            else if (line.Split(' ', 5) is [_, var mode, _, var blob, _] && mode.StartsWith("100", StringComparison.Ordinal))
            {
                versions.Add(new FileVersion(commit, blob));
            }
        }

        return versions;
    }

    internal GitProcess Process => git;

    /// <summary>One line of output; null where git fails.</summary>
    internal string? Line(params string[] arguments) =>
        Ask(arguments) is ({ IsFine: true }, var output) ? Encoding.UTF8.GetString(output).TrimEnd('\n', '\r') : null;

    /// <exception cref="GitException">Git has failed.</exception>
    internal IReadOnlyList<string> Lines(params string[] arguments)
    {
        var (end, output) = Ask(arguments);
        Require(end);
        return Encoding.UTF8.GetString(output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private (GitEnd End, byte[] Output) Ask(IEnumerable<string> arguments, TimeSpan? limit = null)
    {
        var output = new MemoryStream();
        var end = git.Run(arguments, [], limit ?? Limit, stream => CopyTo(output, stream));
        return (end, output.ToArray());
    }

    private static void CopyTo(MemoryStream output, Stream stream)
    {
        var buffer = new byte[1 << 16];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            output.Write(buffer, 0, output.Length + read <= LongestOutput ? read
                : throw new GitException("git's answer is too large to read"));
        }
    }

    /// <summary>Of 40 digits, or of 64 in a repository with SHA-256.</summary>
    private static bool IsId(string id) => id.Length is 40 or 64 && id.All(char.IsAsciiHexDigitLower);

    private static string TextOf(byte[] output) => Encoding.ASCII.GetString(output);

    private static void Require(GitEnd end)
    {
        if (!end.IsFine)
        {
            throw Refused(end);
        }
    }

    private static GitException Refused(GitEnd end) => new($"git could not be asked: {end.Error.Split('\n')[0]}");

    /// <summary><c>&lt;id&gt; SP &lt;type&gt; SP &lt;size&gt; LF &lt;contents&gt; LF</c>, or <c>&lt;id&gt; SP missing LF</c>.</summary>
    internal static byte[]? ReadObject(Stream output)
    {
        var header = new StringBuilder();
        for (var next = output.ReadByte(); next != '\n'; next = output.ReadByte())
        {
            header.Append(next < 0 ? throw new GitException("git ended before its answer was complete") : (char)next);
        }

        if (header.ToString().Split(' ') is not [_, _, var digits]
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            return null;
        }

        byte[]? contents = null;
        if (size <= InputFile.LongestText)
        {
            contents = new byte[size];
            output.ReadExactly(contents);
            size = 0;
        }

        // Skip the line end after the contents, and contents that are too long.
        var rest = new byte[1 << 16];
        for (var left = size + 1; left > 0;)
        {
            var read = output.Read(rest, 0, (int)Math.Min(left, rest.Length));
            left -= read > 0 ? read : throw new GitException("git ended before its answer was complete");
        }

        return contents;
    }
}

using System.Diagnostics;
using System.Text;

namespace Attest.Git;

/// <summary>Git is missing or has failed. The message is shown as it is.</summary>
public sealed class GitException(string message) : IOException(message);

/// <param name="Error">The beginning of what git wrote to its error output.</param>
internal sealed record GitEnd(int ExitCode, string Error)
{
    public bool IsFine => ExitCode == 0;
}

/// <summary>
/// Runs the installed git in a folder, without a shell. Neither settings nor files of the repository, which may come from a
/// stranger's pull request, can make it run another program, ask a question, change anything or use the network.
/// </summary>
/// <param name="settings">Further settings, which win over the fixed ones.</param>
/// <param name="environment">Further variables; what is secret goes in here, since others see arguments.</param>
internal sealed class GitProcess(
    string program, string folder, CancellationToken cancellation, IReadOnlyList<string>? settings = null,
    IReadOnlyDictionary<string, string>? environment = null)
{
    private const int LongestError = 4096;

    // Exit codes after SIGINT and SIGTERM (128 + signal), which a terminal sends to git as well.
    private static readonly int[] EndedBySignal = [130, 143];

    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    // Override settings of the repository, since those can name programs to run.
    private static readonly string[] Settings =
    [
        "core.quotepath=off", "core.fsmonitor=false", "core.hooksPath=", "core.pager=cat", "core.sshCommand=false",
        "diff.external=", "log.showSignature=false", "protocol.allow=never",
        // What a person has set for all repositories says nothing of what a reviewer sees.
        "core.attributesFile=",
        // A folder of the input may look like a repository.
        "safe.bareRepository=explicit",
    ];

    // Variables by which a caller, such as a hook, directs git to other places or programs.
    private static readonly string[] Removed =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_PAGER", "GIT_ICASE_PATHSPECS", "GIT_GLOB_PATHSPECS",
        "GIT_ATTR_SOURCE",
    ];

    private static readonly (string Name, string Value)[] Added =
    [
        ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_NO_REPLACE_OBJECTS", "1"), ("GIT_NO_LAZY_FETCH", "1"),
        ("GIT_LITERAL_PATHSPECS", "1"), ("GIT_ATTR_NOSYSTEM", "1"), ("LC_ALL", "C"),
    ];

    /// <summary>Null if git is not installed.</summary>
    public static GitProcess? In(string folder, CancellationToken cancellation) =>
        Find() is { } program ? new GitProcess(program, folder, cancellation) : null;

    /// <summary>The same git in another folder, with further settings and variables.</summary>
    public GitProcess With(string other, IReadOnlyList<string> more, IReadOnlyDictionary<string, string> variables) =>
        new(program, other, cancellation, more, variables);

    /// <param name="lines">The input of git.</param>
    /// <param name="limit">After this time git is stopped.</param>
    /// <param name="read">Reads the output of git, not necessarily to its end.</param>
    /// <exception cref="GitException">Git took too long, or could not be started.</exception>
    /// <exception cref="OperationCanceledException">This program or git was interrupted.</exception>
    public GitEnd Run(IEnumerable<string> arguments, IReadOnlyList<string> lines, TimeSpan limit, Action<Stream> read)
    {
        cancellation.ThrowIfCancellationRequested();
        using var process = Start(arguments);
        using var interruption = cancellation.Register(() => Stop(process));
        var isStopped = false;
        using var timer = new Timer(_ =>
        {
            isStopped = true;
            Stop(process);
        }, null, limit, Timeout.InfiniteTimeSpan);

        // All three streams at the same time, since git blocks when one of them is full.
        var error = Task.Run(() => ReadError(process.StandardError));
        var writing = Task.Run(() => WriteLines(process.StandardInput, lines));
        try
        {
            read(process.StandardOutput.BaseStream);
        }
        catch (IOException) when (IsInterrupted(process))
        {
            // The end says why.
        }
        finally
        {
            // Do not wait for output that nobody reads.
            process.StandardOutput.Close();
            if (!process.WaitForExit(TimeToEnd))
            {
                Stop(process);
            }
        }

        process.WaitForExit();
        Task.WaitAll(error, writing);
        return IsInterrupted(process) ? throw new OperationCanceledException("git was interrupted", cancellation)
            : isStopped ? throw new GitException($"git did not answer within {limit.TotalSeconds:0} seconds")
            : new GitEnd(process.ExitCode, error.Result);
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        var configured = Settings.Concat(settings ?? []).SelectMany(setting => new[] { "-c", setting });
        foreach (var argument in configured.Prepend("--no-pager").Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in Removed)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in Added)
        {
            start.Environment[name] = value;
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new GitException($"git cannot be started: {exception.Message}");
        }
    }

    private bool IsInterrupted(Process process) =>
        cancellation.IsCancellationRequested || (process.WaitForExit(TimeToEnd) && EndedBySignal.Contains(process.ExitCode));

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // Ended already.
        }
    }

    private static void WriteLines(StreamWriter input, IReadOnlyList<string> lines)
    {
        try
        {
            foreach (var line in lines)
            {
                input.Write(line + '\n');
            }

            input.Close();
        }
        catch (IOException)
        {
            // Git has ended early; its exit code says why.
        }
    }

    private static string ReadError(StreamReader error)
    {
        var text = new StringBuilder();
        var buffer = new char[1024];
        for (var read = error.Read(buffer); read > 0; read = error.Read(buffer))
        {
            text.Append(buffer, 0, Math.Min(read, LongestError - text.Length));
        }

        return text.ToString().Trim();
    }

    // Where git is installed. The system's own search includes the working folder, where a pull request can put a program of
    // that name.
    private static string? Find()
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(IsProgram);
    }

    private static bool IsProgram(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows()
            || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}

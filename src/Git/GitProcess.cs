using System.Diagnostics;
using System.Text;

namespace Attest.Git;

/// <summary>Git is missing, or could not do what was asked. The message is shown as it is.</summary>
public sealed class GitException(string message) : IOException(message);

/// <summary>How a run of git ended. What it complained of is cut after a few lines.</summary>
internal sealed record GitEnd(int ExitCode, string Error)
{
    public bool IsFine => ExitCode == 0;
}

/// <summary>
/// Runs the installed git in a folder, without a shell. Neither the repository's settings nor its files can make it run
/// another program, ask a question, change anything, or reach out to the network: a pull request of a stranger may have
/// written them.
/// </summary>
internal sealed class GitProcess
{
    private const int LongestError = 4096;

    /// <summary>How the runtime tells that a signal ended a program: 128 and SIGINT, or SIGTERM. A terminal sends them to git as well.</summary>
    private static readonly int[] EndedBySignal = [130, 143];

    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    /// <summary>Settings that a repository may have and that name programs to be run; the command line goes before them.</summary>
    private static readonly string[] Settings =
    [
        "core.quotepath=off", "core.fsmonitor=false", "core.hooksPath=", "core.pager=cat", "core.sshCommand=false",
        "diff.external=", "log.showSignature=false", "protocol.allow=never",
        // A folder of the input that looks like a repository is none.
        "safe.bareRepository=explicit",
    ];

    /// <summary>Variables by which a caller, such as a hook, points git to another place or to other programs.</summary>
    private static readonly string[] Removed =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_PAGER", "GIT_ICASE_PATHSPECS", "GIT_GLOB_PATHSPECS",
    ];

    private readonly string _program;
    private readonly string _folder;
    private readonly CancellationToken _cancellation;

    private GitProcess(string program, string folder, CancellationToken cancellation) => (_program, _folder, _cancellation) = (program, folder, cancellation);

    /// <summary>Null if git is not installed.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="cancellation">Stops git.</param>
    public static GitProcess? In(string folder, CancellationToken cancellation) => Find() is { } program ? new GitProcess(program, folder, cancellation) : null;

    /// <param name="arguments">The command and what belongs to it.</param>
    /// <param name="lines">What git reads, a line each.</param>
    /// <param name="limit">After this time git is stopped.</param>
    /// <param name="read">Reads what git prints, to its end or as far as it likes.</param>
    /// <exception cref="GitException">Git took too long, or could not be started.</exception>
    /// <exception cref="OperationCanceledException">Somebody has interrupted this program, or git.</exception>
    public GitEnd Run(IEnumerable<string> arguments, IReadOnlyList<string> lines, TimeSpan limit, Action<Stream> read)
    {
        _cancellation.ThrowIfCancellationRequested();
        using var process = Start(arguments);
        using var interruption = _cancellation.Register(() => Stop(process));
        var isStopped = false;
        using var timer = new Timer(_ =>
        {
            isStopped = true;
            Stop(process);
        }, null, limit, Timeout.InfiniteTimeSpan);

        // Git reads, prints and complains at its own pace: whoever waits for one of these must not hold up the others.
        var error = Task.Run(() => ReadError(process.StandardError));
        var writing = Task.Run(() => WriteLines(process.StandardInput, lines));
        try
        {
            read(process.StandardOutput.BaseStream);
        }
        catch (IOException) when (IsInterrupted(process))
        {
            // It was cut off; the end says why.
        }
        finally
        {
            // Who has read enough does not wait for the rest.
            process.StandardOutput.Close();
            if (!process.WaitForExit(TimeToEnd))
            {
                Stop(process);
            }
        }

        process.WaitForExit();
        Task.WaitAll(error, writing);
        return IsInterrupted(process) ? throw new OperationCanceledException("git was interrupted", _cancellation)
            : isStopped
            ? throw new GitException($"git did not answer within {limit.TotalSeconds:0} seconds")
            : new GitEnd(process.ExitCode, error.Result);
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(_program)
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        foreach (var argument in Settings.SelectMany(setting => new[] { "-c", setting }).Prepend("--no-pager").Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in Removed)
        {
            start.Environment.Remove(name);
        }

        foreach (var name in (ReadOnlySpan<string>)["GIT_OPTIONAL_LOCKS", "GIT_TERMINAL_PROMPT"])
        {
            start.Environment[name] = "0";
        }

        foreach (var name in (ReadOnlySpan<string>)["GIT_NO_REPLACE_OBJECTS", "GIT_NO_LAZY_FETCH", "GIT_LITERAL_PATHSPECS"])
        {
            start.Environment[name] = "1";
        }

        start.Environment["LC_ALL"] = "C";
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
        _cancellation.IsCancellationRequested || (process.WaitForExit(TimeToEnd) && EndedBySignal.Contains(process.ExitCode));

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself.
        }
    }

    private static void WriteLines(StreamWriter input, IReadOnlyList<string> lines)
    {
        try
        {
            foreach (var line in lines)
            {
                input.Write(line);
                input.Write('\n');
            }

            input.Close();
        }
        catch (IOException)
        {
            // Git has ended before it read all; how it ended says why.
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

    /// <summary>
    /// Where git is installed. The system's own search would look into the working folder too, where a pull request can
    /// put a program of that name.
    /// </summary>
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

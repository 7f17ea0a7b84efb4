using System.CommandLine;
using Attest.Files;
using Attest.Git;
using Attest.Log;
using Attest.Modules;

namespace Attest.Commands;

/// <summary>The options of <c>build</c> for what is published beside the content.</summary>
internal sealed class PublishingArguments
{
    private readonly Option<string?> _log =
        new("--log") { Description = "Publish this log, written by \"prove\", and link approvals to their records", HelpName = "FILE" };

    private readonly Option<string?> _withdrawnAt = new("--withdrawn-at")
    {
        Description = "Also withdraw what is withdrawn at this commit; nothing else of it is published",
        HelpName = "REF",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_log);
        command.Options.Add(_withdrawnAt);
    }

    /// <exception cref="UsageException">There is no such log.</exception>
    /// <exception cref="LogException">The log is damaged.</exception>
    /// <exception cref="GitException">There is no such commit.</exception>
    public BuildOptions Read(ParseResult parsed, BuildOptions build, CancellationToken cancellation) => build with
    {
        Log = parsed.GetValue(_log) is { } log ? new LogRecords(ReadLog(Path.GetFullPath(log, build.WorkingFolder), log)) : null,
        WithdrawnAt = parsed.GetValue(_withdrawnAt) is { } name ? new GitBaseVersion(build.Input, name, cancellation) : null,
    };

    /// <param name="shown">The path as it was typed.</param>
    public static ApprovalLog ReadLog(string path, string shown)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"there is no log {shown}; the command \"prove\" writes it");
        }

        var bytes = FileTrouble.Explained($"{shown} cannot be read", "nothing was written", () => File.ReadAllBytes(path));
        try
        {
            return ApprovalLog.Read(bytes);
        }
        catch (LogException exception)
        {
            throw new LogException($"{shown}: {exception.Message}");
        }
    }
}

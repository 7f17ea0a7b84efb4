using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Attest.Diagnostics.Writers;
using Attest.Files;
using Attest.GitHub;
using Attest.Log;
using Attest.Modules;
using Attest.Proving;

namespace Attest.Commands;

/// <summary>Asks GitHub again for everything that is to be published, and writes the log with one publication more.</summary>
internal sealed partial class ProveCommand
{
    private readonly Option<string> _repository = new("--repository")
    {
        Description = "The repository on GitHub that is asked",
        HelpName = "OWNER/NAME",
        Required = true,
        Validators = { result => Require(result, Repository(), "OWNER/NAME, as in example/kb") },
    };
    private readonly Option<string> _log =
        new("--log") { Description = "The log, which is made or extended", HelpName = "FILE", Required = true };
    private readonly Option<string?> _last = new("--last")
    {
        Description = "The hash that the log must end with",
        HelpName = "HASH",
        Validators = { result => Require(result, Hash(), "a hash, as in sha256: and 64 hexadecimal digits") },
    };
    private readonly Option<string?> _restart = new("--restart")
    {
        Description = "Go on without a proof, where none can be had any more; the reason is published with the log",
        HelpName = "REASON",
    };
    private readonly Option<string> _api = new("--api")
    {
        Description = $"The address of GitHub's API (default: {GitHubClient.PublicApi})",
        HelpName = "URL",
        DefaultValueFactory = _ => GitHubClient.PublicApi,
        Validators = { RequireAddress },
    };
    private readonly ContentOptions _content = new();

    public static Command Create()
    {
        var prove = new ProveCommand();
        var command = new Command("prove", "Ask GitHub again for each approval since the last publication, and extend the log")
        {
            prove._repository, prove._log, prove._last, prove._restart, prove._api,
        };
        prove._content.AddContentTo(command);
        return command.Runs(prove.Run);
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var build = _content.ReadInput(parsed);
        var file = Path.GetFullPath(parsed.GetValue(_log)!, build.WorkingFolder);
        if (!Directory.Exists(Path.GetDirectoryName(file)))
        {
            throw new UsageException($"there is no folder for the log {parsed.GetValue(_log)}");
        }

        var restart = NewText.Of(parsed.GetValue(_restart), "--restart");
        try
        {
            var log = File.Exists(file) ? PublishingArguments.ReadLog(file, parsed.GetValue(_log)!) : ApprovalLog.Empty;
            if (parsed.GetValue(_last) is { } last && log.LastHash != last)
            {
                throw new LogException(log.Last is null
                    ? $"there is no log {parsed.GetValue(_log)}, but the last publication has the hash {last}; put the log back"
                    : $"the log ends with {log.LastHash}, but the last publication has the hash {last}; "
                        + "put back the log of that publication");
            }

            return Prove(parsed, build, log, file, restart, cancellation);
        }
        catch (LogException exception)
        {
            Console.Error.WriteLine($"error: {exception.Message}");
            Console.Error.WriteLine("Nothing may be published; the log is unchanged.");
            return ExitCode.Errors;
        }
    }

    private int Prove(ParseResult parsed, BuildOptions build, ApprovalLog log, string file, string? restart, CancellationToken cancellation)
    {
        var token = Environment.GetEnvironmentVariable("GITHUB_TOKEN") is { Length: > 0 } set ? set : null;
        var api = new Uri(parsed.GetValue(_api)!);
        using var client = new GitHubClient(api, token, cancellation);
        var run = new ProofRun(build, parsed.GetValue(_repository)!, HostOf(api), token, GivenTime());
        var result = run.Prove(client, log, restart, cancellation);
        foreach (var note in result.Notes)
        {
            Console.Out.WriteLine($"note: {note}");
        }

        if (result.Log is not { } proved)
        {
            Report(result.Unproved);
            return ExitCode.Errors;
        }

        if (proved != log)
        {
            cancellation.ThrowIfCancellationRequested();
            FileTrouble.Explained($"the log {parsed.GetValue(_log)} cannot be written", "the log is unchanged",
                () => ReplacementFile.Write(file, proved.Write()));
            var records = CommandLine.Count(proved.Last!.Entries.Count, "record");
            Console.Out.WriteLine($"Proved: publication {proved.Publications.Count} with {records}.");
        }

        Console.Out.WriteLine(proved.LastHash);
        return ExitCode.Fine;
    }

    private static void Report(IReadOnlyList<Unproved> unproved)
    {
        foreach (var (finding, origin) in unproved)
        {
            var explained = finding with { Help = finding.Help is null ? origin : $"{origin}; {finding.Help}" };
            TextFormat.Write(Console.Out, [explained], Progress.IsTerminal(Console.IsOutputRedirected));
        }

        Console.Out.WriteLine($"{CommandLine.Count(unproved.Count, "error")}. Nothing may be published; the log is unchanged.");
    }

    private static DateTimeOffset? GivenTime() =>
        Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH") is { Length: > 0 } epoch
            && long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>The server of the repositories, which alone gets the token.</summary>
    private static string HostOf(Uri api) =>
        api.Host.StartsWith("api.", StringComparison.Ordinal) ? api.Host["api.".Length..] : api.Host;

    private static void Require(System.CommandLine.Parsing.OptionResult result, Regex form, string words)
    {
        if (result.GetValueOrDefault<string?>() is { } text && !form.IsMatch(text))
        {
            result.AddError($"{result.Option.Name}: \"{text}\" is not {words}");
        }
    }

    private static void RequireAddress(System.CommandLine.Parsing.OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is { } text
            && !(Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0))
        {
            result.AddError($"--api: \"{text}\" is not a web address");
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9-]{0,99}/(?!\.{1,2}\z)[A-Za-z0-9._-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Repository();

    [GeneratedRegex(@"^sha256:[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();
}

using System.CommandLine;
using System.Text.Json;
using Attest.Files;
using Attest.Git;
using Attest.Modules;
using Attest.Review;
using Attest.Versions;

namespace Attest.Commands;

/// <summary>The options of <c>check</c> for pull requests.</summary>
internal sealed class PullRequestArguments
{
    /// <summary>In bytes; GitHub gives 100 reviews or commits a page, each with a text of at most 64 KiB.</summary>
    private const int LongestFile = 256 * 1024 * 1024;

    private const string StandardInput = "-";

    private readonly Option<string?> _base = new("--base")
    {
        Description = "Also check the approvals that are new since this commit, by its board and rules",
        HelpName = "REF",
    };

    private readonly Option<string[]> _approvals = new("--pr-approvals")
    {
        Description = "With --base: the GitHub handles of those who have approved the pull request, separated by commas (default: nobody)",
        HelpName = "HANDLE,...",
    };

    private readonly Option<string?> _reviews = new("--pr-reviews")
    {
        Description = "With --base: what GitHub answers to \"list reviews for a pull request\" (-: standard input), so that an approval "
            + "counts for what its reviewer saw",
        HelpName = "FILE",
    };

    private readonly Option<string?> _commits = new("--pr-commits")
    {
        Description = "With --base: what GitHub answers to \"list commits on a pull request\" (-: standard input), so that who wrote a "
            + "text cannot approve it",
        HelpName = "FILE",
    };

    /// <summary>For a command that only compares with the base.</summary>
    public void AddBaseTo(Command command, string description)
    {
        _base.Description = description;
        command.Options.Add(_base);
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_base);
        Option[] withBase = [_approvals, _reviews, _commits];
        foreach (var option in withBase)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            foreach (var option in withBase.Where(option => IsGiven(option) && !IsGiven(_base)))
            {
                result.AddError(
                    $"{option.Name} needs --base, which says what the pull request is compared with, as in --base origin/main");
            }

            if (IsGiven(_approvals) && IsGiven(_reviews))
            {
                result.AddError("--pr-approvals and --pr-reviews both say who has approved; use one of them");
            }

            bool IsGiven(Option option) => result.GetResult(option) is { Implicit: false };
        });
    }

    /// <exception cref="GitException">There is nothing to compare with.</exception>
    /// <exception cref="UsageException">A file cannot be used.</exception>
    public BuildOptions Read(ParseResult parsed, BuildOptions build, CancellationToken cancellation)
    {
        if (parsed.GetValue(_base) is not { } name)
        {
            return build;
        }

        const StringSplitOptions Words = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var (reviews, commits) = (parsed.GetValue(_reviews), parsed.GetValue(_commits));
        if (reviews == StandardInput && commits == StandardInput)
        {
            throw new UsageException(
                "--pr-reviews and --pr-commits cannot both be read from standard input; write one of them into a file");
        }

        var approvers = (parsed.GetValue(_approvals) ?? []).SelectMany(list => list.Split(',', Words));
        var request = Since(name, build, cancellation) with
        {
            Approvers = [.. approvers],
            Reviews = reviews is null ? null : Read(_reviews, reviews, PullRequestFiles.ReadReviews),
            Commits = commits is null ? [] : Read(_commits, commits, PullRequestFiles.ReadCommits),
        };
        return build with { PullRequest = request };
    }

    /// <summary>What is checked out as a pull request into a commit, without approvals.</summary>
    /// <exception cref="GitException">There is nothing to compare with.</exception>
    public static PullRequestOptions Since(string name, BuildOptions build, CancellationToken cancellation)
    {
        var history = new ContentHistory(build.Input, cancellation);
        var into = history.Named(name);
        return new PullRequestOptions(into, []) { History = history, MergeBases = MergeBasesOf(history, into) };
    }

    /// <summary>None if all of the base is in the branch, or if the branch has nothing in common with it.</summary>
    private static IReadOnlyList<BaseVersion> MergeBasesOf(ContentHistory history, GitBaseVersion into)
    {
        var bases = history.Head is { } head ? history.MergeBasesOf(head, into.Commit) : [];
        return bases.Any(version => version.Commit == into.Commit) ? [] : bases;
    }

    private static IReadOnlyList<T> Read<T>(Option option, string file, Reader<T> read)
    {
        try
        {
            return read(BytesOf(file));
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{option.Name}: {Shown(file)} is not what GitHub answers: {FirstLine(exception.Message)}");
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception) || exception is ArgumentException or NotSupportedException)
        {
            throw new UsageException($"{option.Name}: {Shown(file)} cannot be read: {FirstLine(exception.Message)}");
        }
    }

    private delegate IReadOnlyList<T> Reader<T>(ReadOnlySpan<byte> json);

    private static byte[] BytesOf(string file)
    {
        using var stream = file == StandardInput ? Console.OpenStandardInput() : File.OpenRead(file);
        var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            bytes.Write(buffer, 0, bytes.Length + read <= LongestFile ? read : throw new JsonException("it is too long"));
        }

        return bytes.ToArray();
    }

    private static string Shown(string file) => file == StandardInput ? "standard input" : file;

    private static string FirstLine(string message) => message.Split('\n')[0].TrimEnd('.', '\r');
}

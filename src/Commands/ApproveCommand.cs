using System.CommandLine;
using Attest.Content;
using Attest.Files;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Review;
using Attest.Versions;

namespace Attest.Commands;

/// <summary>Records approvals, if with them the rules would let all of the articles be published; otherwise none is recorded.</summary>
internal sealed class ApproveCommand
{
    private readonly Argument<string[]> _names =
        new("article") { Description = "Articles by their slugs or paths", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _by = new("--by")
    {
        Description = "The member of the board who approves, by the id in board.yml or by @ and the GitHub handle there",
        HelpName = "ID",
        Required = true,
    };
    private readonly Option<string?> _on = new("--on")
    {
        Description = "The day of the approval (default: the day of --as-of)",
        HelpName = "DATE",
        Validators = { CommandLine.RequireDate },
    };
    private readonly Option<string?> _note =
        new("--note") { Description = "What changed, for the history that readers see", HelpName = "TEXT" };
    private readonly Option<string?> _specialty = new("--specialty")
    {
        Description = "All articles of a specialty that wait for an approval, have changed since or are overdue",
        HelpName = "ID",
    };
    private readonly Option<bool> _yes = new("--yes") { Description = "Record without asking" };
    private readonly ContentOptions _content = new();
    private readonly PullRequestArguments _request = new();

    public static Command Create()
    {
        var approve = new ApproveCommand();
        var command = new Command("approve", "Check articles, then record that a member of the board approves them")
        {
            approve._names, approve._by, approve._on, approve._note, approve._specialty, approve._yes,
        };
        approve._request.AddBaseTo(command, "Take out approvals that are new since this commit and would not count: of another text "
            + "than the article has, or with an earlier kind of seal");
        approve._content.AddReadingTo(command);
        return command.Runs(approve.Run);
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var format = _content.Format(parsed);
        var output = _content.IsQuiet(parsed) ? TextWriter.Null : DiagnosticOutput.NotesBeside(format);
        var terminal = Terminal.Of(output) with { Cancellation = cancellation };
        var (build, request, choice) = Read(parsed);
        var reading = ReviewRuns.ReadForApproval(build, cancellation);
        RequireOneMember(request, reading.KnowledgeBase.Board);
        if (_request.Read(parsed, build, cancellation).PullRequest is { } pullRequest)
        {
            request = request with { Brought = BroughtApprovals.Since(pullRequest, reading.KnowledgeBase, reading.Folder) };
        }

        var run = ReviewRuns.Propose(reading, choice.Of(reading.KnowledgeBase, reading.Judge), request, cancellation);
        if (run.Proposals.FirstOrDefault(proposal => proposal is { After: null, IsDone: false }) is { } unwritable)
        {
            throw new UsageException(
                $"{unwritable.Before.Source.Path}: the review block is written in a way that cannot be changed safely; write it as "
                + "\"review:\" with \"status: …\" and the other fields below it, indented, one field a line");
        }

        RequireNewest(run, request.On);
        var blocking = new ApprovalFindings(build, run).Blocking();
        if (format is not OutputFormat.Text || blocking.Count > 0)
        {
            DiagnosticOutput.Print(blocking, format);
        }

        if (blocking.Count > 0)
        {
            output.WriteLine("Nothing was recorded: with these errors no approval would count.");
            return ExitCode.Errors;
        }

        return Record(build, run, request.To(run.KnowledgeBase.Board), parsed.GetValue(_yes), terminal);
    }

    private (BuildOptions Build, ApprovalRequest Request, ArticleChoice Choice) Read(ParseResult parsed)
    {
        var build = _content.ReadInput(parsed);
        var names = parsed.GetValue(_names) ?? [];
        var specialty = parsed.GetValue(_specialty);
        if (names.Length > 0 == specialty is not null)
        {
            throw new UsageException("name the articles to be approved, or a specialty with --specialty ID");
        }

        var request = new ApprovalRequest(
            parsed.GetValue(_by)!, CommandLine.ParseDate(parsed.GetValue(_on)) ?? build.AsOf, NewText.Of(parsed.GetValue(_note), "--note"));
        return (build, request, new ArticleChoice(build, names, specialty));
    }

    private static void RequireNewest(ApprovalRun run, DateOnly on)
    {
        foreach (var article in run.Proposals.Select(proposal => proposal.After).OfType<Article>())
        {
            if (article.Review.Approvals.Max(approval => (DateOnly?)approval.On.Value) is { } newest && newest > on)
            {
                throw new UsageException(
                    $"{article.Source.Path}: the newest approval is of {newest:o}, so one of {on:o} would not count; "
                    + "name the day on which this text was read");
            }
        }
    }

    private static void RequireOneMember(ApprovalRequest request, Board board)
    {
        if (request.WithHandle(board) is { Count: > 1 } members)
        {
            var ids = string.Join(" and of ", members.Select(member => $"\"{member.Id.Value}\""));
            throw new UsageException(
                $"{request.By} is the GitHub handle of {ids} in board.yml; name one of them with --by ID, or correct the handles");
        }
    }

    private static int Record(BuildOptions build, ApprovalRun run, ApprovalRequest request, bool isSure, Terminal terminal)
    {
        var changes = run.Proposals.Where(proposal => proposal.After is not null).ToList();
        ApprovalSummary.Write(run, request, terminal);
        if (changes.Count == 0)
        {
            return ExitCode.Fine;
        }

        if (!isSure && !terminal.CanAsk)
        {
            throw new UsageException("nothing was recorded: there is no interactive terminal for the confirmation; use --yes");
        }

        var member = run.KnowledgeBase.Board.Find(request.By)!;
        var recorded = $"{CommandLine.Count(changes.Count, "approval")} by {member.Name} on {request.On:o}";
        if (!isSure && !terminal.Ask($"Record {recorded}?"))
        {
            terminal.Output.WriteLine("Nothing was recorded.");
            return ExitCode.Fine;
        }

        terminal.Cancellation.ThrowIfCancellationRequested();
        ArticleFiles.Replace(
            build,
            [.. changes.Select(change => (change.Before.InputPath, change.Before.Source, change.After!.Source))],
            ChangeWords.OfApproval);
        terminal.Output.WriteLine($"Recorded {recorded}.");
        return ExitCode.Fine;
    }
}

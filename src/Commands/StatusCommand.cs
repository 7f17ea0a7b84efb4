using System.CommandLine;
using Attest.Diagnostics;
using Attest.Diagnostics.Writers;
using Attest.Pipelines;
using Attest.Review;

namespace Attest.Commands;

/// <summary>Nothing that waits or is overdue makes it fail; an unreadable file does, since the board is incomplete then.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format")
        {
            Description = "Output format: text or json",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "text",
            Validators = { result => CommandLine.RequireWord(result, ["text", "json"]) },
        };
        var options = new ContentOptions();
        var command = new Command("status", "Show the review dashboard: what waits, what is due, what has changed since its approval");
        options.AddContentTo(command);
        command.Options.Add(format);
        return command.Runs((parsed, cancellation) => Run(options, parsed, parsed.GetValue(format)!, cancellation));
    }

    private static int Run(ContentOptions options, ParseResult parsed, string format, CancellationToken cancellation)
    {
        var (knowledgeBase, reviews) = ReviewRuns.Read(options.ReadInput(parsed), cancellation);
        var board = new ReviewBoard(knowledgeBase, reviews);
        if (format == "json")
        {
            using var output = Console.OpenStandardOutput();
            StatusJson.Write(output, knowledgeBase, board);
        }
        else
        {
            StatusText.Write(Terminal.Of(Console.Out), knowledgeBase, board);
        }

        Diagnostic[] unread = [.. knowledgeBase.UnreadableFaults.Select(fault => DiagnosticOutput.Of(fault, Severity.Error))];
        TextFormat.Write(Console.Error, unread, Progress.IsTerminal(Console.IsErrorRedirected));
        return unread.Length > 0 ? ExitCode.Errors : ExitCode.Fine;
    }
}

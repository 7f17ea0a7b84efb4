using System.CommandLine;
using Attest.Diagnostics;
using Attest.Diagnostics.Writers;
using Attest.Pipelines;
using Attest.Review;
using Attest.Validation;

namespace Attest.Commands;

/// <summary>
/// <c>status</c> shows how the reviews stand: <c>--format text</c> as tables, <c>--format json</c> as <see cref="StatusJson"/> has
/// it. Nothing that waits or is overdue makes it fail; a file that cannot be read does, since the board is not whole then.
/// </summary>
internal static class StatusCommand
{
    private static readonly string[] Formats = ["text", "json"];

    public static Command Create()
    {
        var format = new Option<string>("--format")
        {
            Description = "Output format: text or json",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "text",
        };
        var options = new ContentOptions();
        var command = new Command("status", "Show the review dashboard: what waits, what is due, what has changed since its approval");
        options.AddContentTo(command);
        command.Options.Add(format);
        format.Validators.Add(result => ContentOptions.RequireWord(result, Formats));
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(options, parsed, parsed.GetValue(format)!, cancellation), CancellationToken.None));
        return command;
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

        Diagnostic[] unread = [.. knowledgeBase.UnreadableFaults.Select(fault =>
        {
            var rule = RuleCatalogue.All.First(rule => rule.Descriptor.Name == fault.Kind.ToString()).Descriptor;
            return new Diagnostic(rule, Severity.Error, fault.At, fault.Message, fault.Help);
        })];
        TextFormat.Write(Console.Error, unread, Progress.IsTerminal(Console.IsErrorRedirected));
        return unread.Length > 0 ? ExitCode.Errors : ExitCode.Fine;
    }
}

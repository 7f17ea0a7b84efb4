using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Attest.Diagnostics.Writers;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Commands;

/// <summary><c>build</c> validates and writes the site; <c>check</c> only validates.</summary>
internal static class BuildCommand
{
    public static Command Create(string name, string description, bool writes)
    {
        var command = new Command(name, description);
        Configure(command, writes);
        return command;
    }

    public static void Configure(Command command, bool writes)
    {
        var options = writes ? new ContentOptions() : new ContentOptions(ContentOptions.NewLimit());
        options.AddTo(command);
        // The present content is published; what may be merged is another question.
        var pullRequest = writes ? null : new PullRequestArguments();
        pullRequest?.AddTo(command);
        var publishing = writes ? new PublishingArguments() : null;
        publishing?.AddTo(command);
        command.Runs((parsed, cancellation) =>
        {
            var build = options.Read(parsed);
            build = pullRequest?.Read(parsed, build, cancellation) ?? publishing?.Read(parsed, build, cancellation) ?? build;
            return Run(options, parsed, build, writes, cancellation);
        });
    }

    private static int Run(ContentOptions options, ParseResult parsed, BuildOptions build, bool writes, CancellationToken cancellation)
    {
        var format = options.Format(parsed);
        var isQuiet = options.IsQuiet(parsed);
        var watch = Stopwatch.StartNew();
        var result = Progress.Show(!isQuiet, report => SiteBuild.Run(build, writes, report, cancellation));
        try
        {
            DiagnosticOutput.Print(result.Diagnostics, format, options.Limit(parsed));
            var notes = DiagnosticOutput.NotesBeside(format);
            if (options.ShowsTimings(parsed))
            {
                PrintTimings(notes, result.Timings);
            }

            if (!isQuiet)
            {
                notes.WriteLine(Summary(result, build, writes, watch.Elapsed));
            }
        }
        catch (Exception exception)
        {
            var outcome = result.Summary is null ? "nothing was published" : $"{build.Display(build.Output)}/ contains the new site";
            // A full disk would be taken for that of the output folder.
            throw FileTrouble.IsTrouble(exception) ? FileTrouble.Explain("the findings cannot be printed", exception, outcome)
                : new StepFailedException(null, exception) { Step = "printing the findings", Outcome = outcome };
        }

        if (result.Summary is not null && cancellation.IsCancellationRequested)
        {
            Console.Error.WriteLine("Interrupted while the new site was replacing the old one; the replacement was completed.");
            return ExitCode.Interrupted;
        }

        return result.HasErrors ? ExitCode.Errors : ExitCode.Fine;
    }

    private static string Summary(BuildResult result, BuildOptions build, bool writes, TimeSpan elapsed)
    {
        var counts = TextFormat.Counts(result.Diagnostics);
        var output = build.Display(build.Output);
        if (result.HasErrors)
        {
            return writes ? $"{counts}. Nothing was published; {output}/ is unchanged." : $"{counts}.";
        }

        var seconds = elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var found = counts.Length > 0 ? $" {counts}." : "";
        return result.Summary is { } summary
            ? $"Published {CommandLine.Count(result.Articles, "article")} on {CommandLine.Count(result.Pages, "page")} in {output}/: " +
                $"{CommandLine.Count(summary.Written, "file")} written, {summary.Unchanged} unchanged, {summary.Deleted} deleted " +
                $"({seconds} s).{found}"
            : $"Checked {CommandLine.Count(result.Articles, "article")}: nothing blocks publishing ({seconds} s).{found}";
    }

    private static void PrintTimings(TextWriter output, IReadOnlyList<ModuleTiming> timings)
    {
        foreach (var timing in timings)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{timing.Elapsed.TotalMilliseconds,9:0.0} ms  {timing.Documents,6}  {timing.Phase,-11}  ")
                + $"{timing.Pipeline} / {timing.Module}");
        }
    }
}

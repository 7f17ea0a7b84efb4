using System.CommandLine;
using System.Text;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Diagnostics.Writers;
using Attest.Files;
using Attest.Pipelines;
using Attest.Text;

namespace Attest.Commands;

/// <summary>Shows or writes corrections. Notes are on standard error, so that the output is a patch.</summary>
internal sealed class FixCommand
{
    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Files or folders of articles and pages (default: all)",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<bool> _write = new("--write") { Description = "Write the corrections into the files" };
    private readonly Option<bool> _sealed = new("--sealed")
    {
        Description = "Correct also articles with an approval of their present text, which need a new one then",
    };
    private readonly ContentOptions _content = new();

    public static Command Create()
    {
        var fix = new FixCommand();
        var command = new Command("fix", "Show, or write, what can be corrected without a change of meaning")
        {
            fix._paths, fix._write, fix._sealed,
        };
        fix._content.AddContentTo(command);
        return command.Runs(fix.Run);
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var build = _content.ReadInput(parsed);
        var paths = parsed.GetValue(_paths) ?? [];
        var unread = new List<ContentFault>();
        var result = Progress.Show(true, _ => CorrectionRun.Run(build, Chosen, parsed.GetValue(_sealed), cancellation));
        TextFormat.Write(Console.Error, [.. unread.Select(fault => DiagnosticOutput.Of(fault, Severity.Error))],
            Progress.IsTerminal(Console.IsErrorRedirected));
        foreach (var (page, left) in result.Sealed)
        {
            Console.Error.WriteLine($"{page.Source.Path} is approved as it is: {CommandLine.Count(left, "correction")} left out; "
                + "use --sealed, then have it approved again");
        }

        var writes = parsed.GetValue(_write);
        if (writes)
        {
            cancellation.ThrowIfCancellationRequested();
            ArticleFiles.Replace(build, [.. result.Corrected.Select(page => (page.Before.InputPath, page.Before.Source, page.After))],
                ChangeWords.OfCorrection);
        }
        else
        {
            Show(result.Corrected);
        }

        var corrections = CommandLine.Count(result.Corrected.Sum(page => page.Count), "correction");
        var files = CommandLine.Count(result.Corrected.Count, "file");
        Console.Error.WriteLine(result.Corrected.Count == 0 ? "Nothing to correct."
            : writes ? $"Wrote {corrections} in {files}."
            : $"{corrections} in {files}; write them with --write.");
        return unread.Count > 0 || (!writes && result.Corrected.Count > 0) ? ExitCode.Errors : ExitCode.Fine;

        IReadOnlyList<MarkdownPage> Chosen(KnowledgeBase knowledgeBase)
        {
            var choice = new PageChoice(build, knowledgeBase, paths);
            unread.AddRange(choice.Unread());
            return choice.Pages();
        }
    }

    private static void Show(IReadOnlyList<CorrectedPage> pages)
    {
        var isTerminal = !Console.IsOutputRedirected;
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        foreach (var page in pages)
        {
            var diff = UnifiedDiff.Of(page.Before.Source.Path, page.Before.Source.Text, page.After.Text);
            // A terminal would obey some of what is hidden.
            output.Write(isTerminal ? HiddenCharacters.Masked(diff) : diff);
        }
    }
}

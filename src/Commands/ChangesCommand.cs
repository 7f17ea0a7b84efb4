using System.CommandLine;
using System.Text;
using Attest.Pipelines;

namespace Attest.Commands;

/// <summary>Shows what readers will see otherwise. Nothing that it finds makes it fail.</summary>
internal static class ChangesCommand
{
    private static readonly string[] Formats = ["markdown", "html", "json"];

    public static Command Create()
    {
        var since = new Option<string>("--base")
        {
            Description = "The commit to compare with, as in --base origin/main",
            HelpName = "REF",
            Required = true,
        };
        var format = new Option<string>("--format")
        {
            Description = "Output format: markdown, html or json",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => Formats[0],
            Validators = { result => CommandLine.RequireWord(result, Formats) },
        };
        var (options, limit) = (new ContentOptions(), ContentOptions.NewLimit());
        limit.Description = "The most bytes, clinical changes first; what has no room is counted at the top";
        var command = new Command("changes", "Show what readers will see otherwise, page by page, with the file that causes it")
        {
            since, format, limit,
        };
        options.AddContentTo(command);
        return command.Runs((parsed, cancellation) =>
        {
            var build = options.ReadInput(parsed);
            build = build with { PullRequest = PullRequestArguments.Since(parsed.GetValue(since)!, build, cancellation) };
            var found = Progress.Show(true, _ => SiteComparison.Run(build, cancellation));
            Write(found, parsed.GetValue(format)!, parsed.GetValue(limit));
            return ExitCode.Fine;
        });
    }

    private static void Write(SiteDifferences found, string format, int? limit)
    {
        using var output = Console.OpenStandardOutput();
        var text = format switch
        {
            "json" => ChangesJson.Write(found, limit),
            "html" => ChangesText.Html(found, limit),
            _ => ChangesText.Markdown(found, limit),
        };
        output.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));
    }
}

using System.CommandLine;
using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Files;
using Attest.Reading.Retractions;

namespace Attest.Commands;

/// <summary>
/// Installs Crossref's Retraction Watch list in the compact form of <see cref="RetractionListWriter"/>. Neither the clock nor the date of
/// the file says when a list was made. A file with any fault is refused.
/// </summary>
internal static class RefsRetractionsCommand
{
    private static readonly Option<string> Input = ContentOptions.NewInput();
    private static readonly Option<string?> On = new("--on", "--as-of")
    {
        Description = "Date of the list (default: the date in the file, otherwise that of its newest notice)",
        HelpName = "DATE",
        Validators = { CommandLine.RequireDate },
    };
    private static readonly Argument<string> List =
        new("file") { Description = "The list, as downloaded from Crossref", HelpName = "FILE" };

    public static Command Create() =>
        new Command("retractions", "Install a Retraction Watch file as the list of known retractions") { List, Input, On }.Runs(Run);

    private static int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var input = CommandLine.RequireFolder(parsed.GetValue(Input)!);
        var file = parsed.GetValue(List)!;
        if (!File.Exists(file))
        {
            throw new UsageException($"there is no file {file}");
        }

        var givenDay = CommandLine.ParseDate(parsed.GetValue(On));
        var list = Read(file);
        if (list.Faults.Count > 0)
        {
            DiagnosticOutput.Print([.. list.Faults.Select(fault => DiagnosticOutput.Of(fault, Severity.Error))], OutputFormat.Text);
            Console.WriteLine("Nothing was installed; the list of retractions is unchanged.");
            return ExitCode.Errors;
        }

        var statedDay = givenDay ?? list.ListedOn;
        var listedOn = statedDay ?? Enumerable.Range(0, list.Count).Max(list.DateOf);
        var path = Path.Combine(input, FileNames.Retractions);
        var shown = path.Replace('\\', '/');
        cancellation.ThrowIfCancellationRequested();
        var bytes = RetractionListWriter.Write(list, listedOn);
        FileTrouble.Explained($"{shown} cannot be written", "the list of retractions is unchanged", () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            ReplacementFile.Write(path, bytes);
        });
        var origin = statedDay is null ? " (the day of its newest notice; --on sets another)" : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Installed {list.Count:N0} {(list.Count == 1 ? "notice" : "notices")} in {shown}, ")
            + $"as the list of {listedOn:o}{origin}: {Counts(list)}.");
        return ExitCode.Fine;
    }

    private static RetractionList Read(string file) => FileTrouble.Explained($"{file} cannot be read", "nothing was installed", () =>
    {
        using var stream = InputFile.OpenAt(file);
        return RetractionListParser.Parse(Path.GetRelativePath(Directory.GetCurrentDirectory(), file).Replace('\\', '/'), stream);
    });

    private static string Counts(RetractionList list)
    {
        var byNature = Enumerable.Range(0, list.Count).CountBy(list.NatureOf).OrderBy(pair => pair.Key);
        return string.Join(", ", byNature.Select(pair =>
            string.Create(CultureInfo.InvariantCulture, $"{RetractionListWriter.Word(pair.Key).ToLowerInvariant()} {pair.Value:N0}")));
    }
}

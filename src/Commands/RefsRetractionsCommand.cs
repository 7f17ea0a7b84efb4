using System.CommandLine;
using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Diagnostics.Writers;
using Attest.Files;
using Attest.Reading.Retractions;
using Attest.Validation;

namespace Attest.Commands;

/// <summary>
/// <c>refs retractions FILE</c> installs Crossref's Retraction Watch list as <c>input/references/retractions.csv</c>, in the
/// compact form of <see cref="RetractionListWriter"/>: every row, the columns that matter, the day of the list inside. That
/// day is the one given with <c>--on</c>, else the one that the file states, else that of its newest notice: neither the
/// clock nor the date of the file tells when a list was made. A file that cannot be trusted is refused whole.
/// </summary>
internal static class RefsRetractionsCommand
{
    private static readonly Option<string> Input = new("--input") { Description = "Folder of the knowledge base", HelpName = "DIR", DefaultValueFactory = _ => "input" };
    private static readonly Option<string?> On = new("--on", "--as-of")
    {
        Description = "Date of the list (default: the date in the file, otherwise that of its newest notice)",
        HelpName = "DATE",
        Validators = { ContentOptions.RequireDate },
    };

    private static readonly Argument<string> List = new("file") { Description = "The list, as downloaded from Crossref", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("retractions", "Install a Retraction Watch file as the list of known retractions") { List, Input, On };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed.GetValue(List)!, parsed.GetValue(Input)!, parsed.GetValue(On), cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(string file, string input, string? on, CancellationToken cancellation)
    {
        if (!Directory.Exists(input))
        {
            throw new UsageException($"there is no folder {input}; name the knowledge base with --input DIR");
        }

        if (!File.Exists(file))
        {
            throw new UsageException($"there is no file {file}");
        }

        var givenDay = on is null ? null : ContentOptions.ParseDate(on);
        var list = Read(file);
        if (list.Faults.Count > 0)
        {
            TextFormat.Write(Console.Out, [.. list.Faults.Select(Diagnose)], Progress.IsTerminal(Console.IsOutputRedirected));
            Console.WriteLine("Nothing was installed; the list of retractions is unchanged.");
            return ExitCode.Errors;
        }

        var newest = Enumerable.Range(0, list.Count).Max(list.DateOf);
        var listedOn = givenDay ?? list.ListedOn ?? newest;
        var path = Path.Combine(input, FileNames.Retractions);
        cancellation.ThrowIfCancellationRequested();
        Install(path, RetractionListWriter.Write(list, listedOn));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Installed {list.Count:N0} {(list.Count == 1 ? "notice" : "notices")} in {path.Replace('\\', '/')}, as the list of {listedOn:yyyy-MM-dd}{Origin(givenDay, list)}: {Counts(list)}."));
        return ExitCode.Fine;
    }

    private static void Install(string path, byte[] list)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            ReplacementFile.Write(path, list);
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            throw FileTrouble.Explain($"{path.Replace('\\', '/')} cannot be written", exception, "the list of retractions is unchanged");
        }
    }

    private static RetractionList Read(string file)
    {
        try
        {
            using var stream = InputFile.OpenAt(file);
            return RetractionListParser.Parse(Path.GetRelativePath(Directory.GetCurrentDirectory(), file).Replace('\\', '/'), stream);
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            throw FileTrouble.Explain($"{file} cannot be read", exception, "nothing was installed");
        }
    }

    private static string Origin(DateOnly? given, RetractionList list) =>
        (given ?? list.ListedOn) is null ? " (the day of its newest notice; --on sets another)" : "";

    private static string Counts(RetractionList list)
    {
        var byNature = Enumerable.Range(0, list.Count).CountBy(list.NatureOf).OrderBy(pair => pair.Key);
        return string.Join(", ", byNature.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{RetractionListWriter.Word(pair.Key).ToLowerInvariant()} {pair.Value:N0}")));
    }

    private static Diagnostic Diagnose(ContentFault fault)
    {
        var rule = RuleCatalogue.Find("KB901")!.Descriptor;
        return new Diagnostic(rule, rule.Severity, fault.At, fault.Message, fault.Help);
    }
}

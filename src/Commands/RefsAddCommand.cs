using System.CommandLine;
using Attest.Citations.Import;
using Attest.Citations.Import.Drafts;
using Attest.Diagnostics;
using Attest.Files;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Text;

namespace Attest.Commands;

/// <summary>Imports references of other programs. It adds and never overwrites, and reports contradictions.</summary>
internal static class RefsAddCommand
{
    /// <summary>Larger files are not bibliographies.</summary>
    private const long MaximumLength = 64 * 1024 * 1024;

    public static Command Create()
    {
        var files = new Argument<string[]>("file")
        {
            Description = "Files in BibTeX, RIS, PubMed (.nbib) or CSL-JSON",
            Arity = ArgumentArity.OneOrMore,
        };
        var options = new ContentOptions();
        var command = new Command("add", "Import references of Zotero, EndNote, Mendeley or PubMed into input/references/") { files };
        options.AddReadingTo(command);
        return command.Runs((parsed, cancellation) => Run(options, parsed, parsed.GetValue(files)!, cancellation));
    }

    private static int Run(ContentOptions options, ParseResult parsed, string[] files, CancellationToken cancellation)
    {
        var build = options.ReadInput(parsed);
        foreach (var file in files)
        {
            if (!File.Exists(file))
            {
                throw new UsageException(
                    Directory.Exists(file) ? $"{file} is a folder; name the files in it" : $"there is no file {file}");
            }
        }

        var format = options.Format(parsed);
        var notes = options.IsQuiet(parsed) ? TextWriter.Null : DiagnosticOutput.NotesBeside(format);
        var diagnostics = new DiagnosticBag();
        var knowledgeBase = KnowledgeBaseReading.Run(build, cancellation);
        ImportFindings.ReportUnreadable(build, knowledgeBase, diagnostics);
        if (diagnostics.HasErrors)
        {
            DiagnosticOutput.Print(diagnostics.InOrder(), format);
            notes.WriteLine("Nothing was added: the files above must be readable first.");
            return ExitCode.Errors;
        }

        var report = new StringWriter();
        var merger = new ReferenceMerger(knowledgeBase);
        var folder = new BibliographyFolder(build, knowledgeBase);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            Add(file, Read(file, build), merger, folder, new ImportReport(report, diagnostics));
        }

        DiagnosticOutput.Print(diagnostics.InOrder(), format);
        notes.Write(report);
        return diagnostics.HasErrors ? ExitCode.Errors : ExitCode.Fine;
    }

    private static void Add(string file, ImportResult imported, ReferenceMerger merger, BibliographyFolder folder, ImportReport report)
    {
        report.Faults(imported.Faults);
        var plan = merger.Plan(imported.References);
        var completed = folder.Complete(plan.Known);
        var slug = Slugs.Of(Path.GetFileNameWithoutExtension(file).ToLowerInvariant());
        var written = folder.Append(Slugs.IsValid(slug) && slug.All(char.IsAscii) ? slug : "imported", plan.Added);
        report.Plan(file, plan, written, completed);
    }

    private static ImportResult Read(string file, BuildOptions build)
    {
        var path = build.Display(Path.GetFullPath(file, build.WorkingFolder));
        if (new FileInfo(file).Length > MaximumLength)
        {
            return new ImportResult([], [new ContentFault(FaultKind.TooLarge, new SourceText(path, "").At(0),
                $"the file has more than {MaximumLength / 1024 / 1024} MiB", "split it, or export fewer references")]);
        }

        var bytes = FileTrouble.Explained($"{file} cannot be read", "nothing was added from it", () => File.ReadAllBytes(file));
        var source = TextDecoder.Decode(path, bytes, out var fault);
        // Nothing before the first bad byte is imported: half a file looks like a whole one.
        return fault is null ? ReferenceImport.Read(source) : new ImportResult([], [fault]);
    }
}

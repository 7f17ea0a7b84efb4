using Attest.Diagnostics;
using Attest.Diagnostics.Writers;
using Attest.Validation;

namespace Attest.Commands;

internal static class DiagnosticOutput
{
    /// <summary>Notes for people must not mix with what programs read.</summary>
    public static TextWriter NotesBeside(OutputFormat format) =>
        format is OutputFormat.Json or OutputFormat.Sarif or OutputFormat.Markdown ? Console.Error : Console.Out;

    public static Diagnostic Of(ContentFault fault, Severity severity)
    {
        var rule = RuleCatalogue.All.First(rule => rule.Descriptor.Name == fault.Kind.ToString());
        return new Diagnostic(rule.Descriptor, severity, fault.At, fault.Message, fault.Help);
    }

    /// <param name="diagnostics">What was found.</param>
    /// <param name="format">How it is printed.</param>
    /// <param name="limit">The most bytes of markdown.</param>
    public static void Print(IReadOnlyList<Diagnostic> diagnostics, OutputFormat format, int? limit = null)
    {
        using var output = format is OutputFormat.Json or OutputFormat.Sarif ? Console.OpenStandardOutput() : Stream.Null;
        switch (format)
        {
            case OutputFormat.Json:
                JsonFormat.Write(output, diagnostics);
                break;
            case OutputFormat.Sarif:
                SarifFormat.Write(output, diagnostics, RuleCatalogue.Describe());
                break;
            case OutputFormat.Markdown:
                MarkdownFormat.Write(Console.Out, diagnostics, limit);
                break;
            case OutputFormat.GitHub:
                GitHubFormat.Write(Console.Out, diagnostics);
                break;
            case OutputFormat.Text:
                TextFormat.Write(Console.Out, diagnostics, Progress.IsTerminal(Console.IsOutputRedirected));
                break;
        }
    }
}

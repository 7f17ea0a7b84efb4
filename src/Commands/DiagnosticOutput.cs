using Attest.Diagnostics;
using Attest.Diagnostics.Writers;
using Attest.Validation;

namespace Attest.Commands;

/// <summary>Prints findings to standard output in the format that was asked for.</summary>
internal static class DiagnosticOutput
{
    /// <summary>Where what only people read goes: out of the way of what programs read.</summary>
    public static TextWriter NotesBeside(OutputFormat format) => format is OutputFormat.Json or OutputFormat.Sarif ? Console.Error : Console.Out;

    public static void Print(IReadOnlyList<Diagnostic> diagnostics, OutputFormat format)
    {
        switch (format)
        {
            case OutputFormat.Json:
                using (var output = Console.OpenStandardOutput())
                {
                    JsonFormat.Write(output, diagnostics);
                }

                break;
            case OutputFormat.Sarif:
                using (var output = Console.OpenStandardOutput())
                {
                    SarifFormat.Write(output, diagnostics, RuleCatalogue.Describe());
                }

                break;
            case OutputFormat.GitHub:
                GitHubFormat.Write(Console.Out, diagnostics);
                break;
            default:
                TextFormat.Write(Console.Out, diagnostics, Progress.IsTerminal(Console.IsOutputRedirected));
                break;
        }
    }
}

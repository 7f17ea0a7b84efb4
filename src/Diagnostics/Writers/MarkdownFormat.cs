using System.Globalization;

namespace Attest.Diagnostics.Writers;

/// <summary>Diagnostics for a comment or a summary: errors, then warnings, then notes, as far as there is room.</summary>
public static class MarkdownFormat
{
    /// <summary>In bytes, for what stands around the findings.</summary>
    private const int Frame = 1024;

    /// <param name="output">Takes markdown.</param>
    /// <param name="diagnostics">In any order.</param>
    /// <param name="limit">The most bytes; null for any number. What is left out is counted at the top.</param>
    public static void Write(TextWriter output, IReadOnlyList<Diagnostic> diagnostics, int? limit)
    {
        if (diagnostics.Count == 0)
        {
            output.Write("Nothing blocks publishing.\n");
            return;
        }

        var entries = diagnostics.OrderByDescending(diagnostic => diagnostic.Severity).Select(Entry).ToList();
        var shown = Markup.Fitting(entries, limit - Frame);
        output.Write($"**{Counts(diagnostics)}.** Each rule has a page that says how to fix it, such as `/rules/KB201/` on the site.\n");
        if (shown < entries.Count)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"**There is no room here for {entries.Count - shown} of them.**\n"));
        }

        output.Write("\n<pre>\n");
        foreach (var entry in entries.Take(shown))
        {
            output.Write(entry + "\n");
        }

        output.Write("</pre>\n");
    }

    private static string Entry(Diagnostic diagnostic) => Markup.Encoded(
        $"{diagnostic.At}: {TextFormat.Word(diagnostic.Severity)} {diagnostic.Rule.Code}: {OneLine(diagnostic.Message)}"
        + (diagnostic.Help is { } help ? $"\n  help: {OneLine(help)}" : ""));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Counts(IReadOnlyList<Diagnostic> diagnostics) => string.Join(", ",
        new[] { Severity.Error, Severity.Warning, Severity.Note }.Select(severity =>
        {
            var count = diagnostics.Count(diagnostic => diagnostic.Severity == severity);
            return string.Create(CultureInfo.InvariantCulture, $"{count} {TextFormat.Word(severity)}{(count == 1 ? "" : "s")}");
        }));
}

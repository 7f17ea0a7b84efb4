using System.Globalization;

namespace Attest.Diagnostics.Writers;

/// <summary>Diagnostics for a terminal: the place and the problem, and below it the help.</summary>
public static class TextFormat
{
    /// <param name="usesColour">Colours the severity and the code by SGR sequences.</param>
    public static void Write(TextWriter output, IReadOnlyList<Diagnostic> diagnostics, bool usesColour)
    {
        foreach (var diagnostic in diagnostics)
        {
            var severity = $"{Word(diagnostic.Severity)} {diagnostic.Rule.Code}";
            severity = usesColour ? Coloured(severity, diagnostic.Severity) : severity;
            output.WriteLine($"{WithoutControls(diagnostic.At.ToString())}: {severity}: {WithoutControls(diagnostic.Message)}");
            if (diagnostic.Help is { } help)
            {
                output.WriteLine($"  help: {WithoutControls(help)}");
            }
        }
    }

    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note or Severity.Off => "note",
    };

    /// <summary><c>2 errors, 1 warning</c>; empty when there is neither.</summary>
    public static string Counts(IReadOnlyList<Diagnostic> diagnostics) =>
        string.Join(", ", new[] { Severity.Error, Severity.Warning }
            .Select(severity => (Word: Word(severity), Count: diagnostics.Count(d => d.Severity == severity)))
            .Where(part => part.Count > 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {part.Word}{(part.Count == 1 ? "" : "s")}")));

    private static string Coloured(string text, Severity severity)
    {
        var colour = severity switch { Severity.Error => "1;31", Severity.Warning => "1;33", Severity.Note or Severity.Off => "1;36" };
        return $"\e[{colour}m{text}\e[0m";
    }

    /// <summary>
    /// Control characters, line separators and bidirectional marks as U+FFFD: the content of a file must not move the cursor of a terminal
    /// or change the order of its text.
    /// </summary>
    internal static string WithoutControls(string text, string except = "")
    {
        return text.Any(IsUnwanted) ? string.Concat(text.Select(c => IsUnwanted(c) ? '\ufffd' : c)) : text;

        bool IsUnwanted(char c) => (char.IsControl(c)
            || c is '\u061c' or '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069'))
            && !except.Contains(c, StringComparison.Ordinal);
    }
}

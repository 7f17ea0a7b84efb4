namespace Attest.Diagnostics.Writers;

/// <summary>
/// GitHub workflow commands, which become annotations in the diff of a pull request:
/// <c>::error file=,line=,col=,endLine=,endColumn=,title=::message</c>.
/// </summary>
public static class GitHubFormat
{
    public static void Write(TextWriter output, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var (start, end) = (diagnostic.At.StartPosition, diagnostic.At.EndPosition);
            var command = diagnostic.Severity is Severity.Error or Severity.Warning ? TextFormat.Word(diagnostic.Severity) : "notice";
            var title = $"{diagnostic.Rule.Code} {diagnostic.Rule.Name}";
            output.WriteLine($"::{command} file={Property(diagnostic.At.Source.Path)},line={start.Line},col={start.Column}," +
                $"endLine={end.Line},endColumn={end.Column},title={Property(title)}::{Data(diagnostic.FullMessage)}");
        }
    }

    // The runner undoes these escapes. It has none for other control characters, which would reach the terminal of the log's reader.
    private static string Data(string text) => TextFormat.WithoutControls(text, except: "\r\n")
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}

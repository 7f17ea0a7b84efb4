using System.Text.Json;

namespace Attest.Diagnostics.Writers;

/// <summary>
/// Diagnostics as one JSON object: <c>findings</c>, <c>errors</c>, <c>warnings</c>. Lines and columns are one-based, in UTF-16 code
/// units; the end is behind the last character.
/// </summary>
public static class JsonFormat
{
    public static void Write(Stream output, IReadOnlyList<Diagnostic> diagnostics)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteStartArray("findings");
        foreach (var diagnostic in diagnostics)
        {
            var (start, end) = (diagnostic.At.StartPosition, diagnostic.At.EndPosition);
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Rule.Code);
            json.WriteString("name", diagnostic.Rule.Name);
            json.WriteString("severity", TextFormat.Word(diagnostic.Severity));
            json.WriteString("file", diagnostic.At.Source.Path);
            json.WriteNumber("line", start.Line);
            json.WriteNumber("column", start.Column);
            json.WriteNumber("endLine", end.Line);
            json.WriteNumber("endColumn", end.Column);
            json.WriteString("message", diagnostic.Message);
            json.WriteString("help", diagnostic.Help);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("errors", diagnostics.Count(d => d.Severity == Severity.Error));
        json.WriteNumber("warnings", diagnostics.Count(d => d.Severity == Severity.Warning));
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }
}

using System.Text.Json;

namespace Attest.Diagnostics.Writers;

/// <summary>
/// Diagnostics as a SARIF 2.1.0 log (OASIS standard, errata 01). All rules are listed, so that a service knows which findings are fixed.
/// Columns count UTF-16 code units; the end is behind the last character. Paths are relative to the working directory, and no machine,
/// account, time or command line is named: the same findings give the same bytes.
/// </summary>
public static class SarifFormat
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Root = "%SRCROOT%";

    public static void Write(Stream output, IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<SarifRule> rules)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        WriteCircumstances(json);
        WriteResults(json, diagnostics, rules);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteTool(Utf8JsonWriter json, IReadOnlyList<SarifRule> rules)
    {
        // The informational version would name the commit.
        var version = typeof(SarifFormat).Assembly.GetName().Version!.ToString(3);
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Attest");
        json.WriteString("version", version);
        json.WriteString("semanticVersion", version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            WriteRule(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, SarifRule rule)
    {
        var level = TextFormat.Word(rule.Descriptor.Severity);
        json.WriteStartObject();
        json.WriteString("id", rule.Descriptor.Code);
        json.WriteString("name", rule.Descriptor.Name);
        WriteObject(json, "shortDescription", ("text", rule.Summary));
        WriteObject(json, "fullDescription", ("text", rule.Description));
        WriteObject(json, "help", ("text", rule.Help), ("markdown", rule.Help));
        WriteObject(json, "defaultConfiguration", ("level", level));

        // "precision" and "problem.severity" are GitHub's: it sorts alerts by them.
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue(rule.Family);
        json.WriteEndArray();
        json.WriteString("precision", "high");
        json.WriteString("problem.severity", level == "note" ? "recommendation" : level);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCircumstances(Utf8JsonWriter json)
    {
        // True with findings too: the program ran to its end.
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        WriteObject(json, "description", ("text", "The folder in which Attest ran, as a rule the root of the repository."));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("newlineSequences");
        foreach (var ending in (string[])["\r\n", "\n", "\r"])
        {
            json.WriteStringValue(ending);
        }

        json.WriteEndArray();
    }

    private static void WriteResults(Utf8JsonWriter json, IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<SarifRule> rules)
    {
        var indices = rules.Index().ToDictionary(r => r.Item.Descriptor.Code, r => r.Index, StringComparer.Ordinal);
        var fingerprint = new Fingerprint();
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", diagnostic.Rule.Code);
            json.WriteNumber("ruleIndex", indices[diagnostic.Rule.Code]);
            json.WriteString("level", TextFormat.Word(diagnostic.Severity));
            // In SARIF's plain texts [a](b) is a link (3.11.6), which the text of an article must not become: the bracket is escaped.
            WriteObject(json, "message", ("text", diagnostic.FullMessage.Replace("](", "\\](", StringComparison.Ordinal)));
            WriteLocation(json, diagnostic.At);

            // GitHub reads the second name only; the first one says whose recipe it is.
            var print = fingerprint.Next(diagnostic);
            WriteObject(json, "partialFingerprints", ("attest/v1", print), ("primaryLocationLineHash", print));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, Location at)
    {
        var (start, end) = (at.StartPosition, at.EndPosition);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteObject(json, "artifactLocation",
            ("uri", string.Join('/', at.Source.Path.Split('/').Select(Uri.EscapeDataString))), ("uriBaseId", Root));
        json.WriteStartObject("region");
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Name, string Value)> members)
    {
        json.WriteStartObject(name);
        foreach (var member in members)
        {
            json.WriteString(member.Name, member.Value);
        }

        json.WriteEndObject();
    }
}

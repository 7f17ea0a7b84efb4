using System.Text.Json;

namespace Attest.Tests.Site;

/// <summary>One finding as <c>--format json</c> prints it.</summary>
internal sealed record JsonFinding(
    string Code, string Name, string Severity, string File, int Line, int Column, int EndLine, int EndColumn, string Message, string? Help);

/// <summary>Reads what <c>--format json</c> prints.</summary>
internal static class Findings
{
    public static IReadOnlyList<JsonFinding> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("findings").Deserialize<List<JsonFinding>>(JsonSerializerOptions.Web)!;
    }
}

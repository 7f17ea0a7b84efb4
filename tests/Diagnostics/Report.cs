using System.Text;
using System.Text.Json.Nodes;
using Attest.Diagnostics;
using Attest.Diagnostics.Writers;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Validation;

namespace Attest.Tests.Diagnostics;

/// <summary>Findings as the formats for programs print them.</summary>
internal static class Report
{
    /// <summary>What is found in a knowledge base below the folder's <c>input</c>.</summary>
    public static IReadOnlyList<Diagnostic> Of(TempFolder folder)
    {
        Sealing.SealIn(folder["input"]);
        var options = new BuildOptions(folder.Path, folder["input"], folder["output"], SampleSite.AsOf);
        return SiteBuild.Run(options, writes: false, cancellation: TestContext.Current.CancellationToken).Diagnostics;
    }

    /// <summary>What is found in the sample site with this body of its article.</summary>
    public static IReadOnlyList<Diagnostic> OfBody(string body)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, body);
        return Of(folder);
    }

    public static string Sarif(IReadOnlyList<Diagnostic> diagnostics) =>
        Written(output => SarifFormat.Write(output, diagnostics, RuleCatalogue.Describe()));

    public static string Json(IReadOnlyList<Diagnostic> diagnostics) => Written(output => JsonFormat.Write(output, diagnostics));

    /// <summary>The one run of a SARIF log.</summary>
    public static JsonNode Run(string sarif) => JsonNode.Parse(sarif)!["runs"]!.AsArray().Single()!;

    public static IReadOnlyList<JsonNode> Results(IReadOnlyList<Diagnostic> diagnostics) =>
        [.. Run(Sarif(diagnostics))["results"]!.AsArray().Select(result => result!)];

    private static string Written(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output.ToArray());
    }
}

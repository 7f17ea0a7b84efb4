using NJsonSchema;

namespace Attest.Tests.Diagnostics;

/// <summary>Holds JSON to a schema, by a validator that is not our own.</summary>
internal sealed class Schema
{
    /// <summary>The official schema of SARIF 2.1.0.</summary>
    public static readonly Schema Sarif = new("sarif-2.1.0.json");

    /// <summary>What <c>--format json</c> prints.</summary>
    public static readonly Schema Findings = new("findings.schema.json");

    private readonly Lazy<Task<JsonSchema>> _schema;

    private Schema(string name) =>
        _schema = new(() => JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Schemas", name)));

    /// <summary>What is wrong with the JSON; empty when it is valid.</summary>
    public async Task<IEnumerable<string>> FaultsOf(string json) =>
        (await _schema.Value).Validate(json).Select(fault => fault.ToString());
}

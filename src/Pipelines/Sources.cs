using Attest.Execution;
using Attest.Modules;

namespace Attest.Pipelines;

/// <summary>What a knowledge base is read from.</summary>
public static class Sources
{
    /// <summary>What every command needs that looks something up.</summary>
    public static IReadOnlyList<Pipeline> Of(BuildOptions options) =>
    [
        new FilesPipeline(options),
        new SettingsPipeline(options),
        new ReferencesPipeline(options),
        new ArticlesPipeline(options),
        new ProsePipeline(options),
    ];

    /// <summary>What judging needs as well: the list of retractions is long, and nobody else asks for it.</summary>
    public static IReadOnlyList<Pipeline> ToBeJudged(BuildOptions options) => [.. Of(options), new RetractionsPipeline(options)];
}

using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;

namespace Attest.Pipelines;

/// <summary>Reads a knowledge base without judging it.</summary>
public static class KnowledgeBaseReading
{
    public static KnowledgeBase Run(BuildOptions options, CancellationToken cancellation = default) =>
        Run(options, InputPipelines.Of(options, new InputFolder(options)), cancellation);

    internal static KnowledgeBase Run(BuildOptions options, IReadOnlyList<Pipeline> inputs, CancellationToken cancellation) =>
        options.NewEngine([.. inputs, new Knowledge(options, inputs)], null).Run(cancellation)
            .OutputsOf(nameof(Knowledge)).Content<KnowledgeBase>();
}

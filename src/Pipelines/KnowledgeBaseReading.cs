using Attest.Content;
using Attest.Execution;
using Attest.Modules;

namespace Attest.Pipelines;

/// <summary>Reads a knowledge base without judging it, for commands that only need to know what is there.</summary>
public static class KnowledgeBaseReading
{
    public static KnowledgeBase Run(BuildOptions options, CancellationToken cancellation = default)
    {
        var sources = Sources.Of(options);
        return new Engine([.. sources, new JoinedPipeline(options, sources)], () => false).Run(cancellation).Model<KnowledgeBase>();
    }
}

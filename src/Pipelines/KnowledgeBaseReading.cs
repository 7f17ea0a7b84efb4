using Attest.Content.Models;
using Attest.Execution;
using Attest.Modules;

namespace Attest.Pipelines;

/// <summary>Reads a knowledge base without judging it, for commands that only need to know what is there.</summary>
public static class KnowledgeBaseReading
{
    public static KnowledgeBase Run(BuildOptions options, CancellationToken cancellation = default)
    {
        Pipeline[] pipelines =
        [
            new FilesPipeline(options),
            new SettingsPipeline(options),
            new ReferencesPipeline(options),
            new ArticlesPipeline(options),
            new ProsePipeline(options),
            new KnowledgeBasePipeline(options),
        ];
        return new Engine(pipelines, () => false).Run(cancellation).Model<KnowledgeBase>();
    }
}

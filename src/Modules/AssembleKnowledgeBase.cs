using Attest.Content.Models;
using Attest.Execution;

namespace Attest.Modules;

/// <summary>Joins what the other pipelines have parsed.</summary>
public sealed class AssembleKnowledgeBase(BuildOptions options) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var files = context.AllOutputs().Where(d => d.Model is InputFile { IsLink: false }).Select(d => d.Path);
        var knowledgeBase = new KnowledgeBase(
            context.Model<Settings>(),
            context.Models<SharedReferences>(),
            context.Models<Article>(),
            context.Models<ProsePage>(),
            files,
            context.Models<UnreadableFile>(),
            options.AsOf)
        {
            Retractions = context.Models<RetractionList>().FirstOrDefault(),
        };
        return [new Document("knowledge base") { Model = knowledgeBase }];
    }
}

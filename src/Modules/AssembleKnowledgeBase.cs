using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Git;
using Attest.Reading;
using Attest.Text;

namespace Attest.Modules;

/// <summary>Joins what the other pipelines have parsed.</summary>
public sealed class AssembleKnowledgeBase(BuildOptions options) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var files = context.AllOutputs().Where(d => d.Model is InputFile { IsFile: true }).Select(d => d.Path);
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
            Policy = options.PullRequest is { } request ? SettingsAt(request.Base) : null,
        };
        return [new Document("knowledge base") { Model = knowledgeBase }];
    }

    /// <summary>The settings before a pull request, which must not choose its own judges. What is wrong in them is no news.</summary>
    private static Settings SettingsAt(BaseVersion version)
    {
        string[] paths = ["site.yml", "board.yml"];
        var texts = paths.Zip(version.Read(paths)).Where(file => file.Second is not null)
            .ToDictionary(file => file.First, file => TextDecoder.Decode(file.First, file.Second, out _), StringComparer.Ordinal);
        return SettingsParser.Parse(texts.GetValueOrDefault, path => new SourceText(path, ""));
    }
}

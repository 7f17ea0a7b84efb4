using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;

namespace Attest.Pipelines;

/// <summary>What a pull request changes in the content, without a judgement of it.</summary>
public sealed class ContentDifference : Pipeline
{
    public ContentDifference(BuildOptions options, InputFolder folder)
    {
        string[] judged = [nameof(Knowledge), nameof(Reviews), nameof(Retractions)];
        Dependencies = [.. judged];
        PostProcessModules =
        [
            new ReplaceDocuments(judged), new FindOtherFiles(options), new FindContentChanges(options, folder),
        ];
    }
}

/// <summary>A knowledge base that was put together elsewhere, in place of <see cref="Knowledge"/>.</summary>
public sealed class GivenKnowledge : Pipeline
{
    public GivenKnowledge(KnowledgeBase knowledgeBase) =>
        InputModules = [new GiveDocuments(AssembleKnowledgeBase.DocumentsOf(knowledgeBase))];

    public override string Name => nameof(Knowledge);
}

/// <summary>Cross-references whatever the rules say, in place of <see cref="CrossReferences"/>.</summary>
public sealed class AnyCrossReferences : Pipeline
{
    public AnyCrossReferences(BuildOptions options, InputFolder folder)
    {
        string[] judged = [nameof(Knowledge), nameof(Reviews), nameof(Retractions)];
        Dependencies = [.. judged];
        PostProcessModules = [new ReplaceDocuments(judged), new BuildAnyCrossReference(options, folder)];
    }

    public override string Name => nameof(CrossReferences);
}

/// <summary>Articles and prose pages, made to be compared.</summary>
public sealed class ComparedTexts : Pipeline
{
    public ComparedTexts()
    {
        Dependencies = [nameof(CrossReferences)];
        PostProcessModules = [new ReplaceDocuments(nameof(CrossReferences)), new RenderTexts([new ArticlePage()]), new DigestPages()];
    }
}

/// <summary>All other pages.</summary>
public sealed class ComparedListings : Pipeline
{
    public ComparedListings()
    {
        Dependencies = [nameof(CrossReferences)];
        PostProcessModules = [new ReplaceDocuments(nameof(CrossReferences)), new RenderListings(), new DigestPages()];
    }
}

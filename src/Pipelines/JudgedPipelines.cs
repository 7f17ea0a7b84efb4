using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;
using Attest.Review;

namespace Attest.Pipelines;

/// <summary>Everything joined to the knowledge base.</summary>
public sealed class Knowledge : Pipeline
{
    public Knowledge(BuildOptions options, IReadOnlyList<Pipeline> inputs)
    {
        string[] names = [.. inputs.Select(input => input.Name)];
        Dependencies = [.. names];
        PostProcessModules = [new ReplaceDocuments(names), new AssembleKnowledgeBase(options)];
    }
}

/// <summary>The knowledge base with approvals that are not written yet, in place of <see cref="Knowledge"/>.</summary>
public sealed class ProposedKnowledge : Pipeline
{
    public ProposedKnowledge(KnowledgeBase knowledgeBase, IReadOnlyList<Article> articles, ApprovalRequest request, InputFolder folder)
    {
        InputModules = [new GiveDocuments([.. articles.Select(article => new Document<Article>(article.InputPath, article))])];
        ProcessModules = [new ProposeApprovals(knowledgeBase, request, folder)];
        PostProcessModules = [new ApplyProposals(knowledgeBase)];
    }

    public override string Name => nameof(Knowledge);
}

public sealed class Reviews : Pipeline
{
    public Reviews(BuildOptions options, InputFolder folder)
    {
        Dependencies = [nameof(Knowledge)];
        PostProcessModules =
        [
            new ReplaceDocuments(nameof(Knowledge)), new ComparePullRequest(options, folder), new JudgeReviews(folder),
            new JoinReviews(options),
        ];
    }
}

/// <summary>Which references the list of retractions is about.</summary>
public sealed class Retractions : Pipeline
{
    public Retractions()
    {
        Dependencies = [nameof(Knowledge)];
        PostProcessModules = [new ReplaceDocuments(nameof(Knowledge)), new MatchRetractions()];
    }
}

public sealed class Findings : Pipeline
{
    public Findings(BuildOptions options, InputFolder folder, DiagnosticBag diagnostics)
    {
        string[] judged = [nameof(Knowledge), nameof(Reviews), nameof(Retractions)];
        Dependencies = [.. judged];
        PostProcessModules =
        [
            new ReplaceDocuments(judged), new FindOtherFiles(options), new FindContentChanges(options, folder), new FindChanges(folder),
            new FindSharedChanges(options, folder),
            new PrepareRules(options, folder, diagnostics), new ValidatePages(), new ValidateSite(),
        ];
    }
}

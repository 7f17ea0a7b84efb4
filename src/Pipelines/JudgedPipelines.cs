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
    /// <param name="options">The day, and the pull request to be judged.</param>
    /// <param name="inputs">What it is read from.</param>
    public Knowledge(BuildOptions options, IReadOnlyList<Pipeline> inputs)
    {
        string[] names = [.. inputs.Select(input => input.Name)];
        Dependencies = [.. names];
        PostProcessModules = [new ReplaceDocuments(names), new AssembleKnowledgeBase(options)];
    }
}

/// <summary>The knowledge base as it would be with approvals that are not written yet; it takes the place of <see cref="Knowledge"/>.</summary>
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

/// <summary>How the approvals of all articles stand.</summary>
public sealed class Reviews : Pipeline
{
    public Reviews(BuildOptions options, InputFolder folder)
    {
        Dependencies = [nameof(Knowledge)];
        PostProcessModules = [new ReplaceDocuments(nameof(Knowledge)), new JudgeReviews(folder), new JoinReviews(options)];
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

/// <summary>What the rules find.</summary>
public sealed class Findings : Pipeline
{
    public Findings(BuildOptions options, InputFolder folder, DiagnosticBag diagnostics)
    {
        Dependencies = [nameof(Knowledge), nameof(Reviews), nameof(Retractions)];
        PostProcessModules =
        [
            new ReplaceDocuments(nameof(Knowledge), nameof(Reviews), nameof(Retractions)),
            new FindAddedApprovals(options), new JoinPullRequest(options), new FindChanges(folder),
            new PrepareRules(options, diagnostics), new ValidatePages(), new ValidateSite(),
        ];
    }
}

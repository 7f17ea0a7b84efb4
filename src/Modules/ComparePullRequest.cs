using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Review;
using Attest.Versions;

namespace Attest.Modules;

/// <summary>Compares the content with what a pull request is to be merged into. Without one there is nothing to do.</summary>
public sealed class ComparePullRequest(BuildOptions options, InputFolder folder) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        if (options.PullRequest is not { } request)
        {
            return inputs;
        }

        var head = inputs.Content<KnowledgeBase>();
        var versions = new PullRequestVersions(request, new EarlierVersions(head, folder, request.Base));
        var approvers = versions.Approvers;
        var judge = new PullRequestJudge(versions.ToBase, versions.ToMergeBases, approvers, versions.Written);
        var losses = judge.Losses();
        var result = new PullRequest(request.Base.Name, judge.Changes())
        {
            HasBoard = request.Base.Has("board.yml"),
            Board = versions.ToBase.Before.KnowledgeBase.Board,
            // KB405 reports a text under caution that nobody has seen.
            Losses = [.. losses.Where(pair => pair.Allower is null && pair.Loss.Facts.Kind != LossKind.CautionedText)
                .Select(pair => pair.Loss)],
            Allowed = losses.Where(pair => pair.Allower is not null).ToDictionary(pair => pair.Loss.Facts, pair => pair.Allower!),
            Approvers = approvers.Handles,
            Hidden = versions.Hidden(head.Files, folder),
        };
        return [.. inputs, new Document<PullRequest>("pull request", result)];
    }
}

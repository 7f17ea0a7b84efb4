using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Review;
using Attest.Validation;

namespace Attest.Modules;

/// <summary>Gives the rules what they read, and the severities in force.</summary>
public sealed class PrepareRules(BuildOptions options, InputFolder folder, DiagnosticBag diagnostics) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var knowledgeBase = inputs.Content<KnowledgeBase>();
        var rules = new RuleContext(knowledgeBase, inputs.Content<ReviewStandings>(), options.Unapproved ?? knowledgeBase.Site.Unapproved)
        {
            Retractions = inputs.Content<RetractionIndex>(),
            PictureKindOf = folder.Pictures.KindOf,
            PullRequest = inputs.Contents<PullRequest>().FirstOrDefault(),
            OutsideSeal = [.. inputs.Contents<PullRequestChanges>().SelectMany(changes => changes.OutsideSeal)],
            SharedChanges = inputs.Contents<SharedChanges>().FirstOrDefault() ?? SharedChanges.None,
            ChangeSince = inputs.Contents<ChangesSinceApproval>().FirstOrDefault() is { } changes ? changes.Of : (_, _) => null,
        };
        var validator = new Validator(rules, new SeverityPolicy(knowledgeBase.Site, options.IsStrict, knowledgeBase.Unread), diagnostics);
        return [new Document<Validator>("rules", validator), .. inputs.OfType<Document<MarkdownPage>>()];
    }
}

public sealed class ValidatePages : ParallelModule<MarkdownPage, Validator>
{
    protected override Validator Prepare(IReadOnlyList<Document> inputs, PipelineContext context) => inputs.Content<Validator>();

    protected override IEnumerable<Document> ExecuteInput(Document<MarkdownPage> input, Validator shared)
    {
        shared.ValidatePage(input.Content);
        return [input];
    }
}

public sealed class ValidateSite : ParallelModule<Validator>
{
    protected override IEnumerable<Document> ExecuteInput(Document<Validator> input, PipelineContext context)
    {
        input.Content.ValidateSite();
        return [input];
    }
}

using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Review;
using Attest.Validation;

namespace Attest.Modules;

/// <summary>Runs all rules over the knowledge base.</summary>
public sealed class Validate(BuildOptions options, DiagnosticBag diagnostics) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        ValidatorFor(context, options, diagnostics).Validate(context.Parallelism);
        return inputs;
    }

    internal static Validator ValidatorFor(PipelineContext context, BuildOptions options, DiagnosticBag diagnostics)
    {
        var knowledgeBase = context.Model<KnowledgeBase>();
        var ruleContext = new RuleContext(knowledgeBase, context.Model<ReviewLedger>(), options.Unapproved ?? knowledgeBase.Site.Unapproved)
        {
            Retractions = context.Model<RetractionIndex>(),
            PullRequest = context.Models<PullRequest>().FirstOrDefault(),
            ChangeSince = context.Models<ChangesSinceApproval>().FirstOrDefault() is { } changes ? changes.Of : (_, _) => null,
        };
        return new Validator(ruleContext, new SeverityPolicy(knowledgeBase.Site, options.IsStrict), diagnostics);
    }
}

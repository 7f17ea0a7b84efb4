using Attest.Content.Models;
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
        var knowledgeBase = context.Model<KnowledgeBase>();
        ValidatorFor(knowledgeBase, context.Model<ReviewLedger>(), options, diagnostics).Validate(context.Parallelism);
        return inputs;
    }

    internal static Validator ValidatorFor(KnowledgeBase knowledgeBase, ReviewLedger reviews, BuildOptions options, DiagnosticBag diagnostics) =>
        new(new RuleContext(knowledgeBase, reviews, options.Unapproved ?? knowledgeBase.Site.Unapproved),
            new SeverityPolicy(knowledgeBase.Site, options.IsStrict),
            diagnostics);
}

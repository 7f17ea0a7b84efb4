using Attest.Citations;
using Attest.Content.Models;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Validation;

namespace Attest.Modules;

/// <summary>Runs all rules over the knowledge base.</summary>
public sealed class Validate(BuildOptions options, DiagnosticBag diagnostics) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var knowledgeBase = context.Model<KnowledgeBase>();
        ValidatorFor(knowledgeBase, options, diagnostics, context.Model<RetractionIndex>()).Validate(context.Parallelism);
        return inputs;
    }

    internal static Validator ValidatorFor(
        KnowledgeBase knowledgeBase, BuildOptions options, DiagnosticBag diagnostics, RetractionIndex? retractions = null) =>
        new(new RuleContext(knowledgeBase, options.Unapproved ?? knowledgeBase.Site.Unapproved) { Retractions = retractions ?? RetractionIndex.None },
            new SeverityPolicy(knowledgeBase.Site, options.IsStrict),
            diagnostics);
}

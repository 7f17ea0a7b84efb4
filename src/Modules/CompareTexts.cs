using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Rendering.Markup;
using Attest.Validation;
using Attest.Validation.Rules.Writing;

namespace Attest.Modules;

/// <summary>What compares texts that will have no finished page.</summary>
public sealed record TextProof(Validator Validator, CrossReference Index, bool IsOfAll);

/// <summary>
/// Compares a text with what its page would say, where no page is made: because of another error, or because the article is not published.
/// Finished pages are compared when they are made.
/// </summary>
public sealed class CompareTexts(BuildOptions options, DiagnosticBag diagnostics) : ParallelModule<MarkdownPage, TextProof>
{
    protected override TextProof Prepare(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var validator = inputs.Content<Validator>();
        var (knowledgeBase, reviews, unapproved) =
            (validator.Context.KnowledgeBase, validator.Context.Reviews, validator.Context.Unapproved);
        var view = SiteViewBuilder.Build(knowledgeBase, new Dictionary<string, string>(), "");
        return new TextProof(
            validator, CrossReference.OfTexts(knowledgeBase, reviews, unapproved, view), !options.IsPreview && diagnostics.HasErrors);
    }

    protected override IEnumerable<Document> ExecuteInput(Document<MarkdownPage> input, TextProof shared)
    {
        var (page, isWithdrawn) = (input.Content, input.Content is Article { IsWithdrawn: true });
        if (!isWithdrawn && page.Body.IsReadable && (shared.IsOfAll || (page is Article article && !shared.Index.IsPublished(article))))
        {
            var body = BodyRenderer.Render(page, shared.Index).Html;
            shared.Validator.Report(RuleCatalogue.Find(AlteredText.Code)!, page, AlteredText.OfBody(page, body));
        }

        return [input];
    }
}

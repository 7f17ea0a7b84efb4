using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Review;
using Attest.Search;
using Attest.Validation;

namespace Attest.Modules;

/// <summary>Works out what pages say about one another; gives nothing if there is an error, so that nothing is rendered.</summary>
public sealed class BuildCrossReference(BuildOptions options, InputFolder folder, DiagnosticBag diagnostics) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        if (options.IsPreview ? diagnostics.InOrder().Any(diagnostic => diagnostic.StopsPreview) : diagnostics.HasErrors)
        {
            return [];
        }

        var rules = inputs.Content<Validator>().Context;
        return
        [
            .. DocumentsOf(rules.KnowledgeBase, rules.Reviews, rules.Retractions, options, folder),
            .. inputs.OfType<Document<MarkdownPage>>(),
        ];
    }

    internal static IReadOnlyList<Document> DocumentsOf(
        KnowledgeBase knowledgeBase, ReviewStandings reviews, RetractionIndex retractions, BuildOptions options, InputFolder folder)
    {
        var theme = new Theme(knowledgeBase.Site);
        var view = SiteViewBuilder.Build(knowledgeBase, theme.Versions, Theme.VersionOf(ClientScript.Joined.Bytes));
        var index = new CrossReference(knowledgeBase, reviews, options.Unapproved ?? knowledgeBase.Site.Unapproved, view)
        {
            Retractions = retractions,
            ImageSizeOf = folder.Pictures.SizeOf,
            Log = options.Log,
        };
        return [new Document<Theme>("theme", theme), new Document<CrossReference>("cross-references", index)];
    }
}

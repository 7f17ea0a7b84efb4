using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Review;
using Attest.Search;

namespace Attest.Modules;

/// <summary>
/// Works out what pages say about one another. With an error in the content there is no site to make, so there is no
/// index, and the rendering modules find nothing to do.
/// </summary>
public sealed class BuildIndex(BuildOptions options, DiagnosticBag diagnostics) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        if (options.IsPreview ? diagnostics.InOrder().Any(diagnostic => diagnostic.StopsPreview) : diagnostics.HasErrors)
        {
            return inputs;
        }

        var knowledgeBase = context.Model<KnowledgeBase>();
        var theme = new Theme(knowledgeBase.Site);
        var index = new SiteIndex(knowledgeBase, context.Model<ReviewLedger>(), options.Unapproved ?? knowledgeBase.Site.Unapproved, SiteViewBuilder.Build(knowledgeBase, theme.Versions, Theme.VersionOf(ClientScript.Joined.Bytes)))
        {
            Retractions = context.Model<RetractionIndex>(),
            ImageSizeOf = new ImageSizes(context.AllOutputs(), options).Of,
        };
        return [.. inputs, new Document("theme") { Model = theme }, new Document("site index") { Model = index }];
    }
}

using Attest.Execution;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Rendering.Views;
using Attest.Validation;

namespace Attest.Modules;

public sealed class RenderListings : RenderModule
{
    protected override IEnumerable<Document> Render(IReadOnlyList<Document> inputs, CrossReference index, PipelineContext context)
    {
        var rules = RuleCatalogue.All.Select(rule => new RuleDocument(rule.Descriptor, RuleCatalogue.DocumentOf(rule.Descriptor))).ToList();
        IEnumerable<PageView> views =
        [
            .. ListingPages.Build(index), .. ReferencePages.Build(index), .. SinglePages.Build(index),
            .. RulePages.Build(index, rules), ReviewDashboard.Build(index), .. LogPages.Build(index),
        ];
        var source = new SitePage(index.KnowledgeBase.Site.Source);
        return views.Select(view => PageOf(view.Path, source, output => PageRenderer.Render(view, output)));
    }
}

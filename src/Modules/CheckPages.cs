using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Validation;
using Attest.Validation.Output;

namespace Attest.Modules;

/// <summary>Proves the links of the finished pages; what is wrong with one is reported against the file that it came from.</summary>
public sealed class CheckPages(BuildOptions options, DiagnosticBag diagnostics) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var files = context.AllOutputs().Where(d => d.Destination is not null).ToList();
        var pages = files.Where(d => d.Model is MadePage).ToList();
        if (pages.Count == 0)
        {
            return inputs;
        }

        var facts = pages.ToDictionary(page => page.Destination!, page => ((MadePage)page.Model!).Facts, StringComparer.Ordinal);
        var knowledgeBase = context.Model<KnowledgeBase>();
        var inspector = new SiteInspector(Uri.UnescapeDataString(knowledgeBase.Site.Url.AbsolutePath), files.Select(f => f.Destination!), facts);
        var validator = Validate.ValidatorFor(context, options, diagnostics);
        Parallel.ForEach(pages, context.Parallelism, page =>
        {
            foreach (var fault in inspector.Inspect(page.Destination!, facts[page.Destination!]))
            {
                validator.Report(RuleCatalogue.Find(fault.Code)!, [new Finding(PlaceOf(fault, ((MadePage)page.Model!).Page), fault.Message, $"seen in the finished page {page.Path}")]);
            }
        });
        return inputs;
    }

    private static Location PlaceOf(PageFault fault, SitePage page) =>
        fault.Href is { } href && page.LinkOrigins().TryGetValue(href, out var at) ? at : page.Source.At(0);
}

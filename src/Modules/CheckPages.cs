using Attest.Diagnostics;
using Attest.Execution;
using Attest.Validation;
using Attest.Validation.Output;

namespace Attest.Modules;

/// <summary>What the links of a page are proved by: all files of the site, and what its pages hold.</summary>
public sealed record LinkProof(SiteInspector Inspector, Validator Validator);

/// <summary>Proves the links of the finished pages; what is wrong with one is reported against the file that it came from.</summary>
public sealed class CheckPages : ParallelModule<ProvedPage, LinkProof>
{
    protected override LinkProof Prepare(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var validator = inputs.Content<Validator>();
        var facts = inputs.OfType<Document<ProvedPage>>().ToDictionary(page => page.Destination!, page => page.Content.Facts, StringComparer.Ordinal);
        var root = Uri.UnescapeDataString(validator.Context.KnowledgeBase.Site.Url.AbsolutePath);
        return new LinkProof(new SiteInspector(root, inputs.Select(file => file.Destination).OfType<string>(), facts), validator);
    }

    protected override IEnumerable<Document> ExecuteInput(Document<ProvedPage> input, LinkProof shared)
    {
        foreach (var fault in shared.Inspector.Inspect(input.Destination!, input.Content.Facts))
        {
            shared.Validator.Report(RuleCatalogue.Find(fault.Code)!, [new Finding(PlaceOf(fault, input.Content.Page), fault.Message, $"seen in the finished page {input.Path}")]);
        }

        return [input];
    }

    private static Location PlaceOf(PageFault fault, SitePage page) =>
        fault.Href is { } href && page.LinkOrigins().TryGetValue(href, out var at) ? at : page.Source.At(0);
}

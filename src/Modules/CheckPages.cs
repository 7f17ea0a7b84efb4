using Attest.Diagnostics;
using Attest.Execution;
using Attest.Validation;
using Attest.Validation.Output;
using Attest.Validation.Rules.Writing;

namespace Attest.Modules;

public sealed record LinkProof(SiteInspector Inspector, Validator Validator);

/// <summary>Proves the links of the finished pages; a fault is reported in the file that the link is from.</summary>
public sealed class CheckPages : ParallelModule<ProvedPage, LinkProof>
{
    protected override LinkProof Prepare(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var validator = inputs.Content<Validator>();
        var facts = inputs.OfType<Document<ProvedPage>>()
            .ToDictionary(page => page.Destination!, page => page.Content.Facts, StringComparer.Ordinal);
        var root = Uri.UnescapeDataString(validator.Context.KnowledgeBase.Site.Url.AbsolutePath);
        return new LinkProof(new SiteInspector(root, inputs.Select(file => file.Destination).OfType<string>(), facts), validator);
    }

    protected override IEnumerable<Document> ExecuteInput(Document<ProvedPage> input, LinkProof shared)
    {
        foreach (var fault in shared.Inspector.Inspect(input.Destination!, input.Content.Facts))
        {
            var finding = new Finding(PlaceOf(fault, input.Content.Page), fault.Message, $"seen in the finished page {input.Path}");
            shared.Validator.Report(RuleCatalogue.Find(fault.Code)!, [finding]);
        }

        shared.Validator.Report(RuleCatalogue.Find(AlteredText.Code)!, input.Content.Altered);
        return [input];
    }

    private static Location PlaceOf(PageFault fault, SitePage page) =>
        fault.Href is { } href && page.LinkOrigins().TryGetValue(href, out var at) ? at : page.Source.At(0);
}

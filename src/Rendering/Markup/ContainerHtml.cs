using Attest.Markdown;

namespace Attest.Rendering.Markup;

/// <summary>The containers: texts for an audience, call-outs, recommendations, statements without a source.</summary>
/// <param name="writeBlocks">Writes what stands in one.</param>
internal sealed class ContainerHtml(HtmlWriter html, InlineHtml inlines, BodyContext context, Func<Siblings<Block>, HtmlWriter> writeBlocks)
{
    private readonly RecommendationHtml _recommendation = new(html, inlines, context);

    public HtmlWriter Write(Block block)
    {
        var container = block.Container;
        html.EndLine();
        _ = container.Form switch
        {
            ContainerForm.Callout => Callout(container, container.Kind!),
            ContainerForm.Recommendation => _recommendation.Open(container),
            ContainerForm.Uncited => html.WriteLine($"<div class=\"{container.Kind!.ClassName}\">"),
            ContainerForm.Audience => Audience(container),
        };
        writeBlocks(block.Blocks).EndLine();
        _ = container.Form switch
        {
            ContainerForm.Callout or ContainerForm.Audience => html,
            ContainerForm.Recommendation => _recommendation.Close(container),
            ContainerForm.Uncited => Reason(container, container.Kind!),
        };
        return html.WriteLine("</div>");
    }

    private HtmlWriter Callout(Container container, ContainerKind kind)
    {
        html.Write($"<div class=\"{kind.ClassName}\">");
        return context.WriteLabel(html, "callout__label", kind.Label, container);
    }

    private HtmlWriter Reason(Container container, ContainerKind kind) => html
        .Write("<p class=\"uncited__reason\">").Write(context.Own(kind.Label))
        .Escaped(container.Value("reason") is { } reason ? $": {reason}" : "").WriteLine("</p>");

    private HtmlWriter Audience(Container container) => context.AudienceOf(container) is { } audience
        ? html.Write($"<div class=\"audience audience--{audience.Id}\" data-audience=\"{audience.Id}\">")
            .WriteLine($"<p class=\"audience__label\">{context.Own($"For: {audience.Label}")}</p>")
        : html.Write("<div class=\"callout\"><p class=\"callout__label\">").Escaped(container.Name).WriteLine("</p>");
}

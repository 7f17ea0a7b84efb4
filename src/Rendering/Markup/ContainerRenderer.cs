using Attest.Content;
using Attest.Markdown;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Attest.Rendering.Markup;

/// <summary>The containers: texts for an audience, call-outs, recommendations, statements without a source.</summary>
internal sealed class ContainerRenderer(BodyContext context) : HtmlObjectRenderer<FencedDiv>
{
    private readonly RecommendationRenderer _recommendation = new(context);

    protected override void Write(HtmlRenderer renderer, FencedDiv div)
    {
        renderer.EnsureLine();
        switch (div.Name)
        {
            case ContainerNames.Warning or ContainerNames.Urgent or ContainerNames.Note:
                renderer.Write($"<div class=\"callout callout--{div.Name}\">");
                context.WriteLabel(renderer, "callout__label", CalloutLabel(div.Name), div);
                renderer.WriteChildren(div);
                renderer.EnsureLine();
                break;
            case ContainerNames.Recommendation:
                _recommendation.Write(renderer, div);
                break;
            case ContainerNames.Uncited:
                renderer.WriteLine("<div class=\"uncited\">");
                renderer.WriteChildren(div);
                renderer.EnsureLine();
                renderer.Write("<p class=\"uncited__reason\">").Write(context.Own("No source cited")).WriteEscape(div.Parameter("reason") is { } reason ? $": {reason}" : "").WriteLine("</p>");
                break;
            default:
                var audience = context.Audiences.FirstOrDefault(a => a.Id == div.Name);
                renderer.WriteLine($"<div class=\"audience audience--{audience?.Id}\" data-audience=\"{audience?.Id}\"><p class=\"audience__label\">{context.Own($"For: {audience?.Label}")}</p>");
                renderer.WriteChildren(div);
                renderer.EnsureLine();
                break;
        }

        renderer.WriteLine("</div>");
    }

    internal static string CalloutLabel(string name) => name switch
    {
        ContainerNames.Warning => "Warning",
        ContainerNames.Urgent => "Urgent",
        _ => "Note",
    };
}

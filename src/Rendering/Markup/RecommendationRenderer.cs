using Attest.Markdown;
using Markdig.Renderers;

namespace Attest.Rendering.Markup;

/// <summary>
/// A recommendation: its direction in words before all else, its text, then its grade and its source. What GRADE's words and
/// circles mean is said once in a page, at the end of its text, where no choice of an audience hides it; each leads there.
/// </summary>
internal sealed class RecommendationRenderer(BodyContext context)
{
    // In the sense of: Guyatt G H et al., GRADE, BMJ 2008;336:924-6; Andrews J et al., J Clin Epidemiol 2013;66:719-25.
    private static readonly (string Word, string? Symbol, string Meaning)[] Key =
    [
        ("Strong", null, "The benefits clearly outweigh the harms, or the other way round: right for nearly all patients."),
        ("Conditional", null, "Benefits and harms are close or uncertain: right for many patients, not for all. Decide with the patient."),
        ("High certainty", "⊕⊕⊕⊕", "The true effect very likely lies close to the one that was found."),
        ("Moderate certainty", "⊕⊕⊕○", "The true effect is probably close to it, and may be quite different."),
        ("Low certainty", "⊕⊕○○", "The true effect may well be quite different."),
        ("Very low certainty", "⊕○○○", "The true effect is probably quite different, or hardly known."),
    ];

    /// <summary>Writes everything but the end of the element.</summary>
    public void Write(HtmlRenderer renderer, FencedDiv div)
    {
        var recommendation = new RecommendationText(div);
        renderer.Write($"<div class=\"recommendation recommendation--{recommendation.Modifier}\">");
        context.WriteLabel(renderer, "recommendation__label", recommendation.Label, div);
        renderer.WriteLine("<div class=\"recommendation__body\">");
        renderer.WriteChildren(div);
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
        if (recommendation.Grade.Length > 0 || div.SourceIndex is not null)
        {
            WriteGrade(renderer, div, recommendation);
        }
    }

    private void WriteGrade(HtmlRenderer renderer, FencedDiv div, RecommendationText recommendation)
    {
        renderer.Write("<p class=\"recommendation__grade\">").Write(context.Own(recommendation.Grade.Length > 0 ? recommendation.Grade : "Source"));
        if (recommendation.Symbol is { } symbol)
        {
            renderer.Write(' ');
            WriteSymbol(renderer, symbol);
        }

        if (div.SourceIndex is { } source)
        {
            renderer.Write(" <span class=\"citation\">[");
            CitationRenderer.WriteNumber(renderer, context, source);
            renderer.Write("]</span>");
        }

        if (recommendation.IsGrade)
        {
            context.HasGrade = true;
            renderer.Write($" <a class=\"recommendation__key\" href=\"#{Anchors.GradeKey}\">").Write(context.Own("What this means")).Write("</a>");
        }

        renderer.WriteLine("</p>");
    }

    /// <summary>For the end of the text.</summary>
    public static void WriteKey(HtmlRenderer renderer, BodyContext context)
    {
        renderer.Write($"<details class=\"grade-key\" id=\"{Anchors.GradeKey}\"><summary class=\"grade-key__title\">").Write(context.Own("What strength and certainty mean")).WriteLine("</summary>");
        renderer.WriteLine("<dl class=\"grade-key__list\">");
        foreach (var (word, symbol, meaning) in Key)
        {
            renderer.Write("<div class=\"grade-key__entry\"><dt>").Write(context.Own(word));
            if (symbol is not null)
            {
                renderer.Write(' ');
                WriteSymbol(renderer, symbol);
            }

            renderer.Write("</dt><dd>").Write(context.Own(meaning)).WriteLine("</dd></div>");
        }

        renderer.WriteLine("</dl></details>");
    }

    /// <summary>For the eye alone: the words beside it say the same.</summary>
    private static void WriteSymbol(HtmlRenderer renderer, string symbol) =>
        renderer.Write($"<span class=\"grade-symbol\" aria-hidden=\"true\" dir=\"ltr\">{symbol}</span>");
}

using Attest.Markdown;

namespace Attest.Rendering.Markup;

/// <summary>The direction comes first. GRADE is explained at the end of the page, where no choice of audience hides it.</summary>
internal sealed class RecommendationHtml(HtmlWriter html, InlineHtml inlines, BodyContext context)
{
    // After: Guyatt G H et al., GRADE, BMJ 2008;336:924-6; Andrews J et al., J Clin Epidemiol 2013;66:719-25.
    private static readonly (string Word, string? Symbol, string Meaning)[] Key =
    [
        ("Strong", null, "The benefits clearly outweigh the harms, or the other way round: right for nearly all patients."),
        ("Conditional", null, "Benefits and harms are close or uncertain: right for many patients, not for all. Decide with the patient."),
        ("High certainty", "⊕⊕⊕⊕", "The true effect very likely lies close to the one that was found."),
        ("Moderate certainty", "⊕⊕⊕○", "The true effect is probably close to it, and may be quite different."),
        ("Low certainty", "⊕⊕○○", "The true effect may well be quite different."),
        ("Very low certainty", "⊕○○○", "The true effect is probably quite different, or hardly known."),
    ];

    /// <summary>Writes all before its text.</summary>
    public HtmlWriter Open(Container container)
    {
        var recommendation = new RecommendationWords(container);
        html.Write($"<div class=\"{container.Kind!.ClassName} recommendation--{recommendation.Modifier}\">");
        return context.WriteLabel(html, "recommendation__label", recommendation.Label, container)
            .WriteLine("<div class=\"recommendation__body\">");
    }

    /// <summary>Writes all after its text, without the end of the element.</summary>
    public HtmlWriter Close(Container container)
    {
        var recommendation = new RecommendationWords(container);
        html.WriteLine("</div>");
        return recommendation.Grade.Length > 0 || container.SourceIndex is not null ? WriteGrade(container, recommendation) : html;
    }

    private HtmlWriter WriteGrade(Container container, RecommendationWords recommendation)
    {
        html.Write("<p class=\"recommendation__grade\">")
            .Write(context.Own(recommendation.Grade.Length > 0 ? recommendation.Grade : "Source"));
        WriteSymbol(html, recommendation.Symbol);
        if (container.SourceIndex is { } source)
        {
            html.Write(" <span class=\"citation\">[").Then(inlines.WriteNumber(source)).Write("]</span>");
        }

        if (recommendation.IsGrade)
        {
            context.HasGrade = true;
            html.Write($" <a class=\"recommendation__key\" href=\"#{Anchors.GradeKey}\">")
                .Write(context.Own("What this means")).Write("</a>");
        }

        return html.WriteLine("</p>");
    }

    /// <summary>Explains GRADE.</summary>
    public static void WriteKey(HtmlWriter html, BodyContext context)
    {
        html.Write($"<details class=\"grade-key\" id=\"{Anchors.GradeKey}\"><summary class=\"grade-key__title\">")
            .Write(context.Own("What strength and certainty mean")).WriteLine("</summary>");
        html.WriteLine("<dl class=\"grade-key__list\">");
        foreach (var (word, symbol, meaning) in Key)
        {
            html.Write("<div class=\"grade-key__entry\"><dt>").Write(context.Own(word));
            WriteSymbol(html, symbol);
            html.Write("</dt><dd>").Write(context.Own(meaning)).WriteLine("</dd></div>");
        }

        html.WriteLine("</dl></details>");
    }

    /// <summary>Hidden from screen readers, since the words beside it say the same.</summary>
    private static void WriteSymbol(HtmlWriter html, string? symbol) =>
        html.Write(symbol is null ? "" : $" <span class=\"grade-symbol\" aria-hidden=\"true\" dir=\"ltr\">{symbol}</span>");
}

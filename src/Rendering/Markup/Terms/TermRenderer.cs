using Attest.Content;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Attest.Rendering.Markup.Terms;

/// <summary>
/// Text, with links to the glossary where a term is used first. The definition stands in the page, unseen: it describes the link
/// to assistive technology with or without script, and the script shows it in the card that shows references too.
/// </summary>
internal sealed class TermRenderer(TermMarks marks, string root) : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        var at = 0;
        foreach (var mark in renderer.EnableHtmlForInline ? marks.Of(literal) : [])
        {
            renderer.WriteEscape(text[at..mark.Start]);
            if (mark.Opens)
            {
                WriteOpening(renderer, mark.Term);
            }

            renderer.WriteEscape(text[mark.Start..mark.End]);
            renderer.Write(mark.Closes ? "</a>" : "");
            at = mark.End;
        }

        renderer.WriteEscape(text[at..]);
    }

    /// <summary>The definitions of all terms that are marked, for those who hear the page and for the script.</summary>
    public static void WriteDefinitions(HtmlRenderer renderer, TermMarks marks)
    {
        foreach (var term in marks.Terms)
        {
            renderer.Write($"<p id=\"{marks.AnchorOf(term)}\" data-term=\"").WriteEscape(term.Term.Value).Write("\" hidden>").WriteEscape(term.Definition).WriteLine("</p>");
        }
    }

    private void WriteOpening(HtmlRenderer renderer, GlossaryTerm term) =>
        renderer.Write($"<a class=\"term\" href=\"{root}glossary/#{Uri.EscapeDataString(TermIndex.AnchorOf(term))}\" aria-describedby=\"{marks.AnchorOf(term)}\">");
}

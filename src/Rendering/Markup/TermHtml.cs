using Attest.Content;
using Attest.Markdown;
using Attest.Review.Terms;

namespace Attest.Rendering.Markup;

/// <summary>Text with links to the glossary. The hidden definition describes the link, with or without script.</summary>
internal sealed class TermHtml(HtmlWriter html, TermMarks marks, string root)
{
    public HtmlWriter Write(Inline inline)
    {
        var text = inline.Text;
        var at = 0;
        foreach (var mark in marks.Of(inline))
        {
            html.Escaped(text[at..mark.Start]);
            if (mark.Opens)
            {
                WriteOpening(mark.Term);
            }

            html.Escaped(text[mark.Start..mark.End]).Write(mark.Closes ? "</a>" : "");
            at = mark.End;
        }

        return html.Escaped(text[at..]);
    }

    /// <summary>The hidden definitions of all marked terms.</summary>
    public void WriteDefinitions()
    {
        foreach (var term in marks.Terms)
        {
            html.Write($"<p id=\"{AnchorOf(term)}\" data-term=\"").Escaped(term.Term.Value).Write("\" hidden>")
                .Escaped(term.Definition).WriteLine("</p>");
        }
    }

    private void WriteOpening(GlossaryTerm term) => html.Write($"<a class=\"term\" href=\"{root}glossary/#")
        .Write($"{Uri.EscapeDataString(TermIndex.AnchorOf(term))}\" aria-describedby=\"{AnchorOf(term)}\">");

    private string AnchorOf(GlossaryTerm term) => Anchors.Definition(marks.NumberOf(term));
}

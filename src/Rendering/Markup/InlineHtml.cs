using System.Globalization;
using Attest.Markdown;

namespace Attest.Rendering.Markup;

/// <summary>Writes inlines as HTML, with addresses relative to the page.</summary>
/// <param name="context">Null for a document of the generator: no citations and footnotes, and links stay as they are.</param>
internal sealed class InlineHtml(HtmlWriter html, TermHtml? terms, BodyContext? context)
{
    private readonly CitationHtml? _citations = context is null ? null : new CitationHtml(html, context);
    private readonly Dictionary<int, int> _footnoteMarks = [];

    public HtmlWriter Write(Siblings<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            Write(inline);
        }

        return html;
    }

    /// <summary>How many marks of a footnote were written so far.</summary>
    public int MarksOf(int footnote) => _footnoteMarks.GetValueOrDefault(footnote);

    public HtmlWriter WriteNumber(int citation) => _citations!.WriteNumber(citation);

    public HtmlWriter WriteImage(Link image)
    {
        html.Write("<img src=\"").EscapedUrl(Href(image) ?? "").Write("\" alt=\"").Escaped(image.Text).Write("\"");
        if (context?.SizeOf(image.Url) is var (width, height))
        {
            // So that the text below does not move when the picture loads.
            html.Write(string.Create(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\""));
        }

        return html.Write(" loading=\"lazy\" decoding=\"async\">");
    }

    private HtmlWriter Write(Inline inline) => inline.Kind switch
    {
        InlineKind.Text or InlineKind.Entity => terms is null ? html.Escaped(inline.Text) : terms.Write(inline),
        InlineKind.Code => html.Write("<code>").Escaped(inline.Text).Write("</code>"),
        InlineKind.Emphasis => WriteIn("em", inline),
        InlineKind.Strong => WriteIn("strong", inline),
        InlineKind.Subscript => WriteIn("sub", inline),
        InlineKind.Superscript => WriteIn("sup", inline),
        InlineKind.Link => WriteLink(inline),
        InlineKind.Image => WriteImage(inline.Link),
        InlineKind.Address => WriteAddress(inline.Link),
        InlineKind.Citation => _citations!.Write(inline),
        InlineKind.FootnoteMark => WriteFootnoteMark(inline.Footnote.Order),
        InlineKind.Task => WriteTask(inline.IsDone),
        InlineKind.SoftBreak => html.WriteLine(),
        InlineKind.HardBreak => html.WriteLine("<br>"),
        InlineKind.Html => html,
    };

    private HtmlWriter WriteIn(string tag, Inline inline) =>
        html.Write("<").Write(tag).Write(">").Then(Write(inline.Children)).Write("</").Write(tag).Write(">");

    private HtmlWriter WriteLink(Inline inline)
    {
        if (Href(inline.Link) is not { } href)
        {
            return html.Write("<span class=\"excluded-link\">").Then(Write(inline.Children)).Write("</span>");
        }

        html.Write("<a href=\"").EscapedUrl(href).Write("\"");
        if (inline.Link.Title is { } title && !string.IsNullOrWhiteSpace(title))
        {
            html.Write(" title=\"").Escaped(title).Write("\"");
        }

        return html.Write(">").Then(Write(inline.Children)).Write("</a>");
    }

    /// <summary>The class prevents that the address is printed twice. An unsafe address (a script) stays text.</summary>
    private HtmlWriter WriteAddress(Link link) => Href(link) is { Length: > 0 } href
        ? html.Write(context is null ? "<a href=\"" : "<a class=\"source-link source-link--bare\" href=\"").EscapedUrl(href)
            .Write("\">").Escaped(link.Text).Write("</a>")
        : html.Escaped(link.Text);

    private string? Href(Link link) => context is null ? link.Url : context.Href(link.Url, link.IsImage);

    private HtmlWriter WriteFootnoteMark(int footnote)
    {
        var letter = Anchors.Letter(footnote);
        var place = _footnoteMarks[footnote] = MarksOf(footnote) + 1;
        return html.Write($"<sup class=\"footnote-ref\"><a id=\"{Anchors.FootnoteLink(letter, place)}\"")
            .Write($" href=\"#{Anchors.Footnote(letter)}\" aria-label=\"Footnote {letter}\">{letter}</a></sup>");
    }

    /// <summary>A sign to see and a word to hear, since the box cannot be ticked.</summary>
    private HtmlWriter WriteTask(bool isDone) => html.Write(isDone
        ? "<span class=\"task__box task__box--done\" aria-hidden=\"true\"></span><span class=\"visually-hidden\">Done: </span>"
        : "<span class=\"task__box\" aria-hidden=\"true\"></span><span class=\"visually-hidden\">To do: </span>");
}

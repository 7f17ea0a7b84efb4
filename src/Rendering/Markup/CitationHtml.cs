using System.Globalization;
using Attest.Markdown;

namespace Attest.Rendering.Markup;

/// <summary>
/// Citations as numbers in square brackets, each a link to its reference and an anchor for the way back. Three or more
/// numbers in a row become a range, <c>[2-4]</c>, as the citation-sequence system of Citing Medicine prints them.
/// </summary>
internal sealed class CitationHtml(HtmlWriter html, BodyContext context)
{
    public HtmlWriter Write(Inline citation)
    {
        html.Write("<span class=\"citation\">[");
        // Most citations are of one work, and there are a hundred in an article.
        if (citation.CitationCount == 1 && context.Citations[citation.FirstCitation] is { Prefix: null, Locator: null })
        {
            return WriteNumber(citation.FirstCitation).Write("]</span>");
        }

        CitationPart? before = null;
        foreach (var part in CitationParts.Of(citation, context))
        {
            // A number behind a locator must not be taken for another page of it.
            html.Write(before is null ? "" : before.Locator is not null || part.Prefix is not null ? "; " : ", ");
            Write(part);
            before = part;
        }

        return html.Write("]</span>");
    }

    /// <summary>Nothing for a key without a reference.</summary>
    public HtmlWriter WriteNumber(int citation) => context.PlaceOf(citation) is { } place ? WriteLink(place, "") : html;

    private void Write(CitationPart part)
    {
        if (part.Prefix is { } prefix)
        {
            html.Escaped(prefix).Write(" ");
        }

        if (part.IsRange)
        {
            WriteRange(part.Places);
        }
        else if (part.Places.Count > 0)
        {
            WriteLink(part.Places[0], "");
            WriteRepetitions(part.Places);
        }

        if (part.Locator is { } locator)
        {
            html.Write("<span class=\"citation__locator\">, ").Escaped(locator).Write("</span>");
        }
    }

    /// <summary>
    /// The ends are links in sight. Those between are links as well, without text, so that the range reads and is copied as
    /// <c>2-4</c>: readers with a keyboard or a screen reader meet every reference, with or without script.
    /// </summary>
    private void WriteRange(IReadOnlyList<CitedPlace> places)
    {
        var (first, last) = (places[0].Number, places[^1].Number);
        html.Write($"<span class=\"citation__range\" role=\"group\" aria-label=\"References {Text(first)} to {Text(last)}\">");
        CitedPlace? before = null;
        foreach (var place in places)
        {
            if (place.Number == before?.Number)
            {
                WriteAnchor(place);
            }
            else if (place.Number == first || place.Number == last)
            {
                html.Write(place.Number == last ? "-" : "");
                WriteLink(place, "");
            }
            else
            {
                WriteLink(place, " citation__link--between");
            }

            before = place;
        }

        html.Write("</span>");
    }

    /// <summary>A work that is named twice in one bracket is shown once; both places keep their anchors.</summary>
    private void WriteRepetitions(IReadOnlyList<CitedPlace> places)
    {
        foreach (var place in places.Skip(1))
        {
            WriteAnchor(place);
        }
    }

    private void WriteAnchor(CitedPlace place) => html.Write($"<span id=\"{place.Anchor}\"></span>");

    private HtmlWriter WriteLink(CitedPlace place, string modifier)
    {
        var number = Text(place.Number);
        // Within the link, so that whoever hears the number hears what became of the source.
        var (spoken, mark) = place.IsRetracted ? (", retracted", "<span class=\"citation__mark\"> retracted</span>") : ("", "");
        html.Write("<a class=\"citation__link").Write(modifier).Write("\" id=\"").Write(place.Anchor)
            .Write("\" href=\"#").Write(Anchors.Reference(place.Number)).Write("\" aria-label=\"Reference ").Write(number).Write(spoken);
        if (modifier.Length > 0)
        {
            html.Write("\" data-number=\"").Write(number).Write("\">");
        }
        else
        {
            html.Write("\">").Write(number).Write(mark);
        }

        return html.Write("</a>");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

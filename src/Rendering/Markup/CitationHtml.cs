using Attest.Markdown;
using Attest.Rendering.Views;

namespace Attest.Rendering.Markup;

/// <summary>Numbers in square brackets, from three on as a range, <c>[2-4]</c>: the citation-sequence system of Citing Medicine.</summary>
internal sealed class CitationHtml(HtmlWriter html, BodyContext context)
{
    public HtmlWriter Write(Inline citation)
    {
        html.Write("<span class=\"citation\">[");
        // The most frequent form.
        if (citation.CitationCount == 1 && context.Citations[citation.FirstCitation] is { Prefix: null, Locator: null })
        {
            return WriteNumber(citation.FirstCitation).Write("]</span>");
        }

        CitationPart? before = null;
        foreach (var part in CitationParts.Of(citation, context))
        {
            // A number after a locator must not be taken for a further page.
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

            // Shown once; the repetitions keep their anchors.
            foreach (var place in part.Places.Skip(1))
            {
                WriteAnchor(place);
            }
        }

        if (part.Locator is { } locator)
        {
            html.Write("<span class=\"citation__locator\">, ").Escaped(locator).Write("</span>");
        }
    }

    /// <summary>Between the ends are links without text: the range is copied as <c>2-4</c>, and keyboards reach every reference.</summary>
    private void WriteRange(IReadOnlyList<CitedPlace> places)
    {
        var (first, last) = (places[0].Number, places[^1].Number);
        var label = $"References {Wording.Plain(first)} to {Wording.Plain(last)}";
        html.Write($"<span class=\"citation__range\" role=\"group\" aria-label=\"{label}\">");
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

    private void WriteAnchor(CitedPlace place) => html.Write($"<span id=\"{place.Anchor}\"></span>");

    private HtmlWriter WriteLink(CitedPlace place, string modifier)
    {
        var number = Wording.Plain(place.Number);
        // In the link, so that it is read aloud with the number.
        var (spoken, mark) = place.IsRetracted ? (", retracted", "<span class=\"citation__mark\"> retracted</span>") : ("", "");
        html.Write("<a class=\"citation__link").Write(modifier).Write("\" id=\"").Write(place.Anchor)
            .Write("\" href=\"#").Write(Anchors.Reference(place.Number)).Write("\" aria-label=\"Reference ").Write(number).Write(spoken);
        return (modifier.Length > 0
            ? html.Write("\" data-number=\"").Write(number).Write("\">")
            : html.Write("\">").Write(number).Write(mark)).Write("</a>");
    }
}

using System.Globalization;
using Attest.Markdown;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Attest.Rendering.Markup;

/// <summary>
/// Citations as numbers in square brackets, each a link to its reference and an anchor for the way back. Three or more
/// numbers in a row become a range, <c>[2-4]</c>, as the citation-sequence system of Citing Medicine prints them.
/// </summary>
internal sealed class CitationRenderer(BodyContext context) : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline citation)
    {
        renderer.Write("<span class=\"citation\">[");
        // Most citations are of one work, and there are a hundred in an article.
        if (citation.Items.Count == 1 && context.Citations[citation.FirstIndex] is { Prefix: null, Locator: null })
        {
            WriteNumber(renderer, context, citation.FirstIndex);
            renderer.Write("]</span>");
            return;
        }

        CitationPart? before = null;
        foreach (var part in CitationParts.Of(citation, context))
        {
            // A number behind a locator must not be taken for another page of it.
            renderer.Write(before is null ? "" : before.Locator is not null || part.Prefix is not null ? "; " : ", ");
            Write(renderer, part);
            before = part;
        }

        renderer.Write("]</span>");
    }

    internal static void WriteNumber(HtmlRenderer renderer, BodyContext context, int citationIndex)
    {
        if (context.PlaceOf(citationIndex) is { } place)
        {
            WriteLink(renderer, place, "");
        }
    }

    private static void Write(HtmlRenderer renderer, CitationPart part)
    {
        if (part.Prefix is { } prefix)
        {
            renderer.WriteEscape(prefix).Write(' ');
        }

        if (part.IsRange)
        {
            WriteRange(renderer, part.Places);
        }
        else if (part.Places.Count > 0)
        {
            WriteLink(renderer, part.Places[0], "");
            WriteRepetitions(renderer, part.Places);
        }

        if (part.Locator is { } locator)
        {
            renderer.Write("<span class=\"citation__locator\">, ").WriteEscape(locator).Write("</span>");
        }
    }

    /// <summary>
    /// The ends are links in sight. Those between are links as well, without text, so that the range reads and is copied as
    /// <c>2-4</c>: who goes by keyboard or screen reader meets every reference, with or without script.
    /// </summary>
    private static void WriteRange(HtmlRenderer renderer, IReadOnlyList<CitedPlace> places)
    {
        var (first, last) = (places[0].Number, places[^1].Number);
        renderer.Write($"<span class=\"citation__range\" role=\"group\" aria-label=\"References {Text(first)} to {Text(last)}\">");
        CitedPlace? before = null;
        foreach (var place in places)
        {
            if (place.Number == before?.Number)
            {
                WriteAnchor(renderer, place);
            }
            else if (place.Number == first || place.Number == last)
            {
                renderer.Write(place.Number == last ? "-" : "");
                WriteLink(renderer, place, "");
            }
            else
            {
                WriteLink(renderer, place, " citation__link--between");
            }

            before = place;
        }

        renderer.Write("</span>");
    }

    /// <summary>A work that is named twice in one bracket is shown once; both places keep their anchors.</summary>
    private static void WriteRepetitions(HtmlRenderer renderer, IReadOnlyList<CitedPlace> places)
    {
        foreach (var place in places.Skip(1))
        {
            WriteAnchor(renderer, place);
        }
    }

    private static void WriteAnchor(HtmlRenderer renderer, CitedPlace place) => renderer.Write($"<span id=\"{place.Anchor}\"></span>");

    private static void WriteLink(HtmlRenderer renderer, CitedPlace place, string modifier)
    {
        var number = Text(place.Number);
        // Within the link, so that whoever hears the number hears what became of the source.
        var (spoken, mark) = place.IsRetracted ? (", retracted", "<span class=\"citation__mark\"> retracted</span>") : ("", "");
        renderer.Write("<a class=\"citation__link").Write(modifier).Write("\" id=\"").Write(place.Anchor).Write("\" href=\"#").Write(Anchors.Reference(place.Number))
            .Write("\" aria-label=\"Reference ").Write(number).Write(spoken);
        if (modifier.Length > 0)
        {
            renderer.Write("\" data-number=\"").Write(number).Write("\">");
        }
        else
        {
            renderer.Write("\">").Write(number).Write(mark);
        }

        renderer.Write("</a>");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

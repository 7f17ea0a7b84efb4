using Attest.Markdown;

namespace Attest.Rendering.Markup;

/// <param name="Number">Of the reference that the place cites.</param>
/// <param name="Anchor">For the reference's link back.</param>
/// <param name="IsRetracted">Shown beside the number, so that it must not be inside a range.</param>
internal sealed record CitedPlace(int Number, string Anchor, bool IsRetracted = false);

/// <summary>A part between two commas: a number with its words, or a range, in ascending order. Empty without a reference.</summary>
internal sealed record CitationPart(IReadOnlyList<CitedPlace> Places, string? Prefix = null, string? Locator = null)
{
    /// <summary>At least three numbers: 2, 3 is as short as 2-3, and easier to read.</summary>
    public bool IsRange => Places.Count > 2 && Places[^1].Number - Places[0].Number > 1;
}

/// <summary>Joins the keys of one bracket for print.</summary>
internal static class CitationParts
{
    /// <summary>Sorts numbers without words and joins them to ranges; one with words keeps its place, since they may refer back.</summary>
    public static IEnumerable<CitationPart> Of(Inline citation, BodyContext context)
    {
        var plain = new List<CitedPlace>();
        for (var i = citation.FirstCitation; i < citation.FirstCitation + citation.CitationCount; i++)
        {
            // Once for each item: a bracket may have thousands of keys.
            var item = context.Citations[i];
            var place = context.PlaceOf(i);
            if (item.Prefix is null && item.Locator is null)
            {
                plain.AddRange(place is null ? [] : [place]);
                continue;
            }

            foreach (var part in Joined(plain))
            {
                yield return part;
            }

            plain.Clear();
            yield return new CitationPart(place is null ? [] : [place], item.Prefix, item.Locator);
        }

        foreach (var part in Joined(plain))
        {
            yield return part;
        }
    }

    private static IEnumerable<CitationPart> Joined(List<CitedPlace> places)
    {
        var sorted = places.OrderBy(place => place.Number).ToList();
        for (var from = 0; from < sorted.Count;)
        {
            var end = EndOf(sorted, from, step: 1);
            // Two neighbours are listed one by one.
            end = new CitationPart(sorted[from..end]).IsRange ? end : EndOf(sorted, from, step: 0);
            yield return new CitationPart(sorted[from..end]);
            from = end;
        }
    }

    /// <summary>The end of the numbers that are at most <paramref name="step"/> above the one before.</summary>
    private static int EndOf(List<CitedPlace> places, int from, int step)
    {
        var end = from + 1;
        while (end < places.Count && places[end].Number - places[end - 1].Number <= Step(places[end - 1], places[end]))
        {
            end++;
        }

        return end;

        int Step(CitedPlace before, CitedPlace place) => before.IsRetracted || place.IsRetracted ? 0 : step;
    }
}

using Attest.Markdown;

namespace Attest.Rendering.Markup;

/// <summary>A place that cites reference <paramref name="Number"/>, and the anchor by which the reference leads back to it.</summary>
/// <param name="IsRetracted">That is said beside the number, so that no range may swallow it.</param>
internal sealed record CitedPlace(int Number, string Anchor, bool IsRetracted = false);

/// <summary>
/// What stands between two commas of a citation: one number with its words, or a range. The places are in ascending order
/// and may repeat a number; there are none for a key without a reference.
/// </summary>
internal sealed record CitationPart(IReadOnlyList<CitedPlace> Places, string? Prefix = null, string? Locator = null)
{
    /// <summary>Two neighbours are no range: 2, 3 is no longer than 2-3, and easier to read.</summary>
    public bool IsRange => Places.Count > 2 && Places[^1].Number - Places[0].Number > 1;
}

/// <summary>Takes the keys of one bracket together as they are printed.</summary>
internal static class CitationParts
{
    /// <summary>
    /// Numbers without words are put in ascending order between those that have some, and joined where they follow one
    /// another. A number with a prefix or locator stands where it was written, since its words may lean on what is before.
    /// </summary>
    public static IEnumerable<CitationPart> Of(Inline citation, BodyContext context)
    {
        var plain = new List<CitedPlace>();
        for (var i = citation.FirstCitation; i < citation.FirstCitation + citation.CitationCount; i++)
        {
            // Asked once for each item: a bracket may hold thousands of keys.
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
            // Two neighbours are told one by one.
            end = new CitationPart(sorted[from..end]).IsRange ? end : EndOf(sorted, from, step: 0);
            yield return new CitationPart(sorted[from..end]);
            from = end;
        }
    }

    /// <summary>Where the numbers stop that are at most <paramref name="step"/> above the one before them.</summary>
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

using Attest.Citations;
using Attest.Content;
using Attest.Markdown;
using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

internal static class TextPageParts
{
    /// <summary>Headings of level 2 with those of level 3 below them.</summary>
    public static IReadOnlyList<ContentsEntry> Contents(Body body)
    {
        var entries = new List<ContentsEntry>();
        List<ContentsEntry> below = [];
        foreach (var heading in body.Headings)
        {
            if (heading.Level == 2)
            {
                entries.Add(new(heading.Text, heading.Id, below = []));
            }
            else if (heading.Level == 3)
            {
                below.Add(new(heading.Text, heading.Id, []));
            }
        }

        return entries;
    }

    /// <summary>Guidelines first, then research, with the numbers of the text.</summary>
    public static IReadOnlyList<ReferenceGroup> References(MarkdownPage page, CrossReference index) =>
        [.. index.ReferencesOf(page).Entries
            .GroupBy(entry => entry.Reference.Evidence == Evidence.Guideline)
            .OrderByDescending(group => group.Key)
            .Select(group => new ReferenceGroup(
                group.Key ? "Guideline" : "Research", [.. group.Select(entry => View(entry, page, index))]))];

    public static bool HasAudienceTexts(Body body, Site site) =>
        body.Containers.Any(container => site.Audiences.Any(audience => audience.Id == container.Name));

    private static ReferenceView View(NumberedReference entry, MarkdownPage page, CrossReference index)
    {
        var work = index.SharedWorkOf(entry.Reference);
        return new(
            entry.Number,
            Anchors.Reference(entry.Number),
            index.RunsOf(entry.Reference),
            [.. entry.Citations.Select((_, i) => Anchors.Citation(entry.Number, i + 1))],
            Links.EvidenceLabel(entry.Reference.Evidence),
            work?.Path)
        {
            Notice = NoticeParts.Of(entry.Reference, page, index),
            CitedIn = work?.CitedBy.Count ?? 0,
        };
    }
}

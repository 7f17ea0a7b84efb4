using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Rules.Writing;

/// <summary>A call-out that every audience must see, such as a warning, while one sees none of its kind in that section.</summary>
public sealed class AudienceParity() : Rule(new("KB511", nameof(AudienceParity), Severity.Warning))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        var audiences = context.KnowledgeBase.Site.Audiences;
        if (audiences.Count < 2 || page is Article { Review.Status.Value: ReviewStatus.Withdrawn })
        {
            return [];
        }

        var ids = audiences.Select(audience => audience.Id).ToHashSet(StringComparer.Ordinal);
        var callouts = CalloutsOf(page.Body, ids);
        var served = callouts.Select(callout => (callout.Section, callout.Container.Name, callout.Audience)).ToHashSet();
        return callouts
            .Where(callout => callout.Audience is not null && !served.Contains((callout.Section, callout.Container.Name, null)))
            .Select(callout => (Callout: callout, Without: audiences.Where(a => !served.Contains((callout.Section, callout.Container.Name, a.Id))).ToList()))
            .Where(pair => pair.Without.Count > 0)
            .Select(pair => Told(pair.Callout, audiences.First(a => a.Id == pair.Callout.Audience), pair.Without));
    }

    private static Finding Told(Callout callout, Audience audience, List<Audience> without)
    {
        var kind = callout.Container.Kind!;
        return new Finding(callout.Container.NameAt,
            $"{kind.Mention} for \"{audience.Label}\" has no counterpart in this section for {Labels(without)}",
            $"add a ::: {kind.Name} inside :::: {without[0].Id} in this section; "
                + $"or move this call-out out of ::: {audience.Id} if all should read it");
    }

    private static string Labels(List<Audience> audiences) => string.Join(" and ", audiences.Select(audience => $"\"{audience.Label}\""));

    /// <param name="Section">Where its section begins: the nearest heading that all audiences see, or the top of the text.</param>
    /// <param name="Audience">Who sees it; null for all.</param>
    private sealed record Callout(Container Container, int Section, string? Audience);

    private static List<Callout> CalloutsOf(Body body, HashSet<string> audiences)
    {
        var callouts = new List<Callout>();
        // A heading inside an audience's container divides that audience's text, not the page.
        var headings = body.Headings.Where(heading => AudienceOf(heading.Inside, audiences) is null).Select(heading => heading.At.Start).Order().ToList();
        var (next, section) = (0, -1);
        foreach (var container in body.Containers.Where(c => c.Kind?.Reach == ContainerReach.EveryAudience).OrderBy(c => c.At.Start))
        {
            while (next < headings.Count && headings[next] < container.At.Start)
            {
                section = headings[next++];
            }

            callouts.Add(new Callout(container, section, AudienceOf(container.Outer, audiences)));
        }

        return callouts;
    }

    private static string? AudienceOf(Container? container, HashSet<string> audiences)
    {
        for (; container is not null; container = container.Outer)
        {
            if (audiences.Contains(container.Name))
            {
                return container.Name;
            }
        }

        return null;
    }
}

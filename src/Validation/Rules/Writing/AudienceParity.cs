using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Rules.Writing;

/// <summary>A call-out that every audience must see, such as a warning, without a counterpart in that section.</summary>
public sealed class AudienceParity() : Rule(new("KB511", nameof(AudienceParity), Severity.Warning))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        var audiences = context.KnowledgeBase.Site.Audiences;
        if (audiences.Count < 2 || page is Article { IsWithdrawn: true })
        {
            return [];
        }

        var callouts = CalloutsOf(page.Body, audiences.Select(audience => audience.Id).ToHashSet(StringComparer.Ordinal));
        var served = callouts.Select(callout => (callout.Section, callout.Container.Name, callout.Audience)).ToHashSet();
        return from callout in callouts
               where callout.Audience is not null && !IsServed(callout, null)
               let without = audiences.Where(audience => !IsServed(callout, audience.Id)).ToList()
               where without.Count > 0
               select FindingFor(callout, audiences.First(audience => audience.Id == callout.Audience), without);

        bool IsServed(Callout callout, string? audience) => served.Contains((callout.Section, callout.Container.Name, audience));
    }

    private static Finding FindingFor(Callout callout, Audience audience, List<Audience> without)
    {
        var kind = callout.Container.Kind!;
        var labels = string.Join(" and ", without.Select(other => $"\"{other.Label}\""));
        return new Finding(callout.Container.NameAt,
            $"{kind.Mention} for \"{audience.Label}\" has no counterpart in this section for {labels}",
            $"add a ::: {kind.Name} inside :::: {without[0].Id} in this section; "
                + $"or move this call-out out of ::: {audience.Id} if all should read it");
    }

    /// <param name="Section">The offset of the nearest heading that all audiences see; -1 for the top.</param>
    /// <param name="Audience">Who sees it; null for all.</param>
    private sealed record Callout(Container Container, int Section, string? Audience);

    private static List<Callout> CalloutsOf(Body body, HashSet<string> audiences)
    {
        var callouts = new List<Callout>();
        // A heading inside an audience's container divides that audience's text, not the page.
        var headings = body.Headings.Where(heading => AudienceOf(heading.Inside, audiences) is null)
            .Select(heading => heading.At.Start).Order().ToList();
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

    private static string? AudienceOf(Container? container, HashSet<string> audiences) =>
        container is null || audiences.Contains(container.Name) ? container?.Name : AudienceOf(container.Outer, audiences);
}

using System.Text;

namespace Attest.Benchmarks;

/// <summary>Writes the front matter of an article up to its references. Every article is approved.</summary>
public static class FrontMatterWriter
{
    private const int TagCount = 150;

    private static readonly ZipfTable TagRanks = new(TagCount);

    // With the days added below, the last approval is in September 2026.
    private static readonly DateOnly FirstSubmission = new(2026, 1, 2);

    /// <summary>Appends the lines, without the fence.</summary>
    public static void Write(StringBuilder yaml, Topic topic)
    {
        var random = new SplitMix(SplitMix.Purpose.FrontMatter, topic.Number);
        yaml.Append($"title: {topic.Title}\n");
        yaml.Append("summary: ");
        var prose = new Prose(yaml, random, topic.Words);
        prose.Sentence(9, 13);
        yaml.Append($" in {topic.Name}.\n");
        yaml.Append($"specialty: {topic.Specialty.Id}\n");
        yaml.Append($"tags: [{string.Join(", ", Tags(random))}]\n");
        yaml.Append($"synonyms: [{string.Join(", ", Synonyms(topic, random))}]\n");
        AppendReview(yaml, topic, random);
    }

    private static void AppendReview(StringBuilder yaml, Topic topic, SplitMix random)
    {
        var people = BoardMember.All.Where(member => member.MayApprove(topic.Specialty)).ToArray();
        random.Shuffle(people);
        var reviewer = people[0].Id;
        var guest = $"Guest Author {random.Between(1, 400)}";
        var authors = random.Chance(50) ? $"{people[1].Id}, {guest}" : guest;

        var submitted = FirstSubmission.AddDays(random.Below(240));
        var assigned = submitted.AddDays(random.Between(1, 10));
        var approved = assigned.AddDays(random.Between(1, 20));

        yaml.Append($"authors: [{authors}]\n");
        yaml.Append($"updated: {Iso(approved)}\n");
        yaml.Append("review:\n");
        yaml.Append("  status: approved\n");
        yaml.Append($"  submitted: {Iso(submitted)}\n");
        yaml.Append($"  assigned: [{reviewer}]\n");
        yaml.Append("  approvals:\n");
        yaml.Append($"    - {{ by: {reviewer}, on: {Iso(approved)}, seal: \"{Seal.Placeholder}\" }}\n");
        yaml.Append($"  due: {Iso(approved.AddMonths(SiteFiles.ReviewMonths))}\n");
        yaml.Append("history:\n");
        if (random.Chance(30))
        {
            yaml.Append($"  - {{ on: {Iso(assigned)}, by: {reviewer}, note: Taken up for review }}\n");
        }

        yaml.Append($"  - {{ on: {Iso(approved)}, by: {reviewer}, note: First publication }}\n");
    }

    private static List<string> Tags(SplitMix random)
    {
        var tags = new List<string>();
        var count = random.Between(2, 4);
        while (tags.Count < count)
        {
            // Few tags stand on many articles and many on few, as on real sites.
            var tag = Words.Invented[2000 + TagRanks.Draw(random)];
            if (!tags.Contains(tag))
            {
                tags.Add(tag);
            }
        }

        return tags;
    }

    private static IEnumerable<string> Synonyms(Topic topic, SplitMix random)
    {
        yield return $"Example condition {topic.Number}";
        if (random.Chance(60))
        {
            yield return $"{topic.Words[1]} {topic.Words[2]} disease";
        }

        if (random.Chance(40))
        {
            yield return $"chronic {topic.Words[3]}";
        }
    }

    private static string Iso(DateOnly date) => $"{date:yyyy-MM-dd}";
}

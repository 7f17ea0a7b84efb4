using System.Globalization;
using System.Text;

namespace Attest.Benchmarks;

/// <summary>Writes one article: its front matter, its references and its text.</summary>
public static class ArticleWriter
{
    /// <summary>Appends the whole file of an article.</summary>
    /// <param name="text">Takes it.</param>
    /// <param name="topic">What it is about.</param>
    /// <param name="addition">Words for one sentence more at its end, as if somebody had gone on writing and the board had approved
    /// it.</param>
    public static void Write(StringBuilder text, Topic topic, string? addition = null)
    {
        var random = new SplitMix(SplitMix.Purpose.References, topic.Number);
        var own = Enumerable.Range(0, random.Between(4, 6)).Select(i => Work.OfArticle(topic, i, random)).ToList();
        var shared = SharedWorks(topic.Number, random.Between(3, 5), random);

        text.Append("---\n");
        FrontMatterWriter.Write(text, topic);
        text.Append("references:\n");
        foreach (var work in own)
        {
            work.AppendYaml(text);
        }

        text.Append("---\n\n");
        new BodyWriter(text, topic, [.. own, .. shared]).Write();
        if (addition is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{addition} [@{own[0].Key}].\n");
        }

        Seal.Apply(text, topic.Title, [.. own, .. shared]);
    }

    // The first goes round by number: from two hundred articles on, every shared work is cited.
    private static List<Work> SharedWorks(int number, int count, SplitMix random)
    {
        var first = number % Work.SharedCount;
        return random.Distinct(count, Work.SharedCount - 1)
            .ConvertAll(step => Work.Shared[(first + 1 + step) % Work.SharedCount])
            .Prepend(Work.Shared[first])
            .Take(count)
            .ToList();
    }
}

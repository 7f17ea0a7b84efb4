using System.Text;

namespace Attest.Benchmarks;

/// <summary>
/// Writes the text of an article. Each paragraph, list item and table row ends in a citation, so that no
/// statement stands without its source.
/// </summary>
public sealed class BodyWriter
{
    private static readonly string[] PatientOpenings =
    [
        "Ask your care team if you are not sure.",
        "Tell us if you feel worse.",
        "You can bring a friend to your visit.",
        "Write down what you want to ask.",
        "Call the clinic if a sign is new to you.",
        "Most people find a plan that fits.",
    ];

    private readonly StringBuilder text;
    private readonly Topic topic;
    private readonly SplitMix random;
    private readonly Prose prose;
    private readonly Citations citations;
    private readonly Queue<string> links;

    /// <summary>A writer that appends to <paramref name="text"/> and cites each of <paramref name="works"/>.</summary>
    public BodyWriter(StringBuilder text, Topic topic, IReadOnlyList<Work> works)
    {
        this.text = text;
        this.topic = topic;
        random = new SplitMix(SplitMix.Purpose.Body, topic.Number);
        prose = new Prose(text, random, topic.Words);
        citations = new Citations(text, random, works);
        links = new Queue<string>(Links());
    }

    /// <summary>Appends the lead and both required sections.</summary>
    public void Write()
    {
        text.Append($"{topic.Name} is an invented condition for measuring ");
        citations.Append();
        text.Append(". ");
        CitedSentence();
        text.Append('\n');

        Section("From the Guidelines", topic.GuidelineHeadings, [List, Table, Warning]);
        Section("From the Research", topic.ResearchHeadings, [List, Patient]);
    }

    // The parts go to the subsections in turn; one without a part keeps its paragraph.
    private void Section(string title, IReadOnlyList<string> headings, Action[] parts)
    {
        text.Append($"\n## {title}\n");
        for (var i = 0; i < headings.Count; i++)
        {
            text.Append($"\n### {headings[i]}\n\n");
            Paragraph();
            for (var part = i; part < parts.Length; part += headings.Count)
            {
                text.Append('\n');
                parts[part]();
            }
        }
    }

    private void Paragraph()
    {
        prose.Sentence(9, 14);
        text.Append(". ");
        if (links.TryDequeue(out var link))
        {
            text.Append($"Compare {link}. ");
        }

        CitedSentence();
        text.Append('\n');
    }

    private void List()
    {
        for (var i = random.Between(3, 4); i > 0; i--)
        {
            text.Append("- ");
            CitedSentence();
            text.Append('\n');
        }
    }

    private void Table()
    {
        text.Append("| Group | Drug | Amount | Source |\n| --- | --- | --- | --- |\n");
        var drug = random.Below(6);
        for (var row = 0; row < 3; row++)
        {
            var band = random.Between(1, 9);
            text.Append($"| Example group {row + 1} | drug {(char)('A' + drug + row)} | dose band {band} | ");
            citations.Append();
            text.Append(" |\n");
        }

        text.Append("\nTable: ");
        prose.Sentence(5, 8);
        text.Append(' ');
        citations.AppendTable();
        text.Append(".\n");
    }

    // For every audience: a warning that only some can see would be a mistake.
    private void Warning()
    {
        text.Append("::: warning\n");
        CitedSentence();
        text.Append("\n:::\n");
    }

    private void Patient()
    {
        text.Append($"::: patient\n{random.Pick(PatientOpenings)} ");
        prose.EasySentence();
        text.Append(". ");
        prose.EasySentence();
        text.Append(' ');
        citations.Append();
        text.Append(".\n:::\n");
    }

    private void CitedSentence()
    {
        prose.Sentence(11, 18);
        text.Append(' ');
        citations.Append();
        text.Append('.');
    }

    // To articles with a smaller number only: they are there whatever the size of the corpus.
    private IEnumerable<string> Links()
    {
        var earlier = random.Distinct(random.Between(2, 3), topic.Number - 1);
        for (var i = 0; i < earlier.Count; i++)
        {
            var target = Topic.Of(earlier[i] + 1);
            var anchor = i == 0 ? "#" + Topic.Anchor(random.Pick(target.ResearchHeadings)) : "";
            yield return $"[{target.Name}]({target.PathFrom(topic)}{anchor})";
        }
    }
}

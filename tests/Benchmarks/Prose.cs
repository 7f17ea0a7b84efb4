using System.Text;

namespace Attest.Benchmarks;

/// <summary>
/// Writes sentences of an article. Words follow Zipf's law over the corpus; within one article its own
/// words come back, as in real text, so that a ranking has something to rank. No sentence gives a number.
/// </summary>
public sealed class Prose(StringBuilder text, SplitMix random, IReadOnlyList<string> topicWords)
{
    private string last = "";

    /// <summary>One sentence without its full stop: a citation may follow.</summary>
    public void Sentence(int fewest, int most)
    {
        var length = random.Between(fewest, most);
        var start = text.Length;
        Append(ContentWord());
        for (var i = 1; i < length; i++)
        {
            // A joining word needs a word on both sides, so never two in a row and never the last one.
            var join = i + 1 < length && random.Chance(55);
            if (join)
            {
                Append(Other(Words.Joining, Words.JoiningRanks));
                i++;
            }

            Append(random.Chance(3) ? Glossary.Mention(random) : ContentWord());
        }

        text[start] = char.ToUpperInvariant(text[start]);

        void Append(string word)
        {
            text.Append(text.Length == start ? "" : " ").Append(word);
            last = word;
        }
    }

    /// <summary>One sentence of short words, for a text that asks for a low reading grade.</summary>
    public void EasySentence()
    {
        var start = text.Length;
        var length = random.Between(3, 4);
        for (var i = 0; i < length; i++)
        {
            text.Append(i == 0 ? "" : random.Chance(50) ? " and the " : " with ");
            last = Other(Words.Short, Words.ShortRanks);
            text.Append(last);
        }

        text[start] = char.ToUpperInvariant(text[start]);
    }

    private string ContentWord()
    {
        if (random.Chance(20))
        {
            var word = random.Pick(topicWords);
            if (word != last)
            {
                return word;
            }
        }

        return Other(Words.Content, Words.ContentRanks);
    }

    private string Other(string[] words, ZipfTable ranks)
    {
        string word;
        do
        {
            word = words[ranks.Draw(random)];
        }
        while (word == last);

        return word;
    }
}

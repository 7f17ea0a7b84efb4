using System.Text;

namespace Attest.Benchmarks;

/// <summary>
/// Deals an article's works like a deck of cards: each is cited once before any is cited again, so that
/// none stays unused.
/// </summary>
public sealed class Citations(StringBuilder text, SplitMix random, IReadOnlyList<Work> works)
{
    private readonly List<Work> deck = [];
    private Work? last;

    /// <summary>Appends a citation of one work or two, some with a locator.</summary>
    public void Append()
    {
        text.Append('[');
        AppendItem(Deal());
        if (random.Chance(12))
        {
            text.Append("; ");
            AppendItem(Deal());
        }

        text.Append(']');
    }

    /// <summary>Appends a citation of a table in one work.</summary>
    public void AppendTable() => text.Append($"[@{Deal().Key}, table {random.Between(1, 4)}]");

    private void AppendItem(Work work)
    {
        text.Append($"@{work.Key}");
        if (random.Chance(15))
        {
            // Pages of the work itself, as an attentive reviewer would expect.
            var page = random.Between(work.FirstPage, work.LastPage - 1);
            text.Append(random.Chance(70) ? $", p. {page}" : $", pp. {page}-{page + 1}");
        }
    }

    private Work Deal()
    {
        if (deck.Count == 0)
        {
            deck.AddRange(works);
            random.Shuffle(deck);
            // Never the same work twice in a row: it could be twice in one citation.
            if (deck[^1] == last)
            {
                deck.Reverse();
            }
        }

        last = deck[^1];
        deck.RemoveAt(deck.Count - 1);
        return last;
    }
}

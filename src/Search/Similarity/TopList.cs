namespace Attest.Search.Similarity;

internal readonly record struct Scored(int Item, double Score);

/// <summary>Keeps the highest of many scores; of equal ones the lower item.</summary>
internal sealed class TopList(int size)
{
    private readonly List<Scored> _best = new(size + 1);

    public void Add(int item, double score)
    {
        if (_best.Count == size && (size == 0 || !IsBefore(item, score, _best[^1])))
        {
            return;
        }

        var at = _best.Count;
        while (at > 0 && IsBefore(item, score, _best[at - 1]))
        {
            at--;
        }

        _best.Insert(at, new Scored(item, score));
        if (_best.Count > size)
        {
            _best.RemoveAt(size);
        }
    }

    /// <summary>The highest first; clears the list.</summary>
    public Scored[] Take()
    {
        Scored[] taken = [.. _best];
        _best.Clear();
        return taken;
    }

    private static bool IsBefore(int item, double score, Scored other) =>
        score > other.Score || (score == other.Score && item < other.Item);
}

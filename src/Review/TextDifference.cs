namespace Attest.Review;

/// <summary>The lines of which one of two texts has more than the other, and how many more.</summary>
public sealed class TextDifference
{
    private readonly Dictionary<string, int> _more = new(StringComparer.Ordinal);

    public TextDifference(IEnumerable<string> before, IEnumerable<string> after)
    {
        Add(after, 1);
        Add(before, -1);
    }

    /// <summary>True if who has seen another difference has seen all of this one.</summary>
    public bool IsPartOf(TextDifference other) => _more.All(line =>
        other._more.GetValueOrDefault(line.Key) is var seen
        && (line.Value > 0 ? seen >= line.Value : line.Value == 0 || seen <= line.Value));

    private void Add(IEnumerable<string> lines, int count)
    {
        foreach (var line in lines)
        {
            _more[line] = _more.GetValueOrDefault(line) + count;
        }
    }
}

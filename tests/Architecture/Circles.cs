namespace Attest.Tests.Architecture;

/// <summary>Groups in which each leads to each (Tarjan's strongly connected components).</summary>
internal sealed class Circles<T> where T : notnull
{
    private readonly Func<T, IEnumerable<T>> _next;
    private readonly Dictionary<T, int> _lowest = [];
    private readonly Stack<T> _open = [];
    private readonly HashSet<T> _closed = [];
    private readonly List<IReadOnlyList<T>> _found = [];
    private int _visited;

    private Circles(Func<T, IEnumerable<T>> next) => _next = next;

    /// <returns>Groups of two and more.</returns>
    public static IReadOnlyList<IReadOnlyList<T>> In(IEnumerable<T> all, Func<T, IEnumerable<T>> next)
    {
        var circles = new Circles<T>(next);
        foreach (var one in all)
        {
            circles.Visit(one);
        }

        return circles._found;
    }

    private int Visit(T one)
    {
        if (_closed.Contains(one))
        {
            return int.MaxValue;
        }

        if (_lowest.TryGetValue(one, out var known))
        {
            return known;
        }

        var own = _lowest[one] = _visited++;
        _open.Push(one);
        var lowest = _next(one).Aggregate(own, (lowest, other) => Math.Min(lowest, Visit(other)));
        _lowest[one] = lowest;
        if (lowest == own)
        {
            var group = new List<T>();
            do
            {
                group.Add(_open.Pop());
                _closed.Add(group[^1]);
            }
            while (!group[^1].Equals(one));
            _found.AddRange(group.Count > 1 ? [group] : []);
        }

        return lowest;
    }
}

namespace Attest.Tests.Architecture;

/// <summary>
/// Who may know whom, read from lines such as <c>A &lt;- { B, C } &lt;- D</c>: a room knows those before it and all that they know.
/// </summary>
internal static class ImportOrder
{
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Of(string lines)
    {
        var chains = lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split("<-").Select(group => group.Trim(' ', '{', '}').Split(',', StringSplitOptions.TrimEntries)).ToList())
            .ToList();
        var known = chains.SelectMany(chain => chain).SelectMany(group => group).Distinct()
            .ToDictionary(room => room, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        for (var hasGrown = true; hasGrown;)
        {
            hasGrown = false;
            foreach (var (below, above) in chains.SelectMany(chain => chain.Zip(chain.Skip(1))))
            {
                foreach (var room in above)
                {
                    var before = known[room].Count;
                    known[room].UnionWith(below.Concat(below.SelectMany(other => known[other]).ToList()));
                    hasGrown |= known[room].Count > before;
                }
            }
        }

        return known.ToDictionary(pair => pair.Key, pair => (IReadOnlySet<string>)pair.Value, StringComparer.Ordinal);
    }
}

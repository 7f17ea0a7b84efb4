namespace Attest.Search.Files;

/// <summary>Divides sorted keys among files, and finds the texts by which the client chooses one.</summary>
internal static class Shards
{
    /// <param name="sizes">Stored bytes of each key.</param>
    /// <param name="isJoined">True for a key that must follow the one before in the same file.</param>
    public static IReadOnlyList<Range> Cut(IReadOnlyList<double> sizes, Func<int, bool> isJoined, int limit)
    {
        var ranges = new List<Range>();
        var (start, size) = (0, 0.0);
        for (var i = 0; i < sizes.Count;)
        {
            var (end, unit) = (i + 1, sizes[i]);
            while (end < sizes.Count && isJoined(end))
            {
                unit += sizes[end++];
            }

            if (i > start && size + unit > limit)
            {
                ranges.Add(start..i);
                (start, size) = (i, 0);
            }

            size += unit;
            i = end;
        }

        if (sizes.Count > start)
        {
            ranges.Add(start..sizes.Count);
        }

        return ranges;
    }

    /// <summary>For each file the shortest text that is at most its first key and greater than all before; empty for the first.</summary>
    public static IEnumerable<string> Separators(IReadOnlyList<string> keys, IReadOnlyList<Range> ranges) =>
        ranges.Select(range => range.Start.Value)
            .Select(first => first == 0 ? "" : keys[first][..(keys[first - 1].AsSpan().CommonPrefixLength(keys[first]) + 1)]);
}

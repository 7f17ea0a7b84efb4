namespace Attest.Benchmarks;

/// <summary>Count and sizes in bytes of the articles written.</summary>
public readonly record struct ArticleSizes(long Count, long Bytes, int Smallest, int Largest)
{
    /// <summary>Nothing written yet.</summary>
    public static ArticleSizes None { get; } = new(0, 0, int.MaxValue, 0);

    /// <summary>With one more article of <paramref name="bytes"/>.</summary>
    public ArticleSizes Add(int bytes) => Merge(new ArticleSizes(1, bytes, bytes, bytes));

    /// <summary>Of both.</summary>
    public ArticleSizes Merge(ArticleSizes other) => new(
        Count + other.Count,
        Bytes + other.Bytes,
        Math.Min(Smallest, other.Smallest),
        Math.Max(Largest, other.Largest));

    /// <summary>One line for the terminal.</summary>
    public override string ToString() =>
        $"articles: {Count}, bytes: {Bytes}, average: {Bytes / Count}, smallest: {Smallest}, largest: {Largest}";
}

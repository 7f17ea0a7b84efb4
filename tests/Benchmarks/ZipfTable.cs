namespace Attest.Benchmarks;

/// <summary>
/// Draws ranks as Zipf and Mandelbrot found them in text: the weight of rank r is 1 / (r + 3).
/// Whole numbers only, so that no processor rounds differently.
/// </summary>
public sealed class ZipfTable
{
    private const ulong Scale = 1_000_000_000;
    private const ulong Offset = 3;

    private readonly ulong[] cumulative;

    /// <summary>A table over the ranks 0 to <paramref name="size"/> - 1.</summary>
    public ZipfTable(int size)
    {
        cumulative = new ulong[size];
        var sum = 0UL;
        for (var rank = 0; rank < size; rank++)
        {
            sum += Scale / ((ulong)rank + Offset);
            cumulative[rank] = sum;
        }
    }

    /// <summary>A rank, the low ones most often.</summary>
    public int Draw(SplitMix random)
    {
        // The first rank whose running sum lies above the draw.
        var index = Array.BinarySearch(cumulative, random.Below(cumulative[^1]));
        return index >= 0 ? index + 1 : ~index;
    }
}

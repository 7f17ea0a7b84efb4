namespace Attest.Tests.Hostile.Mutation;

/// <summary>
/// Spoils bytes or characters as disks, programs and strangers do: most edits change a stretch in place, so that what stands behind it is
/// still found; some move, double or cut off the rest.
/// </summary>
/// <param name="seeds">What is sound.</param>
/// <param name="pieces">What means something in the format; laid over what is there, or put in between.</param>
/// <param name="change">One element that is slightly off.</param>
internal sealed class Mutator<T>(IReadOnlyList<T[]> seeds, IReadOnlyList<T[]> pieces, Func<Random, T, T> change)
{
    private const int MostEdits = 8;
    private const int LongestStretch = 40;

    /// <summary>Beyond this the same is found, and it takes longer.</summary>
    private const int LongestInput = 20_000;

    public T[] Next(Random random)
    {
        var input = new List<T>(Any(random, seeds));
        for (var edits = random.Next(1, MostEdits + 1); edits > 0; edits--)
        {
            Edit(random, input);
        }

        return [.. input.Take(LongestInput)];
    }

    private void Edit(Random random, List<T> input)
    {
        var at = random.Next(input.Count + 1);
        var length = random.Next(Math.Min(LongestStretch, input.Count - at) + 1);
        switch (random.Next(12))
        {
            case < 4 when at < input.Count:
                input[at] = change(random, input[at]);
                break;
            case < 6:
                Overwrite(input, at, Any(random, pieces));
                break;
            case 6:
                input.InsertRange(at, Any(random, pieces));
                break;
            case 7:
                input.RemoveRange(at, length);
                break;
            case 8:
                Repeat(random, input, at, length);
                break;
            case 9:
                var moved = input.GetRange(at, length);
                input.RemoveRange(at, length);
                input.InsertRange(random.Next(input.Count + 1), moved);
                break;
            case 10 when random.Next(4) == 0:
                input.RemoveRange(at, input.Count - at);
                break;
            default:
                Splice(random, input, at);
                break;
        }
    }

    private static void Overwrite(List<T> input, int at, T[] piece)
    {
        for (var i = 0; i < piece.Length && at + i < input.Count; i++)
        {
            input[at + i] = piece[i];
        }
    }

    private static void Repeat(Random random, List<T> input, int at, int length)
    {
        var stretch = input.GetRange(at, length);
        for (var times = random.Next(10) == 0 ? random.Next(200) : 1; times > 0 && input.Count < LongestInput; times--)
        {
            input.InsertRange(at, stretch);
        }
    }

    /// <summary>Goes on as another seed does: at the same place, or anywhere.</summary>
    private void Splice(Random random, List<T> input, int at)
    {
        var other = Any(random, seeds);
        var from = random.Next(2) == 0 ? Math.Min(at, other.Length) : random.Next(other.Length + 1);
        input.RemoveRange(at, input.Count - at);
        input.AddRange(other.AsSpan(from));
    }

    private static T[] Any(Random random, IReadOnlyList<T[]> all) => all[random.Next(all.Count)];
}

namespace Attest.Search;

/// <summary>Makes the items of an array in parallel.</summary>
internal static class SideBySide
{
    public static T[] Make<T>(this ParallelOptions parallelism, int count, Func<int, T> make)
    {
        var made = new T[count];
        Parallel.For(0, count, parallelism, i => made[i] = make(i));
        return made;
    }

    /// <param name="tools">Buffers of one thread.</param>
    public static T[] Make<T, TTools>(this ParallelOptions parallelism, int count, Func<TTools> tools, Func<int, TTools, T> make)
    {
        var made = new T[count];
        Parallel.For(0, count, parallelism, tools, (i, _, own) =>
        {
            made[i] = make(i, own);
            return own;
        }, static _ => { });
        return made;
    }
}

using System.Globalization;
using CsCheck;

namespace Attest.Tests;

/// <summary>
/// Invented inputs that are the same in every run, so that no test fails by chance. ATTEST_SEED sets others, ATTEST_TIMES how many times as
/// many there are.
/// </summary>
internal static class Repeatable
{
    private const int TriesToMakeSmaller = 10_000;

    public static long Seed { get; } = Setting("ATTEST_SEED", 20_260_601);

    public static long Times { get; } = Setting("ATTEST_TIMES", 1);

    /// <summary>Fails with an input for which something does not hold, and the smallest like it that CsCheck finds.</summary>
    public static void Always<T>(this Gen<T> inputs, Action<T> assert, long iter = 100, Func<T, string>? print = null)
    {
        var random = new PCG(0, (ulong)Seed);
        for (var left = iter * Times; left > 0; left--)
        {
            var seed = random.ToString();
            try
            {
                assert(inputs.Generate(random, null, out _));
            }
            catch
            {
                Check.Sample(inputs, assert, seed: seed, iter: TriesToMakeSmaller, print: print);
                throw;
            }
        }
    }

    public static void Always<T>(this Gen<T> inputs, Func<T, bool> holds, long iter = 100, Func<T, string>? print = null) =>
        inputs.Always(input => Assert.True(holds(input)), iter, print);

    public static void Always<T1, T2>(this Gen<(T1, T2)> inputs, Action<T1, T2> assert, long iter = 100) =>
        inputs.Always(input => assert(input.Item1, input.Item2), iter);

    public static void Always<T1, T2>(this Gen<(T1, T2)> inputs, Func<T1, T2, bool> holds, long iter = 100) =>
        inputs.Always(input => holds(input.Item1, input.Item2), iter);

    public static void Always<T1, T2, T3>(this Gen<(T1, T2, T3)> inputs, Action<T1, T2, T3> assert, long iter = 100) =>
        inputs.Always(input => assert(input.Item1, input.Item2, input.Item3), iter);

    public static void Always<T1, T2, T3>(this Gen<(T1, T2, T3)> inputs, Func<T1, T2, T3, bool> holds, long iter = 100) =>
        inputs.Always(input => holds(input.Item1, input.Item2, input.Item3), iter);

    public static void Always<T1, T2, T3, T4, T5>(
        this Gen<(T1, T2, T3, T4, T5)> inputs, Action<T1, T2, T3, T4, T5> assert, long iter = 100) =>
        inputs.Always(input => assert(input.Item1, input.Item2, input.Item3, input.Item4, input.Item5), iter);

    private static long Setting(string name, long otherwise) =>
        long.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set)
            ? set : otherwise;
}

using System.Globalization;
using BenchmarkDotNet.Running;

namespace Attest.Benchmarks.Micro;

/// <summary>Measures all hot paths, or those that <c>--filter</c> names; arguments are BenchmarkDotNet's own.</summary>
public static class Program
{
    /// <summary>
    /// In this process, since a project that BenchmarkDotNet writes would build the whole generator again for each run. Its files go where
    /// no repository is.
    /// </summary>
    private static readonly string[] Always =
        ["--inProcess", "--memory", "--join", "--artifacts", Path.Combine(Path.GetTempPath(), "attest-benchmarks")];

    /// <summary>Runs the benchmarks, and prints one table of them all.</summary>
    public static void Main(string[] args)
    {
        // The corpus is the same everywhere.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        string[] all = args.Any(argument => argument is "--filter" or "-f" or "--list") ? [] : ["--filter", "*"];
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. Always, .. all, .. args]);
    }
}

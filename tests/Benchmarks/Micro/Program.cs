using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

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

    /// <summary>One unit for all and few columns, so that the table can be read from the top down.</summary>
    private static IConfig Table => DefaultConfig.Instance
        .WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Method))
        .HideColumns(Column.Type, Column.Median, Column.Gen0, Column.Gen1, Column.Gen2)
        .WithSummaryStyle(SummaryStyle.Default.WithTimeUnit(TimeUnit.Microsecond));

    /// <summary>Runs the benchmarks, and prints one table of them all.</summary>
    public static void Main(string[] args)
    {
        // The corpus is the same everywhere.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        string[] all = args.Any(argument => argument is "--filter" or "-f" or "--list") ? [] : ["--filter", "*"];
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. Always, .. all, .. args], Table);
    }
}

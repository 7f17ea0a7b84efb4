using System.Globalization;
using System.Text.RegularExpressions;

namespace Attest.Benchmarks;

/// <summary>
/// One build of each size into a new folder, with how long its modules took, so that a step shows itself that takes more than its
/// share as articles become many. Modules of different pipelines run side by side, so they add up to more than the whole.
/// </summary>
internal sealed partial class ModuleTable(Builds builds, IReadOnlyList<int> sizes)
{
    private const int Shown = 12;

    /// <exception cref="InvalidOperationException">A build failed.</exception>
    public void Write(TextWriter output)
    {
        var runs = new List<(int Size, Measurement Whole, Dictionary<string, double> Modules)>();
        foreach (var size in sizes)
        {
            builds.Prepare(size);
            var whole = builds.Run(size, builds.Fresh(size), "--timings");
            runs.Add((size, whole, SecondsByModule(whole.Output)));
        }

        var columns = sizes.Select(size => size.ToString("N0", CultureInfo.InvariantCulture));
        output.WriteLine($"| one build into a new folder | {string.Join(" | ", columns)} |");
        output.WriteLine($"|---|{string.Concat(sizes.Select(_ => "---|"))}");
        WriteRow("seconds (ms an article)", run => Cell(run.Whole.Wall.TotalSeconds, run.Size));
        WriteRow("CPU seconds (ms an article)", run => Cell(run.Whole.Processor.TotalSeconds, run.Size));
        WriteRow("megabytes (KB an article)", run => Cell(run.Whole.Memory / 1e6, run.Size, "0"));
        foreach (var module in runs.MaxBy(run => run.Size).Modules.OrderByDescending(module => module.Value).Take(Shown)
            .Select(module => module.Key))
        {
            WriteRow(module, run => Cell(run.Modules.GetValueOrDefault(module), run.Size));
        }

        void WriteRow(string name, Func<(int Size, Measurement Whole, Dictionary<string, double> Modules), string> cell) =>
            output.WriteLine($"| {name} | {string.Join(" | ", runs.Select(cell))} |");
    }

    /// <summary>A total, and a thousand times its share for one article.</summary>
    private static string Cell(double total, int size, string format = "0.00") =>
        $"{total.ToString(format, CultureInfo.InvariantCulture)} ({(total * 1000 / size).ToString("0.000", CultureInfo.InvariantCulture)})";

    /// <summary>What <c>--timings</c> prints, by <c>pipeline / module</c>.</summary>
    private static Dictionary<string, double> SecondsByModule(string output) => TimingLine().Matches(output)
        .GroupBy(line => line.Groups["name"].Value, line => double.Parse(line.Groups["ms"].ValueSpan, CultureInfo.InvariantCulture) / 1000)
        .ToDictionary(module => module.Key, module => module.Sum());

    [GeneratedRegex(@"^ *(?<ms>[0-9.]+) ms +[0-9]+ +[A-Za-z]+ +(?<name>[^\r\n]+)", RegexOptions.Multiline)]
    private static partial Regex TimingLine();
}

using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Attest.Benchmarks;

/// <summary>What one run of a program took.</summary>
/// <param name="Wall">From its start to its end.</param>
/// <param name="Processor">Of all its threads; what it used in its last hundredth of a second may be missing.</param>
/// <param name="Memory">The most that it held at once, in bytes.</param>
public sealed record Measurement(TimeSpan Wall, TimeSpan Processor, long Memory)
{
    /// <summary>What it printed.</summary>
    public string Output { get; init; } = "";

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it said.</exception>
    public static Measurement Of(string program, params IEnumerable<string> arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process =
            Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var (processor, memory) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(Step))
        {
            try
            {
                process.Refresh();
                (processor, memory) = (process.TotalProcessorTime, Math.Max(memory, process.PeakWorkingSet64));
            }
            catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
            {
                // It has just ended; which of the two is reported depends on timing.
            }
        }

        var wall = watch.Elapsed;
        return process.ExitCode == 0
            ? new Measurement(wall, processor, memory) { Output = output.Result }
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output.Result}{errors.Result}");
    }

    /// <summary>The run in the middle by its time.</summary>
    public static Measurement Median(IEnumerable<Measurement> runs)
    {
        var sorted = runs.OrderBy(run => run.Wall).ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>Seconds, processor seconds, megabytes.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Wall.TotalSeconds:0.0} / {Processor.TotalSeconds:0.0} / {Memory / 1_000_000}");
}

using System.Globalization;

namespace Attest.Benchmarks;

/// <summary>
/// Whole builds of corpora in all the situations in which somebody waits for one, as a table in markdown. Each figure is the median
/// of some runs; the columns of a row come from one sitting on one machine.
/// </summary>
internal sealed class BuildTable(Builds builds, IReadOnlyList<int> sizes)
{
    private const int Runs = 3;

    private int _revision;

    /// <summary>Measures, and writes the table as it grows.</summary>
    /// <exception cref="InvalidOperationException">A build failed.</exception>
    public void Write(TextWriter output)
    {
        List<(string Name, Func<int, Measurement> Measure)> rows =
        [
            ("everything, into a new folder", size => Median(_ => builds.Run(size, builds.Fresh(size)))),
            ("nothing changed", size => Median(_ => builds.Run(size, builds.Kept(size)))),
            ("one article changed",
                size => Median(_ => After(size, () => Corpus.Revise(builds.Input(size), 1 + (size / 2), $"Sentence {++_revision}")))),
            ("one shared reference changed", size => Median(_ => After(size, () => ChangeReference(size)))),
            ("a line of every page changed", size => Median(_ => After(size, () => ChangeNotice(size)))),
            .. Others(),
        ];
        foreach (var size in sizes)
        {
            builds.Prepare(size);
            builds.Run(size, builds.Kept(size));
        }

        var columns = sizes.Select(size => size.ToString("N0", CultureInfo.InvariantCulture));
        output.WriteLine($"| seconds / CPU seconds / MB | {string.Join(" | ", columns)} |");
        output.WriteLine($"|---|{string.Concat(sizes.Select(_ => "---|"))}");
        foreach (var (name, measure) in rows)
        {
            output.WriteLine($"| {name} | {string.Join(" | ", sizes.Select(size => measure(size).ToString()))} |");
        }
    }

    /// <summary>What others take for a part of it, where they are installed.</summary>
    private IEnumerable<(string, Func<int, Measurement>)> Others()
    {
        if (IsInstalled("hugo"))
        {
            yield return ("Hugo, pages and lists alone",
                size => Median(_ => HugoSite.Build(builds.Input(size), Path.Combine(builds.Folder, $"hugo-{size}"))));
        }

        if (IsInstalled("pagefind"))
        {
            yield return ("Pagefind over the finished pages", size => Median(_ =>
                Measurement.Of("pagefind", "--silent", "--site", builds.Kept(size), "--output-path",
                    Path.Combine(builds.Folder, Path.GetRandomFileName()))));
        }
    }

    private Measurement After(int size, Action change)
    {
        change();
        return builds.Run(size, builds.Kept(size));
    }

    private void ChangeReference(int size) =>
        Replace(Path.Combine(builds.Input(size), "references", "shared.yml"), "    volume:", $"    volume: {++_revision}");

    private void ChangeNotice(int size) =>
        Replace(Path.Combine(builds.Input(size), "site.yml"), "notice:", $"notice: Invented text number {++_revision}.");

    /// <summary>Gives the first line that begins so another end.</summary>
    private static void Replace(string file, string start, string line)
    {
        var lines = File.ReadAllLines(file);
        lines[Array.FindIndex(lines, candidate => candidate.StartsWith(start, StringComparison.Ordinal))] = line;
        File.WriteAllText(file, string.Join('\n', lines) + "\n");
    }

    private static Measurement Median(Func<int, Measurement> run) => Measurement.Median(Enumerable.Range(0, Runs).Select(run));

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(path => File.Exists(Path.Combine(path, program)));
}

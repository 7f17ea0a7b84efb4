using System.Globalization;

namespace Attest.Benchmarks;

/// <summary>
/// Whole builds of corpora in all the situations in which somebody waits for one, as a table in markdown. Each figure is the median
/// of some runs; the columns of a row come from one sitting on one machine.
/// </summary>
public sealed class BuildTable(string generator, string folder, IReadOnlyList<int> sizes)
{
    private const int Runs = 3;

    private const string AsOf = "2026-11-01";

    private int _revision;

    /// <summary>Measures, and writes the table as it grows.</summary>
    /// <exception cref="InvalidOperationException">A build failed.</exception>
    public void Write(TextWriter output)
    {
        List<(string Name, Func<int, Measurement> Measure)> rows =
        [
            ("everything, into a new folder", size => Median(_ => Build(size, Site(size, Path.GetRandomFileName())))),
            ("nothing changed", size => Median(_ => Build(size, Site(size, "kept")))),
            ("one article changed", size => Median(run => After(size, () => Corpus.Revise(Input(size), 1 + (size / 2), $"Sentence {++_revision}")))),
            ("one shared reference changed", size => Median(run => After(size, () => ChangeReference(size)))),
            ("a line of every page changed", size => Median(run => After(size, () => ChangeNotice(size)))),
            .. Others(),
        ];
        foreach (var size in sizes)
        {
            Corpus.Write(Input(size), size);
            Build(size, Site(size, "kept"));
        }

        output.WriteLine($"| seconds / processor seconds / MB | {string.Join(" | ", sizes.Select(size => size.ToString("N0", CultureInfo.InvariantCulture)))} |");
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
            yield return ("Hugo, pages and lists alone", size => Median(_ => HugoSite.Build(Input(size), Path.Combine(folder, $"hugo-{size}"))));
        }

        if (IsInstalled("pagefind"))
        {
            yield return ("Pagefind over the finished pages", size => Median(_ =>
                Measurement.Of("pagefind", "--silent", "--site", Site(size, "kept"), "--output-path", Path.Combine(folder, Path.GetRandomFileName()))));
        }
    }

    private Measurement After(int size, Action change)
    {
        change();
        return Build(size, Site(size, "kept"));
    }

    private Measurement Build(int size, string site) =>
        Measurement.Of("dotnet", generator, "build", "--quiet", "--input", Input(size), "--output", site, "--as-of", AsOf);

    private void ChangeReference(int size) =>
        Replace(Path.Combine(Input(size), "references", "shared.yml"), "    volume:", $"    volume: {++_revision}");

    private void ChangeNotice(int size) =>
        Replace(Path.Combine(Input(size), "site.yml"), "notice:", $"notice: Invented text number {++_revision}.");

    /// <summary>Gives the first line that begins so another end.</summary>
    private static void Replace(string file, string start, string line)
    {
        var lines = File.ReadAllLines(file);
        lines[Array.FindIndex(lines, candidate => candidate.StartsWith(start, StringComparison.Ordinal))] = line;
        File.WriteAllText(file, string.Join('\n', lines) + "\n");
    }

    private string Input(int size) => Path.Combine(folder, $"kb-{size}", "input");

    // A folder that was just deleted costs the file system its time later, so none is deleted before the end.
    private string Site(int size, string name) => Path.Combine(folder, $"kb-{size}", name, "site");

    private static Measurement Median(Func<int, Measurement> run) => Measurement.Median(Enumerable.Range(0, Runs).Select(run));

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(path => File.Exists(Path.Combine(path, program)));
}

using System.Globalization;

namespace Attest.Benchmarks;

/// <summary>
/// The command line: <c>corpus COUNT DIR</c>, <c>retractions COUNT FILE</c>, <c>table [COUNT...]</c>, <c>modules [COUNT...]</c>. Exit
/// codes:
/// 0 done, 2 could not be carried out.
/// </summary>
public static class Program
{
    private const string Usage =
        "usage: dotnet run --project tests/Benchmarks -- corpus COUNT DIR | retractions COUNT FILE | table [COUNT...] | modules [COUNT...]";

    private static readonly string[] UsualSizes = ["1000", "10000"];

    /// <summary>Runs the command and returns the exit code.</summary>
    public static int Main(string[] args)
    {
        if (args is [("table" or "modules") and var table, .. var sizes])
        {
            return WriteTable(sizes.Length > 0 ? sizes : UsualSizes, modulesAlone: table == "modules");
        }

        if (args is not [("corpus" or "retractions") and var what, var countText, var target] || target.Length == 0)
        {
            return Fail(Usage);
        }

        if (CountOf(countText) is not { } count)
        {
            return Fail($"error: COUNT must be a whole number above zero, not \"{countText}\"\n{Usage}");
        }

        try
        {
            return what == "corpus" ? WriteCorpus(target, count) : WriteRetractions(target, count);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail($"error: {target} could not be written: {e.Message}");
        }
    }

    private static int WriteCorpus(string folder, int count)
    {
        if (File.Exists(folder))
        {
            return Fail($"error: \"{folder}\" is a file, not a folder");
        }

        // Old articles beside new ones would make a corpus that nobody can reproduce.
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return Fail($"error: \"{folder}\" is not empty; name an empty or a new folder");
        }

        Console.Out.WriteLine(Corpus.Write(folder, count));
        return 0;
    }

    private static int WriteRetractions(string file, int count)
    {
        Console.Out.WriteLine(RetractionRows.Write(file, count));
        return 0;
    }

    private static int WriteTable(string[] sizes, bool modulesAlone)
    {
        var counts = Array.ConvertAll(sizes, CountOf);
        if (counts.Contains(null))
        {
            return Fail(Usage);
        }

        var generator = Path.GetFullPath("bin/Release/net10.0/Generator.dll");
        if (!File.Exists(generator))
        {
            return Fail("error: run this at the root of the repository, after \"dotnet build -c Release\"");
        }

        var folder = Directory.CreateTempSubdirectory("attest-table-").FullName;
        try
        {
            Measure(new Builds(generator, folder), [.. counts.OfType<int>()], modulesAlone);
            return 0;
        }
        catch (InvalidOperationException e)
        {
            return Fail($"error: {e.Message}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(Builds builds, IReadOnlyList<int> counts, bool modulesAlone)
    {
        if (!modulesAlone)
        {
            new BuildTable(builds, counts).Write(Console.Out);
            Console.Out.WriteLine();
        }

        new ModuleTable(builds, counts).Write(Console.Out);
    }

    private static int? CountOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}

using System.Globalization;
using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Tests.Site;

/// <summary>The same content gives the same bytes, wherever and however it is built.</summary>
public class ReproducibleBuildTests
{
    public static TheoryData<string, string, string, string> Machines => new()
    {
        { "tr_TR.UTF-8", "Pacific/Kiritimati", "", "1" },
        { "th_TH.UTF-8", "America/Anchorage", "", "7" },
        { "ar_SA.UTF-8", "Asia/Kolkata", "", "" },
        { "C", "UTC", "1", "" },
    };

    [Theory]
    [MemberData(nameof(Machines))]
    public void Other_language_time_zone_folder_and_processors_give_the_same_bytes(string language, string zone, string invariant,
        string processors)
    {
        using var here = new TempFolder();
        using var there = new TempFolder();
        EveryConstruct.CopyTo(here["input"]);
        EveryConstruct.CopyTo(there["other/place"]);
        here.Publish();

        Assert.Equal(0, ProgramRun.In(there, $"--input other/place --output elsewhere {ProgramRun.AsOf}",
            ("LANG", language), ("LC_ALL", language), ("TZ", zone), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT",
                invariant), ("DOTNET_PROCESSOR_COUNT", processors)).ExitCode);

        Assert.Equal(Snapshot.Of(here["output"]), Snapshot.Of(there["elsewhere"]));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("sv-SE")]
    public void Code_that_forgets_the_culture_would_show_here(string culture)
    {
        using var here = new TempFolder();
        using var there = new TempFolder();
        EveryConstruct.CopyTo(here["input"]);
        EveryConstruct.CopyTo(there["input"]);
        here.Publish();
        var usual = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            there.Publish();
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }

        Assert.Equal(Snapshot.Of(here["output"]), Snapshot.Of(there["output"]));
    }

    [Fact]
    public void Order_in_which_the_file_system_lists_files_does_not_matter()
    {
        using var usual = new TempFolder();
        EveryConstruct.CopyTo(usual["input"]);
        var expected = usual.Publish();
        for (var seed = 0; seed < 4; seed++)
        {
            var listed = 0;
            var random = new Random(seed);
            using var shuffled = new TempFolder();
            EveryConstruct.CopyTo(shuffled["input"]);
            Sealing.SealIn(shuffled["input"]);

            var result = SiteBuild.Run(
                new BuildOptions(shuffled.Path, shuffled["input"], shuffled["output"], SampleSite.AsOf) { Listing = Shuffled },
                writes: true, cancellation: TestContext.Current.CancellationToken);

            Assert.Equal(expected.Diagnostics.Select(d => $"{d}"), result.Diagnostics.Select(d => $"{d}"));
            Assert.Equal(Snapshot.Of(usual["output"]), Snapshot.Of(shuffled["output"]));
            Assert.True(listed > 10);

            FileSystemInfo[] Shuffled(DirectoryInfo folder)
            {
                var entries = folder.GetFileSystemInfos();
                listed += entries.Length;
                if (seed == 0)
                {
                    // Exactly the other way round, which no shuffle is sure to come to.
                    return [.. entries.OrderByDescending(entry => entry.Name, StringComparer.Ordinal)];
                }

                random.Shuffle(entries);
                return entries;
            }
        }
    }

    [Fact]
    public void Line_endings_of_the_editor_do_not_matter()
    {
        using var unix = new TempFolder();
        using var windows = new TempFolder();
        EveryConstruct.CopyTo(unix["input"]);
        EveryConstruct.CopyTo(windows["input"]);
        foreach (var path in Directory.EnumerateFiles(windows["input"], "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".md" or ".yml"))
        {
            File.WriteAllText(path, File.ReadAllText(path).Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        unix.Publish();
        windows.Publish();

        Assert.Equal(Snapshot.Of(unix["output"]), Snapshot.Of(windows["output"]));
    }
}

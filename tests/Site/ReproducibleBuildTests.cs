using System.Globalization;

namespace Attest.Tests.Site;

/// <summary>The same content gives the same bytes, wherever and however it is built.</summary>
public class ReproducibleBuildTests
{
    public static TheoryData<string, string, string> Machines => new()
    {
        { "tr_TR.UTF-8", "Pacific/Kiritimati", "" },
        { "th_TH.UTF-8", "America/Anchorage", "" },
        { "ar_SA.UTF-8", "Asia/Kolkata", "" },
        { "C", "UTC", "1" },
    };

    [Theory]
    [MemberData(nameof(Machines))]
    public void Other_language_time_zone_and_folder_give_the_same_bytes(string language, string zone, string invariant)
    {
        using var here = new TempFolder();
        using var there = new TempFolder();
        EveryConstruct.CopyTo(here["input"]);
        EveryConstruct.CopyTo(there["other/place"]);
        here.Publish();

        Assert.Equal(0, ProgramRun.In(there, $"--input other/place --output elsewhere {ProgramRun.AsOf}",
            ("LANG", language), ("LC_ALL", language), ("TZ", zone), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", invariant)).ExitCode);

        Assert.Equal(Snapshot.Of(here["output"]), Snapshot.Of(there["elsewhere"]));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
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
    public void Order_in_which_the_files_were_made_does_not_matter()
    {
        using var forwards = new TempFolder();
        using var backwards = new TempFolder();
        EveryConstruct.CopyTo(forwards["input"]);
        EveryConstruct.CopyTo(backwards["input"], paths => paths.Reverse());

        forwards.Publish();
        backwards.Publish();

        Assert.Equal(Snapshot.Of(forwards["output"]), Snapshot.Of(backwards["output"]));
    }

    [Fact]
    public void Line_endings_of_the_editor_do_not_matter()
    {
        using var unix = new TempFolder();
        using var windows = new TempFolder();
        EveryConstruct.CopyTo(unix["input"]);
        EveryConstruct.CopyTo(windows["input"]);
        foreach (var path in Directory.EnumerateFiles(windows["input"], "*.*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".md" or ".yml"))
        {
            File.WriteAllText(path, File.ReadAllText(path).Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        unix.Publish();
        windows.Publish();

        Assert.Equal(Snapshot.Of(unix["output"]), Snapshot.Of(windows["output"]));
    }
}

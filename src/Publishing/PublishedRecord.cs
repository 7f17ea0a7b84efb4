using System.Globalization;
using System.Text;
using Attest.Files;

namespace Attest.Publishing;

/// <summary>
/// Whether what a build remembers of the output folder may still be true. The record is there only while no writing is under way:
/// it is taken away before the first change and written again after the last. It names the list in the output folder by its
/// length and time, which every writing makes anew, so that it is worth nothing once a build with another cache folder has
/// written there; and the start of the machine, since after a power cut files may be empty that were written whole.
/// </summary>
internal sealed class PublishedRecord(OutputPlace place, DiskFiles files)
{
    private const int LongestRecord = 1024;

    private readonly string _path = place.RecordFile;

    /// <summary>
    /// True if the last writing was finished, by a build with this cache folder, since the machine was started. What somebody has
    /// changed by hand since then it does not know.
    /// </summary>
    public bool IsTrue()
    {
        try
        {
            return StateOfOutput() is { } state && new FileInfo(_path) is { Exists: true, Length: <= LongestRecord }
                && File.ReadAllText(_path) == state;
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            return false;
        }
    }

    /// <summary>To be called before the first change.</summary>
    public void Forget() => files.Delete(_path);

    /// <summary>To be called after the last change.</summary>
    public void Remember()
    {
        try
        {
            if (StateOfOutput() is { } state)
            {
                files.Delete(_path);
                files.Create(_path, Encoding.UTF8.GetBytes(state));
            }
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            // The site is published; what is not remembered, or in part, costs the next build some time.
        }
    }

    private string? StateOfOutput() =>
        new FileInfo(Path.Combine(place.Output, OutputFolder.ListName)) is { Exists: true } list && StartOfMachine() is { } start
            ? string.Create(CultureInfo.InvariantCulture, $"attest-published-1\n{list.Length} {list.LastWriteTimeUtc.Ticks}\n{start}\n")
            : null;

    /// <summary>Linux alone tells it (random(4)); where it is not known nothing is trusted.</summary>
    private static string? StartOfMachine()
    {
        const string Path = "/proc/sys/kernel/random/boot_id";
        return OperatingSystem.IsLinux() && File.Exists(Path) ? File.ReadAllText(Path).Trim() : null;
    }
}

using System.Globalization;
using System.Text;
using Attest.Files;

namespace Attest.Publishing;

/// <summary>
/// Whether what a build remembers of the output folder may be true. The record is deleted before the first change and written after the
/// last. It holds the length and time of the list, which every writing renews, also a build with another cache folder; and the start of the
/// machine, since a power cut may empty files that were written whole.
/// </summary>
internal sealed class PublishedRecord(OutputPlace place, DiskFiles files)
{
    private const int LongestRecord = 1024;

    private readonly string _path = place.RecordFile;

    /// <summary>True if a build with this cache folder finished the last writing since the start of the machine.</summary>
    public bool IsTrue() => FileTrouble.OrDefault(() => StateOfOutput() is { } state
        && new FileInfo(_path) is { Exists: true, Length: <= LongestRecord } && File.ReadAllText(_path) == state);

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
            // Without a record the next build only takes longer.
        }
    }

    private string? StateOfOutput() =>
        new FileInfo(Path.Combine(place.Output, OutputFolder.ListName)) is { Exists: true } list && StartOfMachine() is { } start
            ? string.Create(CultureInfo.InvariantCulture, $"attest-published-1\n{list.Length} {list.LastWriteTimeUtc.Ticks}\n{start}\n")
            : null;

    /// <summary>Only Linux reports it (random(4)); elsewhere nothing is trusted.</summary>
    private static string? StartOfMachine()
    {
        const string Path = "/proc/sys/kernel/random/boot_id";
        return OperatingSystem.IsLinux() && File.Exists(Path) ? File.ReadAllText(Path).Trim() : null;
    }
}

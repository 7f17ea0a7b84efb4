using Attest.Files;

namespace Attest.Tests.Modules.Publishing;

/// <summary>What becomes of the chosen operation.</summary>
public enum Fault
{
    None,

    /// <summary>The process ends before it.</summary>
    KilledBefore,

    /// <summary>The process ends when half of it is done.</summary>
    KilledWithin,

    /// <summary>The process ends after it.</summary>
    KilledAfter,

    /// <summary>The disk is full when half of it is done; the operations that follow find room.</summary>
    DiskFull,

    /// <summary>The disk cannot be written to any more.</summary>
    ReadOnly,
}

/// <summary>The process was killed. Nothing that comes after has any effect.</summary>
public sealed class KilledException : Exception;

/// <summary>A disk on which the operation of a number, from one, goes wrong.</summary>
internal sealed class FaultyDisk(int chosen, Fault fault, bool isCacheElsewhere = false) : DiskFiles
{
    private int _begun;

    /// <summary>How many operations there were.</summary>
    public int Count => _begun;

    public override void MakeFolder(string folder) => Run(() => base.MakeFolder(folder));

    public override void Create(string path, ReadOnlySpan<byte> bytes, bool toDisk = false)
    {
        var all = bytes.ToArray();
        // Tests pull no plug, so nothing need be forced to the disk.
        Run(() => base.Create(path, all), () => base.Create(path, all.AsSpan(0, all.Length / 2)));
    }

    public override void Copy(Stream source, string path) => Run(() => base.Copy(source, path), () => base.Create(path, []));

    public override void Move(string from, string to) => Run(() => base.Move(from, to));

    public override void MoveNew(string from, string to) => Run(() => base.MoveNew(from, to));

    // Keeping the old file is done by another system call than replacing it.
    public override void Replace(string from, string to, string kept) => Run(() => base.Replace(from, to, kept), () => File.Copy(to, kept));

    public override void MoveFolder(string from, string to) => Run(() =>
    {
        if (isCacheElsewhere && Path.GetFileName(to) == ".attest-new")
        {
            throw new IOException("Invalid cross-device link", 18);
        }

        base.MoveFolder(from, to);
    });

    public override void Delete(string path) => Run(() => base.Delete(path));

    public override void DeleteFolder(string folder) => Run(() => base.DeleteFolder(folder));

    public override void DeleteTree(string folder) => Run(() => base.DeleteTree(folder), () =>
    {
        var paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        foreach (var path in paths.Take(2).ToList())
        {
            File.Delete(path);
        }
    });

    private void Run(Action operation, Action? half = null)
    {
        var number = Interlocked.Increment(ref _begun);
        if (number < chosen || fault == Fault.None || (number > chosen && fault == Fault.DiskFull))
        {
            operation();
            return;
        }

        if (number == chosen && (fault is Fault.KilledWithin or Fault.DiskFull))
        {
            half?.Invoke();
        }

        if (number == chosen && fault == Fault.KilledAfter)
        {
            operation();
        }

        throw fault switch
        {
            Fault.DiskFull => new IOException("No space left on device", 28),
            Fault.ReadOnly => new IOException("Read-only file system", 30),
            _ => new KilledException(),
        };
    }
}

using System.Collections.Concurrent;
using Attest.Files;

namespace Attest.Publishing;

/// <summary>
/// What is made and not yet published. Each file is compared with the published one at once, and waits on the disk if it differs, so that a
/// site takes no memory. May be used from many threads.
/// </summary>
public sealed class StagedSite : IDisposable
{
    private readonly Folders _folders;
    private readonly OutputFolder _published;
    private readonly ConcurrentDictionary<string, bool> _staged = new(StringComparer.Ordinal);
    private readonly Lock _opening = new();
    private readonly (long Length, DateTime ChangedAt)? _listAtFirst;
    private Staging? _staging;

    /// <exception cref="OutputInUseException">Another build, with another cache folder, is writing here.</exception>
    public StagedSite(Folders folders)
        : this(folders, DiskFiles.Real)
    {
    }

    internal StagedSite(Folders folders, DiskFiles disk)
    {
        (_folders, Disk, Place) = (folders, disk, OutputPlace.Of(folders));
        _published = new OutputFolder(Place.Output);
        using var unheld = new OutputFolder(Place.Output);
        unheld.ReadList();
        _listAtFirst = LookOfList();
    }

    internal DiskFiles Disk { get; }

    internal OutputPlace Place { get; }

    public string Outcome { get => field ?? NothingPublished; internal set; }

    internal string NothingPublished => $"nothing was published, and {Shown("")} is unchanged";

    /// <summary>To be called when the list is held: if somebody has published meanwhile, comparisons are invalid.</summary>
    /// <exception cref="OutputInUseException">Another build, with another cache folder, has published here.</exception>
    internal void RequireUnchangedOutput()
    {
        if (LookOfList() != _listAtFirst)
        {
            throw OutputFolder.Overtaken();
        }
    }

    public bool IsStaged(string path) => _staged.ContainsKey(path);

    /// <summary>Stages a file unless it is published with these bytes already.</summary>
    /// <param name="destination">Below the output folder.</param>
    /// <param name="bytes">Its content.</param>
    /// <exception cref="IOException">Something cannot be read or written; the message is shown unchanged.</exception>
    public void Take(string destination, ReadOnlyMemory<byte> bytes)
    {
        if (!IsPublished(destination, path => _published.Has(path, bytes.Span)))
        {
            Stage(destination, bytes);
        }
    }

    /// <summary>The same for a copied file.</summary>
    /// <inheritdoc cref="Take(string, ReadOnlyMemory{byte})" path="/exception"/>
    public void TakeCopy(string destination, string fullPath)
    {
        using var source = Open(fullPath);
        if (!IsPublished(destination, path => _published.Has(path, source)))
        {
            // The comparison has read a part of it.
            source.Position = 0;
            Stage(destination, (disk, waiting) => disk.Copy(source, waiting));
        }
    }

    public void Stage(string destination, ReadOnlyMemory<byte> bytes) =>
        Stage(destination, (disk, waiting) => disk.Create(waiting, bytes.Span));

    public void StageCopy(string destination, string fullPath)
    {
        using var source = Open(fullPath);
        Stage(destination, (disk, waiting) => disk.Copy(source, waiting));
    }

    /// <summary>Adds lists, which must survive a power cut, since they say what may be deleted; a lost page is written again.</summary>
    internal Staging WithLists(IEnumerable<(string Name, ReadOnlyMemory<byte> Bytes)> lists) => Explained(() =>
    {
        foreach (var (name, bytes) in lists)
        {
            Opened().Write(name, (disk, waiting) => disk.Create(waiting, bytes.Span, toDisk: true));
        }

        return Opened();
    }, () => CannotWrite(OutputFolder.ListName));

    /// <summary>Deletes what a killed run has left, if nothing waits.</summary>
    internal void ClearStaging() => FileTrouble.Explained(
        $"what an earlier build has left in {_folders.Display(Place.StagingFolder)} cannot be deleted", NothingPublished,
        () => Staging.Clear(Place, Disk));

    internal string Shown(string path) => $"{_folders.Display(_folders.Output)}/{path}";

    public void Dispose()
    {
        _staging?.Dispose();
        _published.Dispose();
    }

    private void Stage(string destination, Action<DiskFiles, string> write) => Explained(() =>
    {
        Opened().Write(destination, write);
        return _staged[destination] = true;
    }, () => CannotWrite(destination));

    private bool IsPublished(string destination, Func<string, bool> isThere) =>
        Explained(() => isThere(destination), () => $"{Shown(destination)} cannot be read");

    private FileStream Open(string fullPath) => Explained(
        () => InputFile.OpenAt(fullPath), () => $"{InputFolder.ListedAs(_folders.Display(fullPath))} cannot be read");

    /// <summary>As in <see cref="FileTrouble"/>, but with lazy messages, since there are many files.</summary>
    private T Explained<T>(Func<T> step, Func<string> what)
    {
        try
        {
            return step();
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            throw FileTrouble.Explain(what(), exception, NothingPublished);
        }
    }

    /// <summary>Every writing renews the list.</summary>
    private (long Length, DateTime ChangedAt)? LookOfList() =>
        new FileInfo(Path.Combine(Place.Output, OutputFolder.ListName)) is { Exists: true } list
            ? (list.Length, list.LastWriteTimeUtc)
            : null;

    private Staging Opened()
    {
        lock (_opening)
        {
            return _staging ??= Staging.Open(Place, Disk);
        }
    }

    private string CannotWrite(string path) => $"{Shown(path)} cannot be written";
}

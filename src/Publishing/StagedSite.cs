using System.Collections.Concurrent;
using Attest.Files;

namespace Attest.Publishing;

/// <summary>
/// What a build has made so far that is not published yet. Each file is compared with the one that is there as soon as it is made, and only
/// waits, on the disk, if it differs: so a site takes no memory, however large it is. May be used from many threads.
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

    /// <summary>What has come of the publishing so far.</summary>
    public string Outcome { get => field ?? NothingPublished; internal set; }

    internal string NothingPublished => $"nothing was published, and {Shown("")} is unchanged";

    /// <summary>
    /// To be called when the list is held: files were compared with those that were there, and so are only worth something if nobody has
    /// published meanwhile.
    /// </summary>
    /// <exception cref="OutputInUseException">Another build, with another cache folder, has published here.</exception>
    internal void RequireUnchangedOutput()
    {
        if (LookOfList() != _listAtFirst)
        {
            throw OutputFolder.Overtaken();
        }
    }

    /// <summary>True of a file that waits to be published.</summary>
    public bool IsStaged(string path) => _staged.ContainsKey(path);

    /// <summary>Lets a file wait unless it is published with these bytes already.</summary>
    /// <param name="destination">Below the output folder.</param>
    /// <param name="bytes">What is to be there.</param>
    /// <exception cref="IOException">Something cannot be read or written; the message is shown as it is.</exception>
    public void Take(string destination, ReadOnlyMemory<byte> bytes)
    {
        if (!IsPublished(destination, path => _published.Has(path, bytes.Span)))
        {
            Stage(destination, bytes);
        }
    }

    /// <summary>Lets a file that is copied wait unless it is published with these bytes already.</summary>
    /// <inheritdoc cref="Take(string, ReadOnlyMemory{byte})" path="/exception"/>
    public void TakeCopy(string destination, string fullPath)
    {
        using var source = Open(fullPath);
        if (!IsPublished(destination, path => _published.Has(path, source)))
        {
            // It was read as far as it is like the one that is there.
            source.Position = 0;
            Stage(destination, (disk, waiting) => disk.Copy(source, waiting));
        }
    }

    /// <summary>Lets a file wait, whatever is there.</summary>
    public void Stage(string destination, ReadOnlyMemory<byte> bytes) => Stage(destination, (disk, waiting) => disk.Create(waiting, bytes.Span));

    /// <summary>Lets a file that is copied wait, whatever is there.</summary>
    public void StageCopy(string destination, string fullPath)
    {
        using var source = Open(fullPath);
        Stage(destination, (disk, waiting) => disk.Copy(source, waiting));
    }

    /// <summary>What waits, with lists of names that must survive a power cut, since they say what may be deleted; a page that does not is written again.</summary>
    internal Staging WithLists(IEnumerable<(string Name, ReadOnlyMemory<byte> Bytes)> lists)
    {
        try
        {
            foreach (var (name, bytes) in lists)
            {
                Opened().Write(name, (disk, waiting) => disk.Create(waiting, bytes.Span, toDisk: true));
            }

            return Opened();
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            throw CannotWrite(OutputFolder.ListName, exception);
        }
    }

    /// <summary>Takes away what a run that was killed has left, if nothing waits.</summary>
    internal void ClearStaging()
    {
        try
        {
            Staging.Clear(Place, Disk);
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            throw FileTrouble.Explain($"what an earlier build has left in {_folders.Display(Place.StagingFolder)} cannot be deleted", exception, NothingPublished);
        }
    }

    internal string Shown(string path) => $"{_folders.Display(_folders.Output)}/{path}";

    public void Dispose()
    {
        _staging?.Dispose();
        _published.Dispose();
    }

    private void Stage(string destination, Action<DiskFiles, string> write)
    {
        try
        {
            Opened().Write(destination, write);
            _staged[destination] = true;
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            throw CannotWrite(destination, exception);
        }
    }

    private bool IsPublished(string destination, Func<string, bool> isThere)
    {
        try
        {
            return isThere(destination);
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            throw FileTrouble.Explain($"{Shown(destination)} cannot be read", exception, NothingPublished);
        }
    }

    private FileStream Open(string fullPath)
    {
        try
        {
            return InputFile.OpenAt(fullPath);
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            throw FileTrouble.Explain($"{InputFolder.ListedAs(_folders.Display(fullPath))} cannot be read", exception, NothingPublished);
        }
    }

    /// <summary>Every writing makes the list anew.</summary>
    private (long Length, DateTime ChangedAt)? LookOfList() =>
        new FileInfo(Path.Combine(Place.Output, OutputFolder.ListName)) is { Exists: true } list ? (list.Length, list.LastWriteTimeUtc) : null;

    private Staging Opened()
    {
        lock (_opening)
        {
            return _staging ??= Staging.Open(Place, Disk);
        }
    }

    private FileTroubleException CannotWrite(string path, Exception exception) => FileTrouble.Explain($"{Shown(path)} cannot be written", exception, NothingPublished);
}

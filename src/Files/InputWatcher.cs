using System.Threading.Channels;

namespace Attest.Files;

/// <summary>Changes that came together.</summary>
/// <param name="Paths">Below the input folder and with forward slashes.</param>
/// <param name="IsWhole">False if the system lost changes, so that anything may have changed.</param>
public sealed record Burst(IReadOnlySet<string> Paths, bool IsWhole);

/// <summary>Reports changes when no more come for a moment: one save is several, a switch of branches thousands.</summary>
public sealed class InputWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);

    private readonly Channel<string?> _changes = Channel.CreateUnbounded<string?>(new UnboundedChannelOptions { SingleReader = true });
    private readonly string _folder;
    private FileSystemWatcher _watcher;

    /// <exception cref="IOException">The system cannot watch the folder, or no further one.</exception>
    public InputWatcher(string folder)
    {
        _folder = folder;
        _watcher = Watch();
    }

    /// <summary>Watches the folder that is at the path now, if there is one.</summary>
    public void Renew()
    {
        try
        {
            var renewed = Watch();
            _watcher.Dispose();
            _watcher = renewed;
        }
        catch (Exception exception) when (exception is ArgumentException || FileTrouble.IsTrouble(exception))
        {
            // The folder does not exist; the caller tries again.
        }
    }

    public async Task<Burst> NextAsync(CancellationToken cancellation)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var isWhole = true;
        await _changes.Reader.WaitToReadAsync(cancellation);
        do
        {
            while (_changes.Reader.TryRead(out var path))
            {
                isWhole &= path is not null;
                paths.Add(path ?? "");
            }
        }
        while (await ComesMore(cancellation));
        paths.Remove("");
        return new Burst(paths, isWhole);
    }

    public void Dispose() => _watcher.Dispose();

    private FileSystemWatcher Watch()
    {
        var watcher = new FileSystemWatcher(_folder)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) =>
        {
            // Some systems also report a folder when something in it changes.
            if (!Directory.Exists(change.FullPath))
            {
                Note(change.FullPath);
            }
        };
        watcher.Created += (_, change) => Note(change.FullPath);
        watcher.Deleted += (_, change) => Note(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Note(change.OldFullPath);
            Note(change.FullPath);
        };
        watcher.Error += (_, _) => _changes.Writer.TryWrite(null);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private async Task<bool> ComesMore(CancellationToken cancellation)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        quiet.CancelAfter(Quiet);
        try
        {
            return await _changes.Reader.WaitToReadAsync(quiet.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Note(string fullPath)
    {
        var path = Path.GetRelativePath(_folder, fullPath).Replace(Path.DirectorySeparatorChar, '/');
        // Editors name their own files so.
        if (!path.Split('/').Any(part => part.StartsWith('.')))
        {
            _changes.Writer.TryWrite(path);
        }
    }
}

using System.Threading.Channels;

namespace Attest.Modules;

/// <summary>Changes below the input folder that came together.</summary>
/// <param name="Paths">What was written, made, moved or deleted, below the input folder and with forward slashes.</param>
/// <param name="IsWhole">False if the system did not tell all, so that anything may have changed.</param>
public sealed record Burst(IReadOnlySet<string> Paths, bool IsWhole);

/// <summary>
/// Watches the input folder. One save of an editor is several changes, and a switch of branches thousands: they are told together,
/// once it has been quiet for a moment.
/// </summary>
public sealed class InputWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);

    private readonly Channel<string?> _changes = Channel.CreateUnbounded<string?>(new UnboundedChannelOptions { SingleReader = true });
    private readonly FileSystemWatcher _watcher;
    private readonly string _folder;

    /// <exception cref="IOException">The system cannot watch the folder, or no more of them.</exception>
    public InputWatcher(string folder)
    {
        _folder = folder;
        _watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        _watcher.Changed += (_, change) =>
        {
            // Some systems tell of a folder when something in it changes, of which they tell as well.
            if (!Directory.Exists(change.FullPath))
            {
                Note(change.FullPath);
            }
        };
        _watcher.Created += (_, change) => Note(change.FullPath);
        _watcher.Deleted += (_, change) => Note(change.FullPath);
        _watcher.Renamed += (_, change) =>
        {
            Note(change.OldFullPath);
            Note(change.FullPath);
        };
        _watcher.Error += (_, _) => _changes.Writer.TryWrite(null);
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Waits for the next changes.</summary>
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
        // What begins with a dot is no part of the knowledge base; editors keep their own files so.
        if (!path.Split('/').Any(part => part.StartsWith('.')))
        {
            _changes.Writer.TryWrite(path);
        }
    }
}

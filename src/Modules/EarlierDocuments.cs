using System.Collections.Concurrent;
using Attest.Execution;
using Attest.Files;

namespace Attest.Modules;

/// <summary>
/// What files held when they were last read and parsed, for runs that follow one another in one process: a file that looks as it
/// did is not read again. Safe to use from many threads.
/// </summary>
public sealed class EarlierDocuments
{
    private readonly ConcurrentDictionary<string, (InputFile File, Document? Document)> _files = new(StringComparer.Ordinal);

    /// <summary>What was kept of a file of this length and time; null if it must be read.</summary>
    public Document? Find(string path, InputFile file)
    {
        if (_files.TryGetValue(path, out var earlier) && earlier.Document is { } document && earlier.File == file)
        {
            return document;
        }

        _files[path] = (file, null);
        return null;
    }

    /// <summary>Keeps what was made of a file that <see cref="Find"/> was asked for.</summary>
    public void Keep(Document document)
    {
        if (_files.TryGetValue(document.Path, out var earlier))
        {
            _files[document.Path] = (earlier.File, document);
        }
    }

    /// <summary>Has a file read again that somebody says has changed, since two changes can be too near for the file system's clock.</summary>
    public void Forget(string path) => _files.TryRemove(path, out _);

    /// <summary>The same for many, and for all that lies in one that is a folder.</summary>
    public void Forget(IEnumerable<string> paths)
    {
        var others = paths.Where(path => !_files.TryRemove(path, out _)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in others.Count > 0 ? _files.Keys : [])
        {
            if (RelativePath.FoldersOf(path).Any(others.Contains))
            {
                Forget(path);
            }
        }
    }
}

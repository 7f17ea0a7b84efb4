using System.Collections.Concurrent;

namespace Attest.Files;

/// <summary>
/// What was made of files when they were last read, for later runs in the same process: a file of the same length and time is not read
/// again. Safe to use from many threads.
/// </summary>
public sealed class EarlierFiles<T>
    where T : class
{
    private readonly ConcurrentDictionary<string, (InputFile File, T? Made)> _files = new(StringComparer.Ordinal);

    /// <summary>What was kept of this file; null if it must be read.</summary>
    public T? Find(InputFile file)
    {
        if (_files.TryGetValue(file.Path, out var earlier) && earlier.Made is { } made && earlier.File == file)
        {
            return made;
        }

        _files[file.Path] = (file, null);
        return null;
    }

    /// <summary>Keeps what was made of a file after <see cref="Find"/>.</summary>
    public void Keep(string path, T made)
    {
        if (_files.TryGetValue(path, out var earlier))
        {
            _files[path] = (earlier.File, made);
        }
    }

    /// <summary>Has a changed file read again, since two changes can be too near for the file system's clock.</summary>
    public void Forget(string path) => _files.TryRemove(path, out _);

    /// <summary>The same for many, and for all files in a folder.</summary>
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

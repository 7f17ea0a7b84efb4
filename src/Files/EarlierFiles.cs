using System.Collections.Concurrent;

namespace Attest.Files;

/// <summary>What earlier runs in the same process made of files of the same length and time. Safe to use from many threads.</summary>
public sealed class EarlierFiles<T>
    where T : class
{
    private readonly ConcurrentDictionary<string, (InputFile File, T? Made)> _files = new(StringComparer.Ordinal);

    /// <returns>Null if the file must be read.</returns>
    public T? Find(InputFile file)
    {
        if (_files.TryGetValue(file.Path, out var earlier) && earlier.Made is { } made && earlier.File == file)
        {
            return made;
        }

        _files[file.Path] = (file, null);
        return null;
    }

    /// <summary>To be called after <see cref="Find"/>.</summary>
    public void Keep(string path, T made)
    {
        if (_files.TryGetValue(path, out var earlier))
        {
            _files[path] = (earlier.File, made);
        }
    }

    /// <summary>For a changed file: two changes can be too near for the file system's clock.</summary>
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

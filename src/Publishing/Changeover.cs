using Attest.Files;

namespace Attest.Publishing;

/// <summary>Replaces the old site. Steps are moves on one file system and can be undone, so that a failure leaves the old site.</summary>
internal sealed class Changeover(OutputPlace place, Staging staging, DiskFiles files)
{
    private readonly Stack<Action> _undo = new();
    private readonly HashSet<string> _there = new(StringComparer.Ordinal);
    private readonly HashSet<string> _moved = new(StringComparer.Ordinal);

    /// <summary>The path below the output folder of the last step.</summary>
    public string Current { get; private set; } = "";

    /// <summary>Moves a waiting file, or, if its folder is not there yet, the folder with all that waits in it.</summary>
    public void Place(string path)
    {
        Current = path;
        foreach (var folder in RelativePath.FoldersOf(path))
        {
            if (_moved.Contains(folder))
            {
                return;
            }

            if (!_there.Contains(folder) && !Directory.Exists(Published(folder)))
            {
                Do(() => files.MoveFolder(staging.PathOf(folder), Published(folder)),
                    () => files.MoveFolder(Published(folder), staging.PathOf(folder)));
                _moved.Add(folder);
                return;
            }

            _there.Add(folder);
        }

        PlaceFile(path);
    }

    /// <summary>
    /// The first step: places the list of all old and new names. Without hard links keeping the held old list would mean to copy what
    /// nobody else may open, so a copy was made before.
    /// </summary>
    /// <param name="waiting">The full name of the list.</param>
    /// <param name="old">The full name of the copy; it does not exist if there was no list.</param>
    /// <exception cref="OutputInUseException">There was no list, and another build has placed one.</exception>
    public void PlaceList(string waiting, string old)
    {
        Current = OutputFolder.ListName;
        var published = Published(Current);
        var hasOld = File.Exists(old);
        Do(hasOld ? () => files.Move(waiting, published) : () => PlaceFirstList(waiting, published),
            () => files.Move(hasOld ? old : published, hasOld ? published : waiting));
    }

    /// <summary>The last step, after which nothing can fail: places the list of the new names alone.</summary>
    public void PlaceFinalList(string waiting)
    {
        Current = OutputFolder.ListName;
        files.Move(waiting, Published(Current));
    }

    /// <summary>Deletes a file, if it is there, and the folders that become empty.</summary>
    public void Delete(string path)
    {
        Current = path;
        if (File.Exists(Published(path)))
        {
            var kept = staging.PlaceForOld();
            Do(() => files.Move(Published(path), kept), () => files.Move(kept, Published(path)));
        }

        for (var folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            var full = Published(folder);
            if (!Directory.Exists(full))
            {
                // Somebody else deleted it, and its own folder may be empty now.
                continue;
            }

            if (Directory.EnumerateFileSystemEntries(full).Any())
            {
                return;
            }

            Do(() => files.DeleteFolder(full), () => files.MakeFolder(full));
            _there.Remove(folder.Replace('\\', '/'));
        }
    }

    /// <returns>False if undoing failed too: the site is partly old and partly new then, each file whole.</returns>
    public bool TakeBack() => FileTrouble.Succeeds(() =>
    {
        while (_undo.TryPop(out var step))
        {
            step();
        }
    });

    /// <summary>Without a list to hold, two builds that begin together notice each other only here.</summary>
    /// <exception cref="OutputInUseException">It was the other one.</exception>
    private void PlaceFirstList(string waiting, string published)
    {
        try
        {
            files.MoveNew(waiting, published);
        }
        // It is not a list, or, without hard links, ours would have to be copied, and is held.
        catch (IOException exception) when (File.Exists(published) || FileTrouble.IsInUse(exception))
        {
            using var folder = new OutputFolder(place.Output);
            if (folder.HasList())
            {
                throw OutputFolder.Overtaken();
            }

            files.Move(waiting, published);
        }
    }

    private void PlaceFile(string path)
    {
        var (waiting, published) = (staging.PathOf(path), Published(path));
        if (!File.Exists(published))
        {
            Do(() => files.Move(waiting, published), () => files.Move(published, waiting));
            return;
        }

        var kept = staging.PlaceForOld();
        Do(() => files.Replace(waiting, published, kept), () => files.Move(kept, published));
    }

    private string Published(string path) => Path.Combine(place.Output, path);

    private void Do(Action step, Action back)
    {
        step();
        _undo.Push(back);
    }
}

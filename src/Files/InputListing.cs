using Attest.Text;

namespace Attest.Files;

/// <summary>Lists the files below the input folder in ordinal order of paths, without names that begin with a dot.</summary>
internal static class InputListing
{
    /// <exception cref="FileTroubleException">The folder cannot be read.</exception>
    public static IReadOnlyList<InputFile> Of(Folders folders)
    {
        var files = new List<InputFile>();
        Collect(folders, files);
        // Names may look alike once hidden characters are masked; only the first is kept then.
        files.Sort((a, b) =>
            string.CompareOrdinal(a.Path, b.Path) is not 0 and var order ? order : string.CompareOrdinal(NameOf(a), NameOf(b)));
        return [.. files.DistinctBy(file => file.Path)];

        static string? NameOf(InputFile file) => file.IsListed ? file.FullPath : null;
    }

    /// <summary>Line ends or hidden characters in a name could forge a log. No page can link to such a file.</summary>
    public static string Shown(string name) =>
        string.Concat(HiddenCharacters.Masked(name).Select(c => char.IsControl(c) ? '\ufffd' : c));

    public static InputFile Describe(string path, FileSystemInfo entry, bool isLink)
    {
        var length = !isLink && entry is FileInfo file ? file.Length : 0;
        var kind = isLink ? InputKind.Link : SpecialFiles.IsSpecial(entry.FullName, length) ? InputKind.Special : InputKind.File;
        return new InputFile(path, entry.FullName, length, isLink ? default : entry.LastWriteTimeUtc, kind);
    }

    private static void Collect(Folders folders, List<InputFile> files)
    {
        // Without recursion, since folders can be nested to any depth.
        var waiting = new Stack<(DirectoryInfo Folder, string Prefix)>([(new DirectoryInfo(folders.Input), "")]);
        // In the root of a repository are files that have nothing to do with the content. A worktree has a file of this name.
        var isRepository = Path.Exists(Path.Combine(folders.Input, ".git"));
        while (waiting.TryPop(out var next))
        {
            foreach (var entry in EntriesOf(folders, next.Folder, next.Prefix, files))
            {
                var path = next.Prefix + Shown(entry.Name);
                if (next.Prefix.Length + entry.Name.Length > InputFile.LongestPath && !entry.Name.StartsWith('.'))
                {
                    files.Add(new InputFile(path, entry.FullName, 0, default, InputKind.TooDeep));
                    continue;
                }

                if (FileNames.IsAttributes(entry.Name) && !(isRepository && next.Prefix.Length == 0))
                {
                    files.Add(new InputFile(path, entry.FullName, 0, default, InputKind.Attributes));
                    continue;
                }

                // It was deleted since the folder was read.
                if (entry.Name.StartsWith('.') || (!entry.Exists && entry.LinkTarget is null)
                    || (isRepository && next.Prefix.Length == 0 && !FileNames.IsPart(entry.Name)))
                {
                    continue;
                }

                // A link could lead out of the input folder, or in circles.
                var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
                if (entry is DirectoryInfo && !isLink && FileNames.IsRead(path))
                {
                    files.Add(new InputFile(path, entry.FullName, 0, default, InputKind.Folder));
                }
                else if (entry is DirectoryInfo inner && !isLink)
                {
                    waiting.Push((inner, path + "/"));
                }
                else
                {
                    files.Add(Describe(path, entry, isLink));
                }
            }
        }
    }

    private static FileSystemInfo[] EntriesOf(Folders folders, DirectoryInfo folder, string prefix, List<InputFile> files)
    {
        try
        {
            return folders.Listing(folder);
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            if (prefix.Length == 0)
            {
                throw FileTrouble.Explain($"the folder {folders.Display(folders.Input)} cannot be read", exception, "nothing was done");
            }

            files.Add(new InputFile(prefix, folder.FullName, 0, default, InputKind.ClosedFolder));
            return [];
        }
    }
}

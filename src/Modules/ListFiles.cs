using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Text;

namespace Attest.Modules;

/// <summary>What stands below the input folder under a name.</summary>
public enum InputKind
{
    File,

    /// <summary>A symbolic link, to a file or a folder, which is not followed.</summary>
    Link,

    /// <summary>A pipe, a socket or a device: opened, it could answer never, or without an end.</summary>
    Special,
}

/// <summary>A file below the input folder, not yet read.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="ChangedAt">When it was last written, as the file system says.</param>
public sealed record InputFile(string FullPath, long Length, DateTime ChangedAt, InputKind Kind)
{
    /// <summary>True if it is there to be opened.</summary>
    public bool IsFile => Kind == InputKind.File;
}

/// <summary>
/// Lists the files below the input folder in ordinal order of paths. What begins with a dot is left out. A folder that may not be
/// read becomes an <see cref="UnreadableFile"/>.
/// </summary>
public sealed class ListFiles(BuildOptions options) : Module
{
    /// <summary>Characters of a path. Systems stop at lengths of their own, some without a word, and what lies deeper would be left out.</summary>
    private const int LongestPath = 1000;

    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var documents = new List<Document>();
        Collect(new DirectoryInfo(options.Input), documents);
        // Two names may look alike once what cannot be shown is masked.
        documents.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path) is not 0 and var order ? order
            : string.CompareOrdinal((a.Model as InputFile)?.FullPath, (b.Model as InputFile)?.FullPath));
        // Nobody could tell those apart that are named alike.
        return [.. documents.DistinctBy(document => document.Path)];
    }

    private void Collect(DirectoryInfo root, List<Document> documents)
    {
        // Without recursion: folders can be nested as deeply as somebody likes.
        var folders = new Stack<(DirectoryInfo Folder, string Prefix)>([(root, "")]);
        while (folders.TryPop(out var next))
        {
            foreach (var entry in EntriesOf(next.Folder, next.Prefix, documents))
            {
                if (next.Prefix.Length + entry.Name.Length > LongestPath && !entry.Name.StartsWith('.'))
                {
                    documents.Add(TooDeep(next.Prefix + Shown(entry.Name)));
                    continue;
                }

                // What has gone since the folder was read was never here.
                if (entry.Name.StartsWith('.') || (!entry.Exists && entry.LinkTarget is null))
                {
                    continue;
                }

                // A link could lead out of the input folder, or in circles.
                var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
                if (entry is DirectoryInfo inner && !isLink)
                {
                    folders.Push((inner, $"{next.Prefix}{Shown(entry.Name)}/"));
                }
                else
                {
                    documents.Add(new Document(next.Prefix + Shown(entry.Name)) { Model = Describe(entry, isLink) });
                }
            }
        }
    }

    private FileSystemInfo[] EntriesOf(DirectoryInfo folder, string prefix, List<Document> documents)
    {
        try
        {
            return options.Listing(folder);
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            if (prefix.Length == 0)
            {
                throw FileTrouble.Explain($"the folder {options.Display(options.Input)} cannot be read", exception, "nothing was done");
            }

            var at = new SourceText(options.DisplayPath(prefix), "").At(0);
            documents.Add(new Document(prefix) { Model = new UnreadableFile(new ContentFault(FaultKind.UnreadableFile, at, "the folder cannot be read", "check that it is still there and may be read")) });
            return [];
        }
    }

    private Document TooDeep(string path) => new(path)
    {
        Model = new UnreadableFile(new ContentFault(FaultKind.TooLarge, new SourceText(options.DisplayPath(path), "").At(0),
            $"the path has more than {LongestPath} characters", "use fewer nested folders, or shorter names")),
    };

    /// <summary>A name that ends a line, or hides a part of itself, could say anything in a log. No page can link to such a file.</summary>
    internal static string Shown(string name) =>
        string.Concat(HiddenCharacters.Masked(name).Select(c => char.IsControl(c) ? '\ufffd' : c));

    internal static InputFile Describe(FileSystemInfo entry, bool isLink)
    {
        var length = !isLink && entry is FileInfo file ? file.Length : 0;
        var kind = isLink ? InputKind.Link : SpecialFiles.IsSpecial(entry.FullName, length) ? InputKind.Special : InputKind.File;
        return new InputFile(entry.FullName, length, isLink ? default : entry.LastWriteTimeUtc, kind);
    }
}

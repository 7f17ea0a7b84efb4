using Attest.Content;
using Attest.Execution;

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
public sealed record InputFile(string FullPath, long Length, InputKind Kind)
{
    /// <summary>True if it is there to be opened.</summary>
    public bool IsFile => Kind == InputKind.File;
}

/// <summary>Lists the files below the input folder in ordinal order of paths. What begins with a dot is left out.</summary>
public sealed class ListFiles(BuildOptions options) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var documents = new List<Document>();
        Collect(new DirectoryInfo(options.Input), documents);
        documents.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return documents;
    }

    private static void Collect(DirectoryInfo root, List<Document> documents)
    {
        // Without recursion: folders can be nested as deeply as somebody likes.
        var folders = new Stack<(DirectoryInfo Folder, string Prefix)>([(root, "")]);
        while (folders.TryPop(out var next))
        {
            foreach (var entry in next.Folder.EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.'))
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

    /// <summary>A name that ends a line, or hides a part of itself, could say anything in a log. No page can link to such a file.</summary>
    private static string Shown(string name) =>
        string.Concat(HiddenCharacters.Masked(name).Select(c => char.IsControl(c) ? '\ufffd' : c));

    private static InputFile Describe(FileSystemInfo entry, bool isLink)
    {
        var length = !isLink && entry is FileInfo file ? file.Length : 0;
        return new InputFile(entry.FullName, length, isLink ? InputKind.Link : SpecialFiles.IsSpecial(entry.FullName, length) ? InputKind.Special : InputKind.File);
    }
}

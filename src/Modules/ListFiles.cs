using Attest.Content;
using Attest.Content.Models;
using Attest.Diagnostics;
using Attest.Execution;

namespace Attest.Modules;

/// <summary>A file below the input folder, not yet read.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="ChangedAt">When it was last written, as the file system says.</param>
/// <param name="IsLink">A symbolic link, which is not followed.</param>
public sealed record InputFile(string FullPath, long Length, DateTime ChangedAt, bool IsLink);

/// <summary>
/// Lists the files below the input folder in ordinal order of paths. What begins with a dot is left out. A folder that may not be
/// read becomes an <see cref="UnreadableFile"/>.
/// </summary>
public sealed class ListFiles(BuildOptions options) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var documents = new List<Document>();
        Collect(new DirectoryInfo(options.Input), "", documents);
        documents.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return documents;
    }

    private void Collect(DirectoryInfo folder, string prefix, List<Document> documents)
    {
        foreach (var entry in EntriesOf(folder, prefix, documents))
        {
            // What has gone since the folder was read was never here.
            if (entry.Name.StartsWith('.') || (!entry.Exists && entry.LinkTarget is null))
            {
                continue;
            }

            // A link could lead out of the input folder, or in circles.
            var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            if (entry is DirectoryInfo inner && !isLink)
            {
                Collect(inner, $"{prefix}{entry.Name}/", documents);
            }
            else
            {
                var length = entry is FileInfo file && !isLink ? file.Length : 0;
                documents.Add(new Document(prefix + entry.Name) { Model = new InputFile(entry.FullName, length, isLink ? default : entry.LastWriteTimeUtc, isLink) });
            }
        }
    }

    private FileSystemInfo[] EntriesOf(DirectoryInfo folder, string prefix, List<Document> documents)
    {
        try
        {
            return folder.GetFileSystemInfos();
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
}

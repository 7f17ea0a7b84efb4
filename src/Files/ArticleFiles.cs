using System.Text;
using Attest.Diagnostics;

namespace Attest.Files;

/// <param name="Done">What is done to a file: <c>approved</c>.</param>
/// <param name="Nothing">Said if no file was changed.</param>
/// <param name="HasIt">Said of the only file that was.</param>
public sealed record ChangeWords(string Done, string Nothing, string HasIt, string HaveIt)
{
    public static ChangeWords OfApproval { get; } = new("approved", "nothing was recorded", "has its approval", "have their approvals");

    public static ChangeWords OfCorrection { get; } = new("corrected", "nothing was written", "is corrected", "are corrected");
}

/// <summary>Writes articles whole. Existing ones keep their mode; a new one never replaces another file.</summary>
public static class ArticleFiles
{
    /// <summary>Replaces all texts or none: all are written beside their files before the first takes its place.</summary>
    /// <param name="folders">Where the files are.</param>
    /// <param name="changes">For each path below the input folder the text that was read and the new one.</param>
    /// <param name="words">How the change is called in messages.</param>
    /// <exception cref="IOException">A file was changed or cannot be written; the message says if anything was replaced.</exception>
    public static void Replace(
        Folders folders, IReadOnlyList<(string Path, SourceText Before, SourceText After)> changes, ChangeWords words) =>
        Replace(folders, changes, words, DiskFiles.Real);

    /// <inheritdoc cref="Replace(Folders, IReadOnlyList{ValueTuple{string, SourceText, SourceText}}, ChangeWords)"/>
    internal static void Replace(
        Folders folders, IReadOnlyList<(string Path, SourceText Before, SourceText After)> changes, ChangeWords words, DiskFiles disk)
    {
        var prepared = new List<ReplacementFile>(changes.Count);
        var placed = 0;
        var current = "";
        try
        {
            foreach (var (path, before, after) in changes)
            {
                current = path;
                var full = Path.Combine(folders.Input, path);
                prepared.Add(ReplacementFile.Beside(full, Changed(File.ReadAllBytes(full), before, after, words), disk));
            }

            for (; placed < prepared.Count; placed++)
            {
                current = changes[placed].Path;
                prepared[placed].TakePlaceAndKeep();
            }
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            var left = Enumerable.Range(0, placed).Where(i => !FileTrouble.Succeeds(prepared[i].PutBack))
                .Select(i => folders.DisplayPath(changes[i].Path)).ToList();
            throw FileTrouble.Explain($"{folders.DisplayPath(current)} cannot be written", exception, left.Count == 0
                ? words.Nothing
                : $"only {string.Join(", ", left)} {(left.Count == 1 ? words.HasIt : words.HaveIt)}");
        }
        finally
        {
            // What is left beside the articles has a name that nobody reads, and the next change of the article deletes it.
            prepared.ForEach(static file => FileTrouble.Succeeds(file.Dispose));
        }
    }

    /// <exception cref="IOException">Something is at its place, or it cannot be written.</exception>
    public static void Create(Folders folders, string path, string text)
    {
        FileTrouble.Explained($"{folders.DisplayPath(path)} cannot be written", "nothing was written", () =>
        {
            var full = Path.Combine(folders.Input, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            ReplacementFile.WriteNew(full, Encoding.UTF8.GetBytes(text));
        });
    }

    private static byte[] Changed(byte[] bytes, SourceText before, SourceText after, ChangeWords words)
    {
        byte[] mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? [0xEF, 0xBB, 0xBF] : [];
        return bytes.AsSpan(mark.Length).SequenceEqual(Encoding.UTF8.GetBytes(before.Text))
            ? [.. mark, .. Encoding.UTF8.GetBytes(after.Text)]
            : throw new FileTroubleException($"{before.Path} was changed while it was being {words.Done}; {words.Nothing}");
    }
}

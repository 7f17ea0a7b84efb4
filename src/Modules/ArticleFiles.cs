using System.Text;
using Attest.Diagnostics;

namespace Attest.Modules;

/// <summary>Writes articles: those that are there are replaced whole, with their mode; a new one never takes the place of another file.</summary>
public static class ArticleFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Replaces texts, all or none: each is laid beside its file before the first takes its place.</summary>
    /// <param name="options">Where the files are.</param>
    /// <param name="changes">For each path below the input folder the text that was read and the one to be written.</param>
    /// <exception cref="IOException">A file was changed by somebody else meanwhile, or cannot be written; nothing was replaced.</exception>
    public static void Replace(BuildOptions options, IReadOnlyList<(string Path, SourceText Before, SourceText After)> changes)
    {
        var prepared = new List<(ReplacementFile File, byte[] Old)>(changes.Count);
        var placed = 0;
        var current = "";
        try
        {
            foreach (var (path, before, after) in changes)
            {
                current = path;
                var full = Path.Combine(options.Input, path);
                var old = File.ReadAllBytes(full);
                prepared.Add((ReplacementFile.Beside(full, Changed(old, before, after)), old));
            }

            for (; placed < prepared.Count; placed++)
            {
                current = changes[placed].Path;
                prepared[placed].File.TakePlace();
            }
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            for (var i = placed - 1; i >= 0; i--)
            {
                ReplacementFile.Write(Path.Combine(options.Input, changes[i].Path), prepared[i].Old);
            }

            throw FileTrouble.Explain($"{options.DisplayPath(current)} cannot be written", exception, "nothing was recorded");
        }
        finally
        {
            prepared.ForEach(static change => change.File.Dispose());
        }
    }

    /// <summary>Writes a new article.</summary>
    /// <exception cref="IOException">There is something at its place, or it cannot be written.</exception>
    public static void Create(BuildOptions options, string path, string text)
    {
        var full = Path.Combine(options.Input, path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            ReplacementFile.WriteNew(full, Utf8.GetBytes(text));
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            throw FileTrouble.Explain($"{options.DisplayPath(path)} cannot be written", exception, "nothing was written");
        }
    }

    private static byte[] Changed(byte[] bytes, SourceText before, SourceText after)
    {
        byte[] mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? [0xEF, 0xBB, 0xBF] : [];
        return bytes.AsSpan(mark.Length).SequenceEqual(Utf8.GetBytes(before.Text))
            ? [.. mark, .. Utf8.GetBytes(after.Text)]
            : throw new FileTroubleException($"{before.Path} was changed while it was being approved; nothing was recorded");
    }
}

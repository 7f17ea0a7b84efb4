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
        var prepared = new List<ReplacementFile>(changes.Count);
        try
        {
            foreach (var (path, before, after) in changes)
            {
                var full = Path.Combine(options.Input, path);
                prepared.Add(ReplacementFile.Beside(full, Changed(full, before, after)));
            }

            prepared.ForEach(file => file.TakePlace());
        }
        finally
        {
            prepared.ForEach(file => file.Dispose());
        }
    }

    /// <summary>Writes a new article.</summary>
    /// <exception cref="IOException">There is something at its place, or it cannot be written.</exception>
    public static void Create(BuildOptions options, string path, string text)
    {
        var full = Path.Combine(options.Input, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var stream = new FileStream(full, FileMode.CreateNew, FileAccess.Write);
        stream.Write(Utf8.GetBytes(text));
    }

    private static byte[] Changed(string full, SourceText before, SourceText after)
    {
        var bytes = File.ReadAllBytes(full);
        byte[] mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? [0xEF, 0xBB, 0xBF] : [];
        return bytes.AsSpan(mark.Length).SequenceEqual(Utf8.GetBytes(before.Text))
            ? [.. mark, .. Utf8.GetBytes(after.Text)]
            : throw new IOException($"{before.Path} was changed while it was being approved; nothing was recorded");
    }
}
